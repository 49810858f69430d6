// SPDX-License-Identifier: Apache-2.0
#include "app/cli/findings.h"
#include "app/cli/output.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/request.h"
#include "app/cli/verbs/base_map_option.h"
#include "app/cli/verbs/sheet_files.h"
#include "app/cli/verbs/verbs.h"
#include "geo/map/offscreen.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/book_sheet.h"
#include "geo/sheet/series.h"
#include "geo/style/tree.h"

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
    std::vector<std::string> parcels;
    std::string series;
    std::string kind;
    std::string paper;
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

bool isTemplateFile(const std::string& name) { return name.find('/') != std::string::npos || name.ends_with(".xml"); }

std::string templatePath(const std::string& name) {
    return isTemplateFile(name) ? name : map::styleFolder() + "/sheets/" + name + ".xml";
}

/// A template by its name among the shipped ones, or a file.
sheet::SheetTemplate layoutNamed(const std::string& name) {
    const auto path = templatePath(name);
    if (!isTemplateFile(name) && !std::filesystem::exists(path))
        throw Stop{{"sheet_unknown", fmt::format("There is no sheet called '{}'.", name), "TEMPLATE",
                    fmt::format("Use {}, or the path of a template (.xml).", layoutNames())},
                   ExitCode::notFound};
    auto layout = sheet::readTemplateFile(path);
    if (!layout) throw Stop{layout.refusal(), ExitCode::badInput};
    return std::move(layout).value();
}

Date dateOption(const std::optional<std::string>& text) {
    if (!text) return Date::today();
    if (const auto date = Date::parse(*text)) return *date;
    throw Stop{{"date_malformed", fmt::format("'{}' is no date.", *text), "--dated", "Write it as 2020-12-31."},
               ExitCode::usage};
}

sheet::SheetWish wishOf(const Request& request, const sheet::SheetTemplate& layout, const book::Book& book,
                        const Settings& settings) {
    sheet::SheetWish wish;
    wish.paper = orUsage(sheet::Paper::parse(request.paper.empty() ? layout.paper : request.paper));
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
    Json answer{{"file", request.out},  {"title", sheet.title}, {"paper", sheet.paper.name},
                {"scale", sheet.scale}, {"legend", legend},     {"tables", tables},
                {"lists", lists},       {"notices", notices},   {"pages", sheet.furtherPages.size() + 1}};
    if (!sheet.portrayal) answer["scale"] = nullptr; // a table has none
    return answer;
}

double dotsPerInchOf(const Request& request) {
    return request.dpi ? static_cast<double>(*request.dpi) : usualDotsPerInch;
}

/// Lays the base map under the sheet, writes it, and tells all that is to be said of it.
void finish(sheet::Sheet& sheet, const std::shared_ptr<const exchange::BaseMap>& base, const std::string& path,
            const Request& request, const Settings& settings) {
    sheet.base = base;
    for (auto& notice : noticesOf(base.get(), sheet.ground())) sheet.notices.push_back(std::move(notice));
    writeSheet(sheet, path, dotsPerInchOf(request));
    const bool isVector = path.ends_with(".pdf") || path.ends_with(".svg");
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path));
    if (isVector && size > sheet.paper.sizeBudget())
        sheet.warn("sheet_large",
                   fmt::format("the file has {:.1f} MB, {} should have at most {} MB", static_cast<double>(size) / 1e6,
                               sheet.paper.name, sheet.paper.sizeBudget() / 1'000'000),
                   "print one district, or a picture (.png) at 300 dpi");
    tellFindings(settings, sheet.notices);
}

/// Everything that decides the bytes of a series' sheets.
std::string sourceOf(const Request& request, const sheet::SheetTemplate& layout, const sheet::SheetWish& wish,
                     const book::Book& book) {
    std::string source =
        fmt::format("{} {} {} {} {} {} {} {}", request.series, layout.name, wish.paper.name, wish.paper.width,
                    wish.scale.value_or(0), static_cast<int>(wish.language), wish.asOf.text(), wish.date.text());
    source += fmt::format(" {} {} {}\n", request.kind, dotsPerInchOf(request), request.base);
    for (const auto& [name, value] : wish.values) source += fmt::format("{}={}\n", name, value);
    source += style::fileText(templatePath(request.layout));
    for (const auto& style : layout.styles) source += style::fileText(map::styleFolder() + "/" + style + ".sld");
    for (const auto& entry : book.records().log(1)) source += hex(entry.hash);
    return source;
}

