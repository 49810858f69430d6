// SPDX-License-Identifier: Apache-2.0
#include "geo/book/export.h"

#include "app/cli/output.h"
#include "app/cli/request.h"
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
    std::vector<std::string> districts;
    std::vector<std::string> kinds;
    std::string pool = "all";
    std::optional<std::string> minArea;
    std::optional<std::string> maxArea;
    std::string window;
};

bool isVacancy(const std::string& what) { return what == "vacancy" || what == "vacant" || what == "空地"; }

void ask(Request& request, const store::Store& records, const Settings& settings) {
    auto& wish = request.wish;
    wish.districts = districtsNamed(records, listOption(request.districts));
    if (!request.window.empty()) wish.window = windowOption("--window", request.window);
    wish.asOf = settings.asOf;
    if (!isVacancy(request.what)) {
        wish.kind = land::kindNamed(request.what);
        if (!wish.kind)
            throw Stop{{"kind_unknown", fmt::format("There is no kind of record '{}'.", request.what), "--what",
                        "Use parcel, district, building, enterprise, right, lease, use, road, facility … or vacancy."},
                       ExitCode::usage};
        return;
    }
    auto& question = wish.vacancies;
    question.asOf = settings.day();
    question.districts = wish.districts;
    question.window = wish.window;
    question.minArea = areaOption("--min-area", request.minArea);
    question.maxArea = areaOption("--max-area", request.maxArea);
    question.order = query::Order::place;
    if (request.pool != "all") question.pool = *land::named<land::Pool>(request.pool);
    for (const auto& name : listOption(request.kinds)) {
        const auto kind = vacancyKindNamed(name);
        if (!kind)
            throw Stop{{"kind_unknown", fmt::format("'{}' is no kind of vacancy.", name), "--kind", {}},
                       ExitCode::usage};
        question.kinds.push_back(*kind);
    }
}

ExitCode write(Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    ask(request, book.records(), settings);
    const auto account = book::exportFile(book, request.wish, progressLine(settings));
    if (settings.format == Format::json)
        answerJson(Json{{"file", request.wish.target.path},
                        {"what", request.what},
                        {"written", account.written},
                        {"cut_texts", account.cutTexts}});
    else
        answer(fmt::format(
            fmt::runtime(settings.say({"Wrote {} records ({}) to {}.\n", "已写出 {} 条记录（{}）到 {}。\n"})),
            account.written, request.what, request.wish.target.path));
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
                    {"The file to write: .gpkg, .shp, .geojson or .csv", "要写出的文件：.gpkg、.shp、.geojson 或 .csv"},
                    target.path);
    arguments.option("--what", "KIND",
                     {"What to write: a kind of record (parcel), or vacancy",
                      "写出的内容：记录类别（默认 parcel 宗地）或 vacancy 空地"},
                     request->what);
    arguments.option("--layer", "L", {"The layer's name", "图层名"}, target.layer);
    arguments.option("--encoding", "E", {"A shapefile's encoding: UTF-8 or GBK", "Shapefile 的文字编码：UTF-8 或 GBK"},
                     target.encoding);
    arguments.option("--district", "D", {"Only these districts; repeatable", "只写这些片区；可重复"},
                     request->districts);
    arguments.option("--window", "X0,Y0,X1,Y1", {"Only what meets the window", "只写与该范围相交的"}, request->window);
    arguments.option("--min-area", "A", {"Vacancy: pieces of at least this area", "空地：最小面积"}, request->minArea);
    arguments.option("--max-area", "A", {"Vacancy: pieces of at most this area", "空地：最大面积"}, request->maxArea);
    arguments.option("--kind", "K", {"Vacancy: of this kind; repeatable", "空地：类型；可重复"}, request->kinds);
    arguments.choice("--pool", {"ready", "clearable", "future", "all"}, {"Vacancy: of this pool", "空地：供应池"},
                     request->pool);
    arguments.then([request, &settings] { return write(*request, settings); });
}

} // namespace mutu::cli
