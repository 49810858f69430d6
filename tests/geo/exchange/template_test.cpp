// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/exchange/workbook_template.h"
#include "geo/exchange/zip_package.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iterator>

using namespace mutu;
using namespace mutu::exchange;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> parts{"[Content_Types].xml",     "_rels/.rels",         "docProps/app.xml",
                                     "docProps/core.xml",       "xl/workbook.xml",     "xl/_rels/workbook.xml.rels",
                                     "xl/styles.xml",           "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml",
                                     "xl/worksheets/sheet2.xml"};

std::string insertedBefore(std::string text, const std::string& mark, const std::string& words) {
    const auto at = text.find(mark);
    REQUIRE(at != std::string::npos);
    return text.insert(at, words);
}

/// A county's form: a merged title, a heading, five rows with styles and a date format, a sum by formula, another
/// sheet; and these defined names.
std::string form(const Workshop& workshop, const std::vector<std::pair<std::string, std::string>>& names) {
    static int number = 0;
    const auto base = workshop.path(fmt::format("base{}.xlsx", ++number));
    WorkbookSheet first{"台账", "某县盘活台账", {"填表单位："}, {"企业", "亩数", "日期"}, {}, {}};
    for (int i = 0; i < 5; ++i)
        first.rows.push_back({std::string("（待填）"), WorkbookNumber{1, 2}, Date::of(2000, 1, 1)});
    first.total = {std::string("合计"), WorkbookNumber{5, 2}, std::monostate{}};
    const WorkbookSheet second{"说明", "填表说明", {}, {"条目"}, {{std::string("请勿改动")}}, {}};
    writeWorkbook(base, {first, second});
    std::string defined = "<definedNames>";
    for (const auto& [name, refersTo] : names)
        defined += fmt::format("<definedName name=\"{}\">{}</definedName>", name, refersTo);
    const ZipPackage package(base);
    auto workbook = package.part("xl/workbook.xml");
    const auto filter = workbook.find("<definedNames>");
    workbook = filter == std::string::npos ? insertedBefore(workbook, "<calcPr", defined + "</definedNames>")
                                           : workbook.replace(filter, 14, defined);
    auto sheet = insertedBefore(package.part("xl/worksheets/sheet1.xml"), "<pageMargins",
                                "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>");
    const auto path = workshop.path(fmt::format("form{}.xlsx", number));
    package.write(path, {{"xl/workbook.xml", workbook}, {"xl/worksheets/sheet1.xml", sheet}});
    return path;
}

const std::vector<std::pair<std::string, std::string>> usual{{"mutu_title", "台账!$A$1"},
                                                             {"mutu_enterprise", "台账!$A$4:$A$8"},
                                                             {"亩图_亩数", "台账!$B$4:$B$8"},
                                                             {"mutu_on", "台账!$C$4:$C$8"},
                                                             {"Print_Area", "台账!$A$1:$C$9"}};

WorkbookSheet table(std::size_t rows) {
    WorkbookSheet sheet{"x", "x", {}, {"企业", "亩数", "日期"}, {}, {}, {"enterprise", "land_mu", "on"}};
    for (std::size_t i = 0; i < rows; ++i)
        sheet.rows.push_back(
            {std::string("示例 & <企业>"), WorkbookNumber{324.05 + static_cast<double>(i), 2}, Date::of(2019, 6, 30)});
    sheet.total = {std::string("合计"), WorkbookNumber{1, 2}, std::monostate{}};
    return sheet;
}

std::string codeOf(const Workshop& workshop, const std::string& path, std::size_t rows = 3) {
    const auto out = workshop.path("refused.xlsx");
    const auto filled = fillTemplate(path, out, {table(rows)}, {{"title", std::string("标题")}});
    if (filled) return "filled";
    CHECK_FALSE(fs::exists(out));
    CHECK_FALSE(filled.refusal().remedy.empty());
    return filled.refusal().code;
}

} // namespace

