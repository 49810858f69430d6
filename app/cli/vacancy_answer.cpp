// SPDX-License-Identifier: Apache-2.0
#include "app/cli/vacancy_answer.h"

#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/encumbrance_checks.h"
#include "geo/geom/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

using Rows = std::vector<query::VacancyRow>;
using Checks = std::vector<office::EncumbranceCheck>;

struct Sum {
    RegisteredArea land;
    RegisteredArea floor;
};

Sum sumOf(const Rows& rows) {
    Sum sum;
    for (const auto& row : rows) {
        sum.land = sum.land + row.vacancy.area;
        sum.floor = sum.floor + row.vacancy.floor;
    }
    return sum;
}

Json linesOf(std::string_view text) {
    auto lines = Json::array();
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (const auto line = text.substr(0, end); !line.empty()) lines.push_back(line);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

Json plotOf(const query::VacancyRow& row, const office::EncumbranceCheck& check, bool withDistance) {
    const auto& piece = row.vacancy;
    Json plot{{"plot", row.plot.empty() ? row.code : row.plot},
              {"parcel", textOrNull(row.code)},
              {"district", row.district},
              {"kind", land::name(piece.kind)},
              {"pool", land::name(piece.pool)},
              {"area_m2", row.parcelArea.squareMetres().value()},
              {"area_mu", row.parcelArea.mu().value()},
              {"vacant_m2", piece.area.squareMetres().value()},
              {"vacant_mu", piece.area.mu().value()},
              {"factory_m2", piece.floor.squareMetres().value()},
              {"since", dateOrNull(piece.knownSince())},
              {"suspected_idle", piece.suspectedIdle},
              {"checked_on", dateOrNull(check.on)},
              {"check_due", check.isDue},
              {"evidence", linesOf(piece.evidence)},
              {"centroid", {geom::metres(row.centroid.x), geom::metres(row.centroid.y)}}};
    if (withDistance) plot["distance_m"] = row.distance;
    return plot;
}

Json totalOf(const Rows& rows) {
    const auto sum = sumOf(rows);
    return {{"count", rows.size()},
            {"vacant_m2", sum.land.squareMetres().value()},
            {"vacant_mu", sum.land.mu().value()},
            {"factory_m2", sum.floor.squareMetres().value()}};
}

void listPlots(const query::VacancyQuestion& question, const Rows& rows, const Checks& checks) {
    auto plots = Json::array();
    for (std::size_t i = 0; i < rows.size(); ++i)
        plots.push_back(plotOf(rows[i], checks[i], question.near.has_value()));
    answerJson(Json{{"as_of", question.asOf.text()}, {"plots", std::move(plots)}, {"total", totalOf(rows)}});
}

/// Feature by feature, so that a hundred thousand outlines need not stand in memory as JSON.
void answerGeoJson(const book::Book& book, const query::VacancyQuestion& question, const Rows& rows,
                   const Checks& checks) {
    answer("{\"type\":\"FeatureCollection\",\"name\":\"vacant\",");
    if (const auto& code = book.crs().code(); code.starts_with("EPSG:"))
        answer(fmt::format("\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::{}\"}}}},",
                           code.substr(5)));
    answer(fmt::format("\"as_of\":\"{}\",\"total\":{},\"features\":[", question.asOf.text(), totalOf(rows).dump()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const bool hasShape = row.vacancy.geometry.index() != 0;
        answer(fmt::format(
            "{}\n{{\"type\":\"Feature\",\"properties\":{},\"geometry\":{}}}", i == 0 ? "" : ",",
            plotOf(row, checks[i], question.near.has_value()).dump(-1, ' ', false, Json::error_handler_t::replace),
            hasShape ? geom::geoJson(row.vacancy.geometry) : "null"));
    }
    answer("\n]}\n");
}

Cell checkCell(const office::EncumbranceCheck& check, const Settings& settings) {
    const auto day = check.on ? check.on->text() : std::string();
    if (!settings.forPeople()) return check.on ? Cell(day) : Cell();
    if (!check.on) return std::string(settings.say({"never", "未核查"}));
    return check.isDue ? fmt::format("{} {}", day, settings.say({"(old)", "（过期）"})) : day;
}

Table tableOf(const query::VacancyQuestion& question, const Rows& rows, const Checks& checks,
              const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    std::vector<Column> columns{{"plot", say({"Plot", "地块"})},
                                {"parcel", say({"Parcel", "宗地代码"})},
                                {"district", say({"District", "片区"})},
                                {"kind", say({"Kind", "类型"})},
                                {"pool", say({"Pool", "池"})},
                                {"vacant_mu", say({"Vacant mu", "空置亩数"})},
                                {"vacant_m2", say({"Vacant m²", "空置面积㎡"})},
                                {"factory_m2", say({"Floor m²", "空置厂房㎡"})},
                                {"area_m2", say({"Parcel m²", "宗地面积㎡"})},
                                {"since", say({"Since", "起始日期"})},
                                {"checked_on", say({"Checked", "权利核查"})}};
    if (question.near) columns.push_back({"distance_m", say({"Distance m", "距离m"})});
    if (!people) {
        columns.push_back({"check_due", "check_due"});
        columns.push_back({"x", "x"});
        columns.push_back({"y", "y"});
    }
    Table table(columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto& piece = row.vacancy;
        const auto word = [&](auto value) { return std::string(people ? say(wordOf(value)) : land::name(value)); };
        std::vector<Cell> cells{row.plot.empty() ? row.code : row.plot,
                                row.code,
                                row.district,
                                word(piece.kind),
                                word(piece.pool),
                                Decimal{piece.area.mu().value(), people ? 2 : 4},
                                Decimal{piece.area.squareMetres().value(), 2},
                                Decimal{piece.floor.squareMetres().value(), 2},
                                Decimal{row.parcelArea.squareMetres().value(), 2},
                                piece.knownSince() ? Cell(piece.since.text())
                                : people           ? Cell(std::string(say({"unknown", "不详"})))
                                                   : Cell(),
                                checkCell(checks[i], settings)};
        if (question.near) cells.emplace_back(Decimal{row.distance, 1});
        if (!people) {
            cells.emplace_back(std::int64_t{checks[i].isDue});
            cells.emplace_back(Decimal{geom::metres(row.centroid.x), 3});
            cells.emplace_back(Decimal{geom::metres(row.centroid.y), 3});
        }
        table.add(std::move(cells));
    }
    const auto sum = sumOf(rows);
    std::vector<Cell> total(columns.size());
    total[0] = fmt::format("{} {}", say({"Total", "合计"}), rows.size());
    total[5] = Decimal{sum.land.mu().value(), 2};
    total[6] = Decimal{sum.land.squareMetres().value(), 2};
    total[7] = Decimal{sum.floor.squareMetres().value(), 2};
    table.setTotal(std::move(total));
    return table;
}

Checks checksOf(const store::Store& records, const query::VacancyQuestion& question, const Rows& rows) {
    std::vector<RecordId> parcels;
    parcels.reserve(rows.size());
    for (const auto& row : rows) parcels.push_back(row.vacancy.parcel.id);
    return book::encumbranceChecks(records, parcels, question.asOf);
}

void answerNothing(const query::VacancyQuestion& question, const Settings& settings) {
    if (question.pool == land::Pool::none)
        return answer(
            settings.say({"No vacant piece fits. Try a wider range of area, another district or fewer conditions.\n",
                          "没有符合条件的空地。请放宽面积范围、换一个片区或减少条件。\n"}));
    answer(fmt::format(
        fmt::runtime(settings.say({"No vacant piece in the pool '{}' fits. Try --pool all, or a wider range of area.\n",
                                   "“{}”中没有符合条件的空地。请试 --pool all，或放宽面积范围。\n"})),
        settings.say(wordOf(question.pool))));
}

} // namespace

void answerVacancies(const book::Book& book, query::VacancyQuestion question, const Settings& settings) {
    const auto rows = book.records().vacancies(question);
    const auto checks = checksOf(book.records(), question, rows);
    switch (settings.format) {
    case Format::json:
        return listPlots(question, rows, checks);
    case Format::geojson:
        return answerGeoJson(book, question, rows, checks);
    case Format::csv:
        return answer(tableOf(question, rows, checks, settings).csv());
    case Format::xlsx:
        return answerWorkbook(settings.say({"Vacant land and floors", "空地与空置厂房"}),
                              {tableOf(question, rows, checks, settings)}, book, settings);
    case Format::text:
        break;
    }
    if (book.card().illustrative)
        tell(settings, settings.say({"Illustrative data: not a real zone.", "示意数据，非真实园区。"}));
    if (rows.empty()) return answerNothing(question, settings);
    answer(tableOf(question, rows, checks, settings).text());
    const auto due = std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.vacancy.pool == land::Pool::ready && checks[static_cast<std::size_t>(&row - rows.data())].isDue;
    });
    if (due > 0)
        tell(settings,
             fmt::format(fmt::runtime(settings.say(
                             {"Never or not lately checked for mortgages and seizures: {} of the ready pieces.",
                              "{} 处可直接供应的地块未核查或核查已过期，供应前请查抵押、查封。"})),
                         due));
}

} // namespace mutu::cli
