// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/book.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::vector<std::string> districts;
    std::string stage;
};

constexpr std::array stageWords{Text{"done", "完成"}, Text{"started", "启动"}, Text{"planned", "谋划"}};

Text wordOf(land::Stage stage) { return stageWords[static_cast<std::size_t>(stage)]; }

/// What a project is drawn as, and how large it is.
struct Extent {
    std::string_view shape = "none";
    std::optional<double> length; ///< metres
    std::optional<RegisteredArea> area;
};

Extent extentOf(const land::Facility& facility) {
    if (std::holds_alternative<geom::Point>(facility.geometry)) return {"point", {}, {}};
    if (const auto* lines = std::get_if<geom::Lines>(&facility.geometry))
        return {"line", geom::length(*lines).value(), {}};
    if (const auto* region = geom::regionOf(facility.geometry))
        return {"polygon", {}, geom::measuredArea(*region).rounded()};
    return {};
}

Text shapeWord(std::string_view shape) {
    if (shape == "point") return {"point", "点"};
    if (shape == "line") return {"line", "线"};
    if (shape == "polygon") return {"polygon", "面"};
    return {"none", "无"};
}

std::vector<land::Facility> facilities(const store::Store& records, const Request& request) {
    const auto districts = districtsNamed(records, request.districts);
    std::vector<land::Facility> found;
    records.visit({.kind = land::Kind::facility}, [&](const land::Record& record) {
        const auto& each = std::get<land::Facility>(record);
        const bool isThere =
            districts.empty() || std::find(districts.begin(), districts.end(), each.district.id) != districts.end();
        if (isThere && (request.stage.empty() || land::name(each.stage) == request.stage)) found.push_back(each);
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.stage < b.stage; });
    return found;
}

std::string districtName(const store::Store& records, const land::Facility& facility) {
    const auto found = records.find(land::Kind::district, facility.district.id);
    return found ? land::titleOf(*found) : std::string();
}

Json jsonOf(const land::Facility& facility, const store::Store& records) {
    const auto extent = extentOf(facility);
    return {{"facility", facility.name},
            {"kind", textOrNull(facility.kind)},
            {"stage", land::name(facility.stage)},
            {"district", textOrNull(districtName(records, facility))},
            {"due_on", dateOrNull(facility.dueOn)},
            {"shape", extent.shape},
            {"length_m", extent.length ? Json(*extent.length) : Json(nullptr)},
            {"area_m2", extent.area ? Json(extent.area->squareMetres().value()) : Json(nullptr)}};
}

Table tableOf(const std::vector<land::Facility>& list, const store::Store& records, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    Table table({{"facility", say({"Project", "项目"})},
                 {"kind", say({"Kind", "类别"})},
                 {"stage", say({"Stage", "阶段"})},
                 {"district", say({"District", "片区"})},
                 {"due_on", say({"Due", "计划完成"})},
                 {"shape", say({"Drawn as", "图形"})},
                 {"length_m", say({"Length m", "长度米"})},
                 {"area_m2", say({"Area m²", "面积平方米"})}});
    for (const auto& each : list) {
        const auto extent = extentOf(each);
        table.add({each.name, each.kind, std::string(people ? say(wordOf(each.stage)) : land::name(each.stage)),
                   districtName(records, each), each.dueOn ? each.dueOn->text() : std::string(),
                   std::string(people ? say(shapeWord(extent.shape)) : extent.shape),
                   extent.length ? Cell(Decimal{*extent.length, 1}) : Cell(),
                   extent.area ? Cell(Decimal{extent.area->squareMetres().value(), 2}) : Cell()});
    }
    return table;
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto list = facilities(book.records(), request);
    std::array<std::int64_t, 3> counts{};
    for (const auto& each : list) ++counts[static_cast<std::size_t>(each.stage)];
    constexpr Text title{"Facility projects by stage", "设施项目（按阶段）"};
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& each : list) rows.push_back(jsonOf(each, book.records()));
        answerJson(Json{
            {"title", settings.say(title)},
            {"as_of", settings.day().text()},
            {"rows", std::move(rows)},
            {"total", {{"count", list.size()}, {"done", counts[0]}, {"started", counts[1]}, {"planned", counts[2]}}}});
        return ExitCode::done;
    }
    const auto table = tableOf(list, book.records(), settings);
    if (settings.format == Format::csv) return answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say(title), {table}, book, settings), ExitCode::done;
    answer(fmt::format("{}{}\n\n", settings.say(title),
                       book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    if (!list.empty()) answer(table.text() + "\n");
    answer(fmt::format(fmt::runtime(settings.say({"{} projects: done {}, started {}, planned {}\n",
                                                  "项目 {} 个：完成 {}，启动 {}，谋划 {}\n"})),
                       list.size(), counts[0], counts[1], counts[2]));
    return ExitCode::done;
}

} // namespace

void declareReportFacilities(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("facilities", {"Facility projects by stage", "按阶段列出设施项目"},
                                 "mutu report facilities zone.mutu --stage planned");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--district", "D", {"Only this district; repeatable", "只看该片区，可重复"}, request->districts);
    own.choice("--stage", {"done", "started", "planned"}, {"Only this stage", "只看该阶段"}, request->stage);
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
