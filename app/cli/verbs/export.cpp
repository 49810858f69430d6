// SPDX-License-Identifier: Apache-2.0
#include "geo/book/export.h"

#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/vacancy_request.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    book::ExportRequest wish;
    std::string what = "parcel";
    std::string headings;
    VacancyRequest conditions;
};

bool isVacancy(const std::string& what) { return what == "vacancy" || what == "vacant" || what == "空地"; }

land::Kind kindFrom(const std::string& what) {
    if (const auto kind = land::kindNamed(what)) return *kind;
    std::string names;
    for (const auto kind : land::allKinds) names += fmt::format("{}, ", land::name(kind));
    throw Stop{{"kind_unknown", fmt::format("There is no kind of record '{}'.", what), "--what",
                fmt::format("Kinds are: {}vacancy.", names)},
               ExitCode::usage};
}

std::string kindText(const std::string& what, const Settings& settings) {
    if (settings.language != Language::zh) return what;
    if (isVacancy(what)) return "空地";
    const auto kind = land::kindNamed(what);
    return kind ? std::string(wordOf(*kind).zh) : what;
}

exchange::Headings headingsFrom(const std::string& word, const Settings& settings) {
    if (word == "office" || (word.empty() && settings.language == Language::zh)) return exchange::Headings::office;
    if (word == "fields" || word.empty()) return exchange::Headings::fields;
    throw Stop{
        {"option_malformed", fmt::format("There are no headings '{}'.", word), "--headings", "Say fields or office."},
        ExitCode::usage};
}

/// What can be said against the request before the book is opened.
void settle(Request& request, const Settings& settings) {
    auto& wish = request.wish;
    const auto& conditions = request.conditions;
    wish.asOf = settings.asOf;
    if (isVacancy(request.what)) {
        if (conditions.isAssembling())
            throw Stop{{"option_unsuited", "A file holds pieces, not sets of pieces.", "--assemble",
                        "Use `mutu vacant --assemble --format geojson`, or leave the option out."},
                       ExitCode::usage};
        wish.vacancies = conditions.question(settings);
        return;
    }
    wish.kind = kindFrom(request.what);
    wish.target.headings = headingsFrom(request.headings, settings);
    if (const auto option = conditions.ownOption(); !option.empty())
        throw Stop{{"option_unsuited",
                    fmt::format("{} asks for vacant land, not for {}.", option, wordOf(*wish.kind).en),
                    std::string(option), "Add --what vacancy, or leave the option out."},
                   ExitCode::usage};
    if (!conditions.window().empty()) wish.window = windowOption("--window", conditions.window());
}

ExitCode write(Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    settle(request, settings);
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    auto& wish = request.wish;
    wish.districts = districtsNamed(book.records(), listOption("--district", request.conditions.districts()));
    wish.vacancies.districts = wish.districts;
    const auto account = book::exportFile(book, request.wish, progressLine(settings));
    if (settings.format == Format::json)
        answerJson(Json{{"file", request.wish.target.path},
                        {"what", request.what},
                        {"written", account.written},
                        {"cut_texts", account.cutTexts}});
    else if (!settings.quiet)
        answer(
            fmt::format(fmt::runtime(settings.say({"Wrote {3} ({1}) to {2}.\n", "已写出 {0} 条记录（{1}）到 {2}。\n"})),
                        account.written, kindText(request.what, settings), request.wish.target.path,
                        counted(account.written, "record", "records")));
    if (account.undated)
        tell(settings,
             settings.say({"These records carry no dates: they were written as they are now, not as of the day.",
                           "此类记录不带日期，按现状写出，未按查询日期筛选。"}));
    if (account.cutTexts > 0)
        tell(settings, fmt::format(fmt::runtime(settings.say(
                                       {"{} texts were longer than a shapefile can hold (254 bytes) and were cut; a "
                                        ".gpkg file holds them.\n",
                                        "有 {} 处文字超过 Shapefile 的 254 字节上限而被截断；请改用 .gpkg。\n"})),
                                   account.cutTexts));
    return ExitCode::done;
}

} // namespace

void declareExport(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    auto& target = request->wish.target;
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("FILE",
                    {"The file to write: .gpkg, .shp, .geojson or .csv; records also as a workbook, .xlsx",
                     "要写出的文件：.gpkg、.shp、.geojson 或 .csv；记录也可写成 .xlsx 工作簿"},
                    target.path);
    arguments.option(
        "--what", "KIND",
        {"What to write: a kind of record (parcel unless told), or vacancy: what `mutu vacant` lists with the "
         "same options",
         "写出的内容：记录类别（默认 parcel 宗地），或 vacancy 空地，所用选项与 `mutu vacant` 相同"},
        request->what);
    arguments.option("--layer", "L", {"The layer's name", "图层名"}, target.layer);
    arguments.option("--headings", "WORDS",
                     {"Over the columns of a table (.csv, .xlsx): `office` for the land office's words and units "
                      "(with --lang zh unless told), `fields` for the names of the fields",
                      "表格（.csv、.xlsx）的表头：office 用国土业务用语和单位（中文界面默认），fields 用字段名"},
                     request->headings);
    arguments.option("--encoding", "E", {"A shapefile's encoding: UTF-8 or GBK", "Shapefile 的文字编码：UTF-8 或 GBK"},
                     target.encoding);
    request->conditions.declare(arguments);
    arguments.then([request, &settings] { return write(*request, settings); });
}

} // namespace mutu::cli
