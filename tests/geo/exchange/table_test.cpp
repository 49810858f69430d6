// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/workbook.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::exchange;

namespace {

WorkbookCell words(const char* text) { return std::string(text); }

/// Knows one class of industry.
class StrictDirectory : public ListedDirectory {
  public:
    std::string industry(std::string_view text) override { return text == "3451" ? "3451" : ""; }
};

Outcome read(const std::string& path, land::Kind kind, Directory& directory) {
    ReadRequest request;
    request.path = path;
    request.kind = kind;
    return readAll(request, bookIn("EPSG:4549"), directory);
}

const Example& exampleOf(const Outcome& outcome, const std::string& code) {
    for (const auto& example : outcome.account.examples)
        if (example.finding.code == code) return example;
    FAIL("no example of " << code);
    return outcome.account.examples.front();
}

} // namespace

TEST_CASE("a mistake in a workbook is told by sheet, row and column, titles and gaps counted") {
    const Workshop workshop;
    const auto path = workshop.path("企业.xlsx");
    writeWorkbook(path, {{"企业清单",
                          "某县企业清单",
                          {"2020年3月"},
                          {"序号", "企业名称", "行业代码", "成立日期"},
                          {{std::int64_t{1}, words("甲"), words("3451"), Date::of(2010, 3, 5)},
                           {{}, {}, {}, {}},
                           {std::int64_t{2}, words("乙"), words("9999"), words("去年")},
                           {words("合计"), words("2家"), {}, {}},
                           {words("填表人：张三"), {}, {}, {}}},
                          {}}});
    StrictDirectory directory;
    const auto outcome = read(path, land::Kind::enterprise, directory);
    CHECK(outcome.account.read == 2);
    CHECK(outcome.account.accepted == 1);
    CHECK(outcome.account.repaired == 1);
    CHECK(outcome.account.rejected == 0);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.at<land::Enterprise>(1).industry.empty());
    const auto& date = exampleOf(outcome, "bad_date");
    REQUIRE(date.place);
    CHECK(date.place->sheet == "企业清单");
    CHECK(date.place->row == 6); // title, note, headings, 甲, the gap
    CHECK(date.place->heading == "成立日期");
    CHECK(date.place->letter == "D");
    const auto& industry = exampleOf(outcome, "industry_unknown");
    REQUIRE(industry.place);
    CHECK(industry.place->row == 6);
    CHECK(industry.place->letter == "C");
    CHECK(exampleOf(outcome, "total_row").place->row == 7);
    CHECK(exampleOf(outcome, "note_row").place->row == 8);
}

TEST_CASE("headings in the first row, and words alone below: a workbook's rows keep their numbers") {
    const Workshop workshop;
    const auto path = workshop.path("企业.xlsx");
    writeWorkbook(
        path,
        {{"企业", "", {}, {"企业名称", "行业代码"}, {{words("甲"), words("3451")}, {words("乙"), words("x")}}, {}}});
    StrictDirectory directory;
    const auto outcome = read(path, land::Kind::enterprise, directory);
    REQUIRE(outcome.records.size() == 2);
    const auto& industry = exampleOf(outcome, "industry_unknown");
    REQUIRE(industry.place);
    CHECK(industry.place->sheet == "企业");
    CHECK(industry.place->row == 3);
    CHECK(industry.place->letter == "B");
}

TEST_CASE("a text table's total is left out, its mistakes told by row and heading; a name that begins so is a name") {
    const Workshop workshop;
    const auto path = workshop.write(
        "企业.csv", "企业名称,成立日期\n总计设备厂,2010-01-01\n乙,2010-13-01\n合 计：,\n,\n注：以上为规上,\n");
    ListedDirectory directory;
    const auto outcome = read(path, land::Kind::enterprise, directory);
    CHECK(outcome.account.read == 2);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.at<land::Enterprise>(0).name == "总计设备厂");
    const auto& date = exampleOf(outcome, "bad_date");
    REQUIRE(date.place);
    CHECK(date.place->row == 3);
    CHECK(date.place->heading == "成立日期");
    CHECK(date.place->letter.empty());
    CHECK(date.place->sheet.empty());
    CHECK(exampleOf(outcome, "total_row").place->row == 4);
    CHECK(outcome.reason("note_row") == 1);
}

TEST_CASE("a floor names its parcel and its building in columns of their own") {
    const Workshop workshop;
    const auto path = workshop.write("楼层.csv", "宗地代码,幢号,层号,层建筑面积\nA-1,1号楼,2,100\nA-9,1号楼,3,100\n");
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "A-1", 7);
    directory.add(land::Kind::building, "1号楼", 3);
    const auto outcome = read(path, land::Kind::floor, directory);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Floor>(0).building.id == RecordId{3});
    CHECK(outcome.at<land::Floor>(0).number == 2);
    CHECK(outcome.account.rejected == 1);
    const auto& parcel = exampleOf(outcome, "unknown_parcel");
    REQUIRE(parcel.place);
    CHECK(parcel.place->row == 3);
    CHECK(parcel.place->heading == "宗地代码");
}
