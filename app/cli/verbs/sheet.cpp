// SPDX-License-Identifier: Apache-2.0
#include "app/cli/findings.h"
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/verbs/base_map_option.h"
#include "app/cli/verbs/verbs.h"
#include "geo/base/complete_file.h"
#include "geo/exchange/tiff_file.h"
#include "geo/map/offscreen.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/book_sheet.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/output.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string layout;
    std::string out;
    std::string district;
    std::string paper = "A3";
    std::string maker;
    std::string base;
    std::optional<std::int64_t> scale;
    std::optional<std::int64_t> dpi;
    std::optional<std::string> dated;
    std::vector<std::string> values;
};

constexpr double usualDotsPerInch = 300;

/// The names of the shipped templates.
std::string layoutNames() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(map::styleFolder() + "/sheets"))
        if (entry.path().extension() == ".xml") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, ", "));
}

/// A template by its name among the shipped ones, or a file.
sheet::SheetTemplate layoutNamed(const std::string& name) {
    const bool isFile = name.find('/') != std::string::npos || name.ends_with(".xml");
    const auto path = isFile ? name : map::styleFolder() + "/sheets/" + name + ".xml";
    if (!isFile && !std::filesystem::exists(path))
        throw Stop{{"sheet_unknown", fmt::format("There is no sheet called '{}'.", name), "TEMPLATE",
                    fmt::format("Use {}, or the path of a template (.xml).", layoutNames())},
                   ExitCode::notFound};
    auto layout = sheet::readTemplateFile(path);
    if (!layout) throw Stop{layout.refusal(), ExitCode::badInput};
    return std::move(layout).value();
}

enum class Kind : unsigned char { pdf, svg, png, tiff };

Kind kindOf(const std::string& path) {
    const auto ending = std::filesystem::path(path).extension().string();
    if (ending == ".pdf") return Kind::pdf;
    if (ending == ".svg") return Kind::svg;
    if (ending == ".png") return Kind::png;
    if (ending == ".tif" || ending == ".tiff") return Kind::tiff;
    throw Stop{{"option_malformed", fmt::format("'{}' doesn't say what to write.", path), "OUT",
                "End the name in .pdf, .svg, .png or .tif."},
               ExitCode::usage};
}

void mustBeWritable(const std::string& path) {
    switch (kindOf(path)) {
    case Kind::pdf:
        return CompleteFile::mustBeFree(path, sheet::isPdf);
    case Kind::svg:
        return CompleteFile::mustBeFree(path, sheet::isSvg);
    case Kind::png:
        return CompleteFile::mustBeFree(path, sheet::isPng);
    case Kind::tiff:
        return CompleteFile::mustBeFree(path, exchange::TiffFile::isTiff);
    }
}

Date dateOption(const std::optional<std::string>& text) {
    if (!text) return Date::today();
    if (const auto date = Date::parse(*text)) return *date;
    throw Stop{{"date_malformed", fmt::format("'{}' is no date.", *text), "--dated", "Write it as 2020-12-31."},
               ExitCode::usage};
}