std::vector<sheet::SeriesItem> itemsOf(const Request& request, const sheet::SheetWish& wish, const book::Book& book) {
    if (request.series == "parcel" && !request.parcels.empty())
        return sheet::seriesOf(parcelArguments(book.records(), request.parcels));
    const auto by = request.series == "parcel"
                        ? sheet::SeriesBy::parcel
                        : (request.series == "zone" ? sheet::SeriesBy::zone : sheet::SeriesBy::district);
    return sheet::seriesOf(book.records(), by, wish.district, wish.asOf);
}

/// A series under way: each sheet is printed, kept from an earlier run, or refused, and the answer says which.
class Series {
  public:
    Series(const Request& request, const Settings& settings)
        : request_(request)
        , settings_(settings)
        , layout_(layoutNamed(request.layout))
        , book_(book::Book::open(request.book, book::Access::readOnly))
        , wish_(wishOf(request, layout_, book_, settings))
        , base_(baseMapOption(request.base, book_))
        , maker_(book_, layout_)
        , folder_(request.out, sourceOf(request, layout_, wish_, book_))
        , progress_(progressLine(settings)) {}

    ExitCode run() {
        const auto items = itemsOf(request_, wish_, book_);
        std::uint64_t done = 0;
        for (const auto& item : items) {
            if (progress_ && !progress_("write", done++, items.size())) {
                folder_.keep();
                throw Error(ErrorKind::cancelled, "cancelled", "the series was not printed to its end: stopped",
                            "Run it again: it goes on where it stopped.");
            }
            print(item);
        }
        folder_.keep();
        return answer();
    }

  private:
    void print(const sheet::SeriesItem& item) {
        const auto file = fmt::format("{}-{}.{}", layout_.name, item.name, kind());
        if (folder_.isFinished(file)) {
            ++kept_;
            sheets_.push_back({{"file", file}, {"state", "kept"}});
            return;
        }
        auto wish = wish_;
        if (request_.series == "district") wish.district = item.record;
        if (request_.series == "zone") wish.zone = item.record;
        if (request_.series == "parcel") wish.parcel = item.record;
        auto made = maker_.sheet(wish, {});
        if (!made) {
            ++refused_;
            const auto& refusal = made.refusal();
            tellFindings(settings_, {findingOf(refusal, file)});
            sheets_.push_back({{"file", file}, {"state", "refused"}, {"code", refusal.code}});
            return;
        }
        auto sheet = std::move(made).value();
        mustBeWritableSheet(folder_.pathOf(file));
        finish(sheet, base_, folder_.pathOf(file), request_, settings_);
        folder_.add(file);
        ++printed_;
        sheets_.push_back({{"file", file},
                           {"state", "printed"},
                           {"scale", sheet.scale},
                           {"pages", sheet.furtherPages.size() + 1},
                           {"notices", sheet.notices.size()}});
    }

    static Finding findingOf(const Refusal& refusal, const std::string& file) {
        Finding finding;
        finding.code = refusal.code;
        finding.severity = Severity::error;
        finding.message = fmt::format("{}: {}", file, refusal.message);
        finding.remedy = refusal.remedy;
        return finding;
    }

    [[nodiscard]] std::string kind() const { return request_.kind.empty() ? "pdf" : request_.kind; }

    ExitCode answer() const {
        if (settings_.format == Format::json)
            answerJson({{"folder", request_.out},
                        {"printed", printed_},
                        {"kept", kept_},
                        {"refused", refused_},
                        {"sheets", sheets_}});
        else
            tell(settings_, fmt::format(fmt::runtime(settings_.say({"{}: {} sheets printed, {} kept, {} refused",
                                                                    "{}：新出图 {} 幅，沿用 {} 幅，未能出图 {} 幅"})),
                                        request_.out, printed_, kept_, refused_));
        return refused_ > 0 ? ExitCode::findings : ExitCode::done;
    }

