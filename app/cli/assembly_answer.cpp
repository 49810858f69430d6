// SPDX-License-Identifier: Apache-2.0
#include "app/cli/assembly_answer.h"

#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/workbook_answer.h"
#include "geo/geom/text.h"
#include "geo/office/assembly.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace mutu::cli {

namespace {

constexpr std::size_t fewest = 20; ///< sets shown unless told

struct Found {
    std::vector<query::VacancyRow> rows;
    office::Assemblies assemblies;
    std::size_t count = 0; ///< before the limit
};

Found find(const book::Book& book, query::VacancyQuestion question) {
    const auto least = question.minArea.value_or(RegisteredArea());
    const auto most = std::exchange(question.maxArea, {});
    const auto limit = std::exchange(question.limit, 0);
    question.minArea.reset();
    question.withGeometry = true;
    question.order = query::Order::place;
    Found found;
    found.rows = book.records().vacancies(question);
    std::erase_if(found.rows, [](const query::VacancyRow& row) { return row.vacancy.area <= RegisteredArea(); });
    std::vector<office::AssemblyPiece> pieces;
    for (const auto& row : found.rows) pieces.push_back({row.vacancy.area, geom::regionOf(row.vacancy.geometry)});
    found.assemblies = office::assemble(pieces, least, most);
    found.count = found.assemblies.sets.size();
    const auto shown = limit > 0 ? limit : fewest;
    if (found.count > shown) found.assemblies.sets.resize(shown);
    return found;
}

const std::string& titleOf(const query::VacancyRow& row) { return row.plot.empty() ? row.code : row.plot; }

Json jsonOf(const Found& found, const office::Assembly& set) {
    auto plots = Json::array();
    for (const auto at : set.pieces) {
        const auto& row = found.rows[at];
        plots.push_back({{"plot", titleOf(row)},
                         {"parcel", textOrNull(row.code)},
                         {"district", row.district},
                         {"vacant_mu", row.vacancy.area.mu().value()}});
    }
    return {{"plots", std::move(plots)},
            {"vacant_m2", set.area.squareMetres().value()},
            {"vacant_mu", set.area.mu().value()},
            {"shared_boundary_m", coordinate(set.sharedBoundary.value())},
            {"compactness", std::round(set.compactness * 1000) / 1000}};
}

void answerGeoJson(const book::Book& book, const Found& found, Date day) {
    answer("{\"type\":\"FeatureCollection\",\"name\":\"assembled\",");
    if (const auto& code = book.crs().code(); code.starts_with("EPSG:"))
        answer(fmt::format("\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::{}\"}}}},",
                           code.substr(5)));
    answer(fmt::format("\"as_of\":\"{}\",\"features\":[", day.text()));
    bool first = true;
    for (const auto& set : found.assemblies.sets) {
        geom::Region whole; // side by side: not dissolved, so that each piece stays to be seen
        for (const auto at : set.pieces)
            if (const auto* region = geom::regionOf(found.rows[at].vacancy.geometry))
                whole.parts.insert(whole.parts.end(), region->parts.begin(), region->parts.end());
        answer(fmt::format("{}\n{{\"type\":\"Feature\",\"properties\":{},\"geometry\":{}}}", first ? "" : ",",
                           jsonOf(found, set).dump(-1, ' ', false, Json::error_handler_t::replace),
                           geom::geoJson(geom::Shape(std::move(whole)))));
        first = false;
    }
    answer("\n]}\n");
}

Table tableOf(const Found& found, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"set", say({"Set", "序号"})},
                 {"plots", say({"Plots", "地块"})},
                 {"count", say({"Pieces", "块数"})},
                 {"vacant_mu", say({"Vacant mu", "空置亩数"})},
                 {"vacant_m2", say({"Vacant m²", "空置面积㎡"})},
                 {"shared_boundary_m", say({"Shared m", "共用界线m"})},
                 {"compactness", say({"Compactness", "紧凑度"})}});
    std::int64_t number = 0;
    for (const auto& set : found.assemblies.sets) {
        std::string plots;
        for (const auto at : set.pieces) plots += (plots.empty() ? "" : " ") + titleOf(found.rows[at]);
        table.add({++number, std::move(plots), static_cast<std::int64_t>(set.pieces.size()),
                   Decimal{set.area.mu().value(), 2}, Decimal{set.area.squareMetres().value(), 2},
                   Decimal{set.sharedBoundary.value(), 1}, Decimal{set.compactness, 3}});
    }
    return table;
}

} // namespace

void answerAssemblies(const book::Book& book, query::VacancyQuestion question, const Settings& settings) {
    const auto day = question.asOf;
    const auto found = find(book, std::move(question));
    if (settings.format == Format::json) {
        auto sets = Json::array();
        for (const auto& set : found.assemblies.sets) sets.push_back(jsonOf(found, set));
        answerJson(Json{{"as_of", day.text()},
                        {"exhaustive", found.assemblies.isExhaustive},
                        {"found", found.count},
                        {"sets", std::move(sets)}});
        return;
    }
    if (settings.format == Format::geojson) return answerGeoJson(book, found, day);
    if (settings.format == Format::csv) return answer(tableOf(found, settings).csv());
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say({"Adjacent vacant pieces put together", "相邻空地拼合"}),
                              {tableOf(found, settings)}, book, settings);
    if (book.card().illustrative)
        tell(settings, settings.say({"Illustrative data: not a real zone.", "示意数据，非真实园区。"}));
    if (found.count == 0)
        return answer(settings.say({"No neighbouring vacant pieces reach that area together. Try --pool all, or a "
                                    "smaller area.\n",
                                    "没有相邻空地合起来达到该面积。请试 --pool all，或减小面积。\n"}));
    answer(tableOf(found, settings).text());
    const auto shown = found.assemblies.sets.size();
    if (shown < found.count)
        answer(fmt::format(fmt::runtime(settings.say({"\nThe {} most compact of {} sets; --limit shows more.\n",
                                                      "\n共 {1} 组，列出最紧凑的 {0} 组；--limit 可多列。\n"})),
                           shown, found.count));
    if (!found.assemblies.isExhaustive)
        answer(fmt::format(fmt::runtime(settings.say(
                               {"Groups of more than {} adjacent pieces were grown from each piece: there may be "
                                "other sets.\n",
                                "相邻空地超过 {} 块的，自每块起逐步拼合，可能另有组合。\n"})),
                           office::mostExact));
}

} // namespace mutu::cli