sheet::SheetWish wishOf(const Request& request, const book::Book& book, const Settings& settings) {
    sheet::SheetWish wish;
    wish.paper = orUsage(sheet::Paper::parse(request.paper));
    wish.language = settings.language == Language::zh ? sheet::Language::chinese : sheet::Language::english;
    wish.asOf = settings.day();
    wish.date = dateOption(request.dated);
    if (request.scale) wish.scale = static_cast<double>(*request.scale);
    if (!request.district.empty()) wish.district = districtsNamed(book.records(), {request.district}).front();
    if (!request.maker.empty()) wish.values["maker"] = request.maker;
    for (const auto& pair : request.values) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Stop{{"option_malformed", fmt::format("'{}' can't be read.", pair), "--set",
                        "Write it as name=text, such as number=JJ-01."},
                       ExitCode::usage};
        wish.values[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return wish;
}

void write(const sheet::Sheet& sheet, const Request& request) {
    const double dpi = request.dpi ? static_cast<double>(*request.dpi) : usualDotsPerInch;
    switch (kindOf(request.out)) {
    case Kind::pdf:
        return sheet::writePdf(sheet, request.out);
    case Kind::svg:
        return sheet::writeSvg(sheet, request.out);
    case Kind::png:
        return sheet::writePng(sheet, request.out, dpi);
    case Kind::tiff:
        return sheet::writeTiff(sheet, request.out, dpi);
    }
}

Json jsonOf(const sheet::LandRow& row) {
    return {{"title", row.title},
            {"title_en", row.titleEn},
            {"count", row.count},
            {"area_m2", row.area.squareMetres().value()},
            {"area_mu", row.area.mu().value()}};
}

Json jsonOf(const sheet::Sheet& sheet, const Request& request) {
    auto legend = Json::array();
    for (const auto& entry : sheet.legend)
        legend.push_back({{"title", entry.title},
                          {"title_en", entry.titleEn},
                          {"count", entry.count},
                          {"area_mu", entry.mu().value()}});
    auto notices = Json::array();
    for (const auto& notice : sheet.notices)
        notices.push_back({{"code", notice.code}, {"message", notice.message}, {"remedy", notice.remedy}});
    auto tables = Json::array();
    for (const auto& table : sheet.tables) {
        auto rows = Json::array();
        for (const auto& row : table.rows) rows.push_back(jsonOf(row));
        tables.push_back(
            {{"title", table.title}, {"title_en", table.titleEn}, {"rows", rows}, {"total", jsonOf(table.total)}});
    }
    auto lists = Json::array();
    for (const auto& list : sheet.listings)
        lists.push_back({{"title", list.title.chinese},
                         {"title_en", list.title.english},
                         {"rows", list.rows.size()},
                         {"summed", list.unlisted}});
    return Json{{"file", request.out},  {"title", sheet.title}, {"paper", sheet.paper.name},
                {"scale", sheet.scale}, {"legend", legend},     {"tables", tables},
                {"lists", lists},       {"notices", notices}};
}

ExitCode print(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    mustBeWritable(request.out);
    const auto layout = layoutNamed(request.layout);
    const map::Offscreen offscreen;
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto wish = wishOf(request, book, settings);
    const auto base = baseMapOption(request.base, book);
    auto sheet = orStop(sheet::sheetOf(book, layout, wish, progressLine(settings)));
    sheet.base = base;
    for (auto& notice : noticesOf(base.get(), sheet.ground())) sheet.notices.push_back(std::move(notice));
    write(sheet, request);
    tellFindings(settings, sheet.notices);
    if (settings.format == Format::json)
        answerJson(jsonOf(sheet, request));
    else
        tell(settings, fmt::format("{}: {}, {} 1:{:.0f}", request.out, sheet.title, sheet.paper.name, sheet.scale));
    return ExitCode::done;
}

} // namespace

void declareSheet(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("TEMPLATE",
                    {"What to print: cluster-layout, vacancy, clearing, occupancy, or a template file",
                     "图纸模板：cluster-layout、vacancy、clearing、occupancy，或模板文件"},
                    request->layout);
    arguments.place(
        "OUT",
        {"The file to write: .pdf, .svg, .png or .tif; replaces an earlier one of that kind, never another file",
         "输出文件：.pdf、.svg、.png 或 .tif；可替换同类旧文件，不会覆盖其他文件"},
        request->out);
    arguments.option("--district", "D", {"The district to show; the whole book unless told", "片区；默认全部"},
                     request->district);
    arguments.option(
        "--paper", "SIZE",
        {"A4 to A0, with -portrait to stand it up (A3 unless told)", "纸张 A4 至 A0，竖放加 -portrait（默认 A3）"},
        request->paper);
    arguments.option("--scale", "N",
                     {"1:N; fitted to the plan scales unless told", "比例尺分母；默认按规划图比例尺系列自动选取"},
                     request->scale);
    arguments.option("--dpi", "N",
                     {"Dots per inch of a .png or .tif (300 unless told)", "PNG、TIFF 分辨率（默认 300）"},
                     request->dpi);
    arguments.option("--base", "FILE", baseMapHelp, request->base);
    arguments.option("--maker", "NAME", {"Who compiles the sheet", "编制单位"}, request->maker);
    arguments.option("--dated", "DATE", {"The sheet's date (today unless told)", "出图日期（默认今天）"},
                     request->dated);
    arguments.option("--set", "NAME=TEXT",
                     {"Fills a place of the template (number, secrecy, plan, drawn …); may be repeated",
                      "填写模板栏目（number 图号、secrecy 密级、plan、drawn 等），可重复"},
                     request->values);
    arguments.then([request, &settings] { return print(*request, settings); });
}

} // namespace mutu::cli