TEST_CASE("a template's named cells are filled, and nothing else in the file changes") {
    const Workshop workshop;
    const auto path = form(workshop, usual);
    const auto out = workshop.path("out.xlsx");
    const auto filled = fillTemplate(path, out, {table(3)}, {{"title", std::string("2019 年盘活台账")}});
    REQUIRE(filled);
    CHECK(*filled == 3);
    const ZipPackage before(path);
    const ZipPackage after(out);
    for (const auto& part : parts) {
        CAPTURE(part);
        if (part != "xl/workbook.xml" && part != "xl/worksheets/sheet1.xml")
            CHECK(before.part(part) == after.part(part));
    }
    const auto sheet = after.part("xl/worksheets/sheet1.xml");
    CHECK(sheet.find("2019 年盘活台账</t>") != std::string::npos);
    CHECK(sheet.find("示例 &amp; &lt;企业&gt;</t>") != std::string::npos);
    CHECK(sheet.find("<v>325.05</v>") != std::string::npos);
    CHECK(sheet.find("<v>43646</v>") != std::string::npos); // the cells had a date's style
    CHECK(sheet.find("<f>SUM(B4:B8)</f>") != std::string::npos);
    CHECK(sheet.find("<mergeCell ref=\"A1:C1\"/>") != std::string::npos);
    CHECK(after.part("xl/workbook.xml").find("fullCalcOnLoad=\"1\"") != std::string::npos);
    CHECK(after.part("xl/workbook.xml").find("Print_Area") != std::string::npos);
    // Cell by cell: only the named ones differ, and each kept its style.
    const auto cellOf = [](const std::string& xml, const std::string& name) {
        const auto begin = xml.find("<c r=\"" + name + "\"");
        if (begin == std::string::npos) return std::string();
        const auto end = std::min(xml.find("</c>", begin), xml.find("/>", begin));
        return xml.substr(begin, end - begin);
    };
    const auto styleOf = [](const std::string& cell) {
        const auto at = cell.find(" s=\"");
        return at == std::string::npos ? std::string() : cell.substr(at, cell.find('"', at + 4) - at);
    };
    const auto old = before.part("xl/worksheets/sheet1.xml");
    for (const auto column : {'A', 'B', 'C'})
        for (int row = 1; row <= 9; ++row) {
            const auto name = fmt::format("{}{}", column, row);
            CAPTURE(name);
            const bool isNamed = (row >= 4 && row <= 8) || name == "A1";
            if (!isNamed) CHECK(cellOf(old, name) == cellOf(sheet, name));
            CHECK(styleOf(cellOf(old, name)) == styleOf(cellOf(sheet, name)));
        }
    CHECK(cellOf(sheet, "B8").find("<v>") == std::string::npos); // rows left over are emptied
}

TEST_CASE("the same template and table give the same bytes, and no file is overwritten") {
    const Workshop workshop;
    const auto path = form(workshop, usual);
    const auto bytes = [](const std::string& file) {
        std::ifstream stream(file, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(stream), {}};
    };
    for (const auto* name : {"a.xlsx", "b.xlsx"})
        REQUIRE(fillTemplate(path, workshop.path(name), {table(2)}, {{"title", std::string("t")}}));
    CHECK(bytes(workshop.path("a.xlsx")) == bytes(workshop.path("b.xlsx")));
    CHECK_THROWS_AS(fillTemplate(path, workshop.path("a.xlsx"), {table(2)}, {{"title", std::string("t")}}), Error);
    CHECK_THROWS_AS(fillTemplate(path, path, {table(2)}, {{"title", std::string("t")}}), Error);
}

TEST_CASE("a template that can't be filled is refused with the name and the remedy, and no file is left") {
    const Workshop workshop;
    CHECK(codeOf(workshop, form(workshop, {})) == "template_unnamed");
    CHECK(codeOf(workshop, form(workshop, {{"mutu_colour", "台账!$A$1"}})) == "template_name_unknown");
    CHECK(codeOf(workshop, form(workshop, {{"mutu_title", "台账!$A$1,台账!$B$2"}})) == "template_name_unreadable");
    CHECK(codeOf(workshop, form(workshop, {{"mutu_title", "#REF!"}})) == "template_name_unreadable");
    CHECK(codeOf(workshop, form(workshop, {{"mutu_title", "没有!$A$1"}})) == "template_name_unreadable");
    CHECK(codeOf(workshop, form(workshop, {{"mutu_title", "台账!$B$9"}})) == "template_formula");
    CHECK(codeOf(workshop, form(workshop, usual), 6) == "template_too_small");
    CHECK(codeOf(workshop, form(workshop, usual), 5) == "filled");
}

TEST_CASE("a form has room for every table of a report, by number or by what only one of them has") {
    const Workshop workshop;
    const auto path = form(workshop, {{"mutu_enterprise", "台账!$A$4:$A$8"},
                                      {"mutu_2_land_mu", "台账!$B$4:$B$8"},
                                      {"mutu_2_count", "台账!$A$1"},
                                      {"mutu_measure", "说明!$A$3"}});
    WorkbookSheet second{"y", "y", {}, {"指标", "亩数"}, {{std::string("合计亩"), WorkbookNumber{7.25, 2}}}, {}};
    second.keys = {"measure", "land_mu"};
    const auto out = workshop.path("filled.xlsx");
    const auto filled = fillTemplate(path, out, {table(2), second}, {});
    if (!filled) FAIL(filled.refusal().message);
    CHECK(*filled == 3);
    const auto first = ZipPackage(out).part("xl/worksheets/sheet1.xml");
    CHECK(first.find("7.25") != std::string::npos);
    CHECK(first.find("324.05") == std::string::npos);
    CHECK(ZipPackage(out).part("xl/worksheets/sheet2.xml").find("合计亩") != std::string::npos);
    CHECK(codeOf(workshop, form(workshop, {{"mutu_3_land_mu", "台账!$B$4:$B$8"}})) == "template_name_unknown");
}

TEST_CASE("what is no workbook is said to be none") {
    const Workshop workshop;
    const auto text = workshop.write("a.xlsx", "not a workbook");
    for (const auto& path : {text, workshop.path("missing.xlsx")})
        CHECK_THROWS_AS(fillTemplate(path, workshop.path("out.xlsx"), {table(1)}, {}), Error);
    CHECK_FALSE(fs::exists(workshop.path("out.xlsx")));
}