    const Request& request_;
    const Settings& settings_;
    map::Offscreen offscreen_;
    sheet::SheetTemplate layout_;
    book::Book book_;
    sheet::SheetWish wish_;
    std::shared_ptr<const exchange::BaseMap> base_;
    sheet::SheetMaker maker_;
    sheet::SeriesFolder folder_;
    Progress progress_;
    Json sheets_ = Json::array();
    std::size_t printed_ = 0;
    std::size_t kept_ = 0;
    std::size_t refused_ = 0;
};

/// The one parcel of a single sheet, where any is named.
std::optional<RecordId> parcelOf(const Request& request, const book::Book& book) {
    if (request.parcels.empty()) return std::nullopt;
    if (request.parcels.size() > 1)
        throw Stop{{"option_malformed", "One sheet shows one parcel.", "--parcel",
                    "Add --series parcel to print a sheet of each."},
                   ExitCode::usage};
    return parcelArgument(book.records(), request.parcels.front()).id;
}

/// The scale of a map, or how many pages a table has.
std::string extentText(const sheet::Sheet& sheet, const Settings& settings) {
    if (sheet.portrayal) return fmt::format("1:{:.0f}", sheet.scale);
    return fmt::format(fmt::runtime(settings.say({"pages: {}", "共 {} 页"})), sheet.furtherPages.size() + 1);
}

ExitCode print(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    if (!request.series.empty()) return Series(request, settings).run();
    mustBeWritableSheet(request.out);
    const auto layout = layoutNamed(request.layout);
    const map::Offscreen offscreen;
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    auto wish = wishOf(request, layout, book, settings);
    wish.parcel = parcelOf(request, book);
    const auto base = baseMapOption(request.base, book);
    auto sheet = orStop(sheet::sheetOf(book, layout, wish, progressLine(settings)));
    finish(sheet, base, request.out, request, settings);
    if (settings.format == Format::json)
        answerJson(jsonOf(sheet, request));
    else
        tell(settings,
             fmt::format("{}: {}, {} {}", request.out, sheet.title, sheet.paper.name, extentText(sheet, settings)));
    return ExitCode::done;
}

} // namespace

void declareSheet(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("TEMPLATE",
                    {"What to print: cluster-layout, vacancy, clearing, occupancy, zone-overview, parcel-plan, "
                     "boundary-points, or a template file",
                     "图纸模板：cluster-layout、vacancy、clearing、occupancy、zone-overview、parcel-plan（宗地图）、"
                     "boundary-points（界址点成果表），或模板文件"},
                    request->layout);
    arguments.place(
        "OUT",
        {"The file to write: .pdf, .svg, .png or .tif; replaces an earlier one of that kind, never another file",
         "输出文件：.pdf、.svg、.png 或 .tif；可替换同类旧文件，不会覆盖其他文件"},
        request->out);
    arguments.option("--district", "D", {"The district to show; the whole book unless told", "片区；默认全部"},
                     request->district);
    arguments.option("--parcel", "P",
                     {"The parcel of a parcel-plan or boundary-points: its code, plot number or name; in a series "
                      "several",
                      "宗地图、界址点成果表的宗地：宗地代码、地块编号或名称；成套出图时可重复"},
                     request->parcels);
    arguments.choice("--series", {"district", "zone", "parcel"},
                     {"One sheet each into the folder OUT; goes on where it was stopped",
                      "成套出图：每个片区、产业集群区块或宗地一幅，写入文件夹 OUT；中断后可续印"},
                     request->series);
    arguments.choice("--kind", {"pdf", "svg", "png", "tif"},
                     {"What a series writes (pdf unless told)", "成套出图的文件类型（默认 pdf）"}, request->kind);
    arguments.option("--paper", "SIZE",
                     {"A4 to A0, with -portrait to stand it up (the template's own unless told: A3, of parcels A4)",
                      "纸张 A4 至 A0，竖放加 -portrait（默认按模板：A3，宗地图表为 A4 竖放）"},
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
