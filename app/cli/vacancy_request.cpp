// SPDX-License-Identifier: Apache-2.0
#include "app/cli/vacancy_request.h"

#include "app/cli/exit_code.h"
#include "app/cli/request.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

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

} // namespace

void VacancyRequest::declare(Arguments& arguments) {
    arguments.option("--min-area", "AREA",
                     {"The connected piece is at least this large: 5mu, 3000m2, 2ha", "连片面积下限：5亩、3000m2、2ha"},
                     minArea_);
    arguments.option("--max-area", "AREA", {"… and at most this large", "连片面积上限"}, maxArea_);
    arguments.option("--district", "D",
                     {"Only this district (name, code or part of the name); may be repeated",
                      "片区（名称、代码或名称的一部分），可重复"},
                     districts_);
    arguments.option("--kind", "K",
                     {"supplied, partly, reserve, approved, planned, floor_vacant; may be repeated",
                      "供而未用、用而未尽、收储待供、批而未供、规划地块、空置厂房，可重复"},
                     kinds_);
    arguments.choice("--pool", {"ready", "clearable", "future", "all"},
                     {"Which pool (ready; all with --kind or --min-factory)",
                      "可供、可腾、规划或全部（默认可供；给出 --kind 或 --min-factory 时默认全部）"},
                     pool_);
    arguments.option(
        "--industry", "CODE",
        {"Only in a cluster zone meant for this GB/T 4754 code", "仅限主导产业相符的产业集群区块（GB/T 4754 代码）"},
        industry_);
    arguments.option("--near", "X,Y,DIST",
                     {"Within a distance of a place (metres, x east, y north): 353700,3198800,500m",
                      "距某点一定距离内（米，先东后北）"},
                     near_);
    arguments.option("--window", "X0,Y0,X1,Y1",
                     {"Meeting a window (metres, x east, y north)", "与窗口相交（米，先东后北）"}, window_);
    arguments.option("--min-factory", "AREA",
                     {"A building's vacant floors together are at least this large", "单幢空置厂房面积下限"},
                     minFactory_);
    arguments.flag("--assemble",
                   {"Sets of adjacent pieces that reach --min-area together, the most compact first",
                    "把相邻空地拼到面积下限，最紧凑的在前"},
                   assemble_);
    arguments.choice("--sort", {"area", "distance"},
                     {"Largest first, or nearest first", "按面积从大到小，或按距离从近到远"}, sort_);
    arguments.option("--limit", "N", {"Only the first N", "只列前 N 条"}, limit_);
}

land::Pool VacancyRequest::pool() const {
    if (pool_.empty()) return kinds_.empty() && !minFactory_ ? land::Pool::ready : land::Pool::none;
    return pool_ == "all" ? land::Pool::none : *land::named<land::Pool>(pool_);
}

query::VacancyQuestion VacancyRequest::question(const Settings& settings) const {
    if (assemble_ && !minArea_)
        throw Stop{{"option_malformed", "Pieces are put together until they reach an area.", "--assemble",
                    "Add --min-area, such as --min-area 50mu."},
                   ExitCode::usage};
    query::VacancyQuestion question;
    question.asOf = settings.day();
    question.minArea = areaOption("--min-area", minArea_);
    question.maxArea = areaOption("--max-area", maxArea_);
    question.minFloor = areaOption("--min-factory", minFactory_);
    if (question.minArea && question.maxArea && *question.minArea > *question.maxArea)
        throw Stop{{"range_inverted",
                    fmt::format("The smallest area, {}, is above the largest, {}.", *minArea_, *maxArea_),
                    "--min-area, --max-area", "Swap the two areas."},
                   ExitCode::usage};
    question.kinds = kindsNamed(listOption("--kind", kinds_));
    question.pool = pool();
    question.industry = industryOf(industry_);
    if (!near_.empty()) question.near = nearOption("--near", near_);
    if (!window_.empty()) question.window = windowOption("--window", window_);
    if (sort_ == "distance") {
        if (!question.near)
            throw Stop{{"option_malformed", "Sorting by distance needs a place to measure from.", "--sort",
                        "Add --near X,Y,DISTANCE."},
                       ExitCode::usage};
        question.order = query::Order::distance;
    }
    if (limit_ == 0)
        throw Stop{
            {"option_malformed", "A limit of 0 asks for nothing.", "--limit", "Give 1 or more, or leave it out."},
            ExitCode::usage};
    question.limit = static_cast<std::size_t>(limit_.value_or(0));
    return question;
}

std::string_view VacancyRequest::ownOption() const {
    if (minArea_) return "--min-area";
    if (maxArea_) return "--max-area";
    if (minFactory_) return "--min-factory";
    if (!kinds_.empty()) return "--kind";
    if (!pool_.empty()) return "--pool";
    if (!industry_.empty()) return "--industry";
    if (!near_.empty()) return "--near";
    if (sort_ != "area") return "--sort";
    if (limit_) return "--limit";
    return assemble_ ? "--assemble" : std::string_view();
}

} // namespace mutu::cli
