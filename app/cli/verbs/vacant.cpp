// SPDX-License-Identifier: Apache-2.0
#include "app/cli/request.h"
#include "app/cli/vacancy_answer.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::string> minArea;
    std::optional<std::string> maxArea;
    std::optional<std::string> minFactory;
    std::vector<std::string> districts;
    std::vector<std::string> kinds;
    std::string pool;
    std::string industry;
    std::string near;
    std::string window;
    std::string sort = "area";
    std::optional<std::int64_t> limit;
    bool assemble = false;
};

std::vector<land::VacancyKind> kindsNamed(const std::vector<std::string>& names) {
    std::vector<land::VacancyKind> kinds;
    for (const auto& name : names) {
        const auto kind = vacancyKindNamed(name);
        if (!kind || *kind == land::VacancyKind::pending || *kind == land::VacancyKind::building)
            throw Stop{{"kind_unknown", fmt::format("'{}' is no kind of vacancy.", name), "--kind",
                        "Use supplied, partly, reserve, approved, planned or floor_vacant "
                        "(供而未用、用而未尽、收储待供、批而未供、规划地块、空置厂房)."},
                       ExitCode::usage};
        kinds.push_back(*kind);
    }
    return kinds;
}

/// Ready land is what an officer can give out, hence the default; who names a kind or asks for floors wants to see them
/// whatever their pool.
land::Pool poolOf(const Request& request) {
    if (request.pool.empty())
        return request.kinds.empty() && !request.minFactory ? land::Pool::ready : land::Pool::none;
    return request.pool == "all" ? land::Pool::none : *land::named<land::Pool>(request.pool);
}

std::string industryOf(const std::string& text) {
    const bool fits =
        text.empty() || (text.size() >= 2 && text.size() <= 4 &&
                         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    if (!fits)
        throw Stop{{"option_malformed", fmt::format("'{}' is no industry code.", text), "--industry",
                    "Write two to four digits of GB/T 4754, such as 38."},
                   ExitCode::usage};
    return text;
}

query::VacancyQuestion questionOf(const Request& request, const Settings& settings) {
    if (request.assemble)
        throw Stop{{"option_unsupported", "Assembling neighbouring pieces is not offered by this version.",
                    "--assemble", "Leave --assemble out; `mutu vacant --near` lists the pieces around a place."},
                   ExitCode::usage};
    query::VacancyQuestion question;
    question.asOf = settings.day();
    question.minArea = areaOption("--min-area", request.minArea);
    question.maxArea = areaOption("--max-area", request.maxArea);
    question.minFloor = areaOption("--min-factory", request.minFactory);
    if (question.minArea && question.maxArea && *question.minArea > *question.maxArea)
        throw Stop{{"range_inverted",
                    fmt::format("The smallest area, {}, is above the largest, {}.", *request.minArea, *request.maxArea),
                    "--min-area, --max-area", "Swap the two areas."},
                   ExitCode::usage};
    question.kinds = kindsNamed(listOption(request.kinds));
    question.pool = poolOf(request);
    question.industry = industryOf(request.industry);
    if (!request.near.empty()) question.near = nearOption("--near", request.near);
    if (!request.window.empty()) question.window = windowOption("--window", request.window);
    if (request.sort == "distance") {
        if (!question.near)
            throw Stop{{"option_malformed", "Sorting by distance needs a place to measure from.", "--sort",
                        "Add --near X,Y,DISTANCE."},
                       ExitCode::usage};
        question.order = query::Order::distance;
    }
    question.limit = static_cast<std::size_t>(request.limit.value_or(0));
    question.withGeometry = settings.format == Format::geojson;
    return question;
}

ExitCode find(const Request& request, const Settings& settings) {
    auto question = questionOf(request, settings);
    if (request.limit == 0)
        throw Stop{
            {"option_malformed", "A limit of 0 asks for nothing.", "--limit", "Give 1 or more, or leave it out."},
            ExitCode::usage};
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    question.districts = districtsNamed(book.records(), listOption(request.districts));
    answerVacancies(book, question, settings);
    return ExitCode::done;
}

} // namespace

void declareVacant(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.option("--min-area", "AREA",
                     {"The connected piece is at least this large: 5mu, 3000m2, 2ha", "连片面积下限：5亩、3000m2、2ha"},
                     request->minArea);
    arguments.option("--max-area", "AREA", {"… and at most this large", "连片面积上限"}, request->maxArea);
    arguments.option("--district", "D",
                     {"Only this district (name, code or part of the name); may be repeated",
                      "片区（名称、代码或名称的一部分），可重复"},
                     request->districts);
    arguments.option("--kind", "K",
                     {"supplied, partly, reserve, approved, planned, floor_vacant; may be repeated",
                      "供而未用、用而未尽、收储待供、批而未供、规划地块、空置厂房，可重复"},
                     request->kinds);
    arguments.choice("--pool", {"ready", "clearable", "future", "all"},
                     {"Which pool (ready; all with --kind or --min-factory)",
                      "可供、可腾、规划或全部（默认可供；给出 --kind 或 --min-factory 时默认全部）"},
                     request->pool);
    arguments.option(
        "--industry", "CODE",
        {"Only in a cluster zone meant for this GB/T 4754 code", "仅限主导产业相符的产业集群区块（GB/T 4754 代码）"},
        request->industry);
    arguments.option("--near", "X,Y,DIST",
                     {"Within a distance of a place (metres, x east, y north): 353700,3198800,500m",
                      "距某点一定距离内（米，先东后北）"},
                     request->near);
    arguments.option("--window", "X0,Y0,X1,Y1",
                     {"Meeting a window (metres, x east, y north)", "与窗口相交（米，先东后北）"}, request->window);
    arguments.option("--min-factory", "AREA",
                     {"A building's vacant floors together are at least this large", "单幢空置厂房面积下限"},
                     request->minFactory);
    arguments.flag("--assemble", {"Not offered by this version", "此版本尚不支持"}, request->assemble);
    arguments.choice("--sort", {"area", "distance"},
                     {"Largest first, or nearest first", "按面积从大到小，或按距离从近到远"}, request->sort);
    arguments.option("--limit", "N", {"Only the first N", "只列前 N 条"}, request->limit);
    arguments.then([request, &settings] { return find(*request, settings); });
}

} // namespace mutu::cli
