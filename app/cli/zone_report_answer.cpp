// SPDX-License-Identifier: Apache-2.0
#include "app/cli/zone_report_answer.h"

#include "app/cli/table.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <array>

namespace mutu::cli {

namespace {

using office::Indicator;

struct Formula {
    Indicator indicator;
    std::string_view key;
    Text text;
};
constexpr std::array formulae{
    Formula{Indicator::industryLand,
            "land_by_industry",
            {"net area = land by industry + industry not stated + vacant + unheld",
             "净面积＝各行业用地＋行业未填＋空置＋无使用单位"}},
    Formula{Indicator::leadingShare,
            "leading_share",
            {"land of enterprises under the leading industries' codes ÷ land of enterprises that state an industry",
             "主导产业占比＝主导产业企业用地÷已填行业企业用地"}},
    Formula{Indicator::locationQuotient,
            "location_quotient",
            {"leading share here ÷ share of the same codes in all land reported",
             "区位商＝本区块主导产业占比÷全部报告范围同一产业占比"}},
    Formula{Indicator::concentration,
            "concentration",
            {"Herfindahl index: sum of the squared shares of the divisions", "集中度（HHI）＝各大类占比平方之和"}},
    Formula{Indicator::vacancyRate, "vacancy_rate", {"vacant land ÷ net area", "空置率＝空置土地÷净面积"}},
    Formula{Indicator::floorAreaRatio,
            "floor_area_ratio",
            {"floor area ÷ net area, floors higher than the sheet's limit counted twice",
             "容积率＝计容建筑面积÷净面积，层高超限的楼层按两倍计"}},
    Formula{Indicator::landBalance,
            "land_balance",
            {"net area by land-use class; gross less net: roads and open ground",
             "用地平衡：净面积按地类；毛面积减净面积为道路及空地"}},
};

Json areaPair(Json json, std::string_view name, RegisteredArea area) {
    json[fmt::format("{}_m2", name)] = area.squareMetres().value();
    json[fmt::format("{}_mu", name)] = area.mu().value();
    return json;
}

Json ratioOrNull(std::optional<double> ratio) { return ratio ? Json(*ratio) : Json(nullptr); }

Json industriesJson(const office::AreaFigures& figures, const office::AreaFigures& all,
                    const office::ZoningRules& rules) {
    auto list = Json::array();
    for (const auto& [division, area] : figures.byDivision()) {
        auto row = areaPair({{"division", division}, {"name", textOrNull(rules.divisionName(division))}}, "area", area);
        row["share"] = ratioOrNull(figures.leadingShare(division));
        row["location_quotient"] = ratioOrNull(figures.locationQuotient(division, all));
        list.push_back(std::move(row));
    }
    return list;
}

RegisteredArea unstated(const office::AreaFigures& figures) {
    const auto found = figures.byClass.find("");
    return found == figures.byClass.end() ? RegisteredArea() : found->second;
}

Json lineJson(const book::ZoneLine& line, const office::AreaFigures& all, const office::ZoningRules& rules) {
    const auto& figures = line.figures;
    Json json{{"zone", textOrNull(line.zone)},
              {"district", textOrNull(line.district)},
              {"leading", land::codeList(line.codes)},
              {"parcels", figures.parcels}};
    json = line.gross ? areaPair(std::move(json), "gross", *line.gross) : json;
    json = areaPair(std::move(json), "net", figures.land);
    json["enterprises"] = figures.enterprises.size();
    json["above_scale"] = figures.aboveScale.size();
    json["below_scale"] = figures.belowScale.size();
    json = areaPair(std::move(json), "leading", figures.landOf(line.codes));
    json = areaPair(std::move(json), "available", figures.vacant[static_cast<std::size_t>(land::Pool::ready)]);
    json = areaPair(std::move(json), "clearable", figures.vacant[static_cast<std::size_t>(land::Pool::clearable)]);
    json = areaPair(std::move(json), "vacant", figures.vacantLand());
    json = areaPair(std::move(json), "unheld", figures.unheld);
    json = areaPair(std::move(json), "industry_unstated", unstated(figures));
    json["floor_m2"] = figures.floor.squareMetres().value();
    json["counted_floor_m2"] = figures.countedFloor.squareMetres().value();
    json["vacant_floor_m2"] = figures.vacantFloor.squareMetres().value();
    if (rules.tells(Indicator::leadingShare)) json["leading_share"] = ratioOrNull(figures.leadingShare(line.codes));
    if (rules.tells(Indicator::locationQuotient))
        json["location_quotient"] = ratioOrNull(figures.locationQuotient(line.codes, all));
    if (rules.tells(Indicator::concentration)) json["concentration"] = ratioOrNull(figures.concentration());
    if (rules.tells(Indicator::vacancyRate)) json["vacancy_rate"] = ratioOrNull(figures.vacancyRate());
    if (rules.tells(Indicator::floorAreaRatio)) json["floor_area_ratio"] = ratioOrNull(figures.floorAreaRatio());
    if (rules.tells(Indicator::industryLand)) json["land_by_industry"] = industriesJson(figures, all, rules);
    if (rules.tells(Indicator::landBalance)) {
        json["land_balance"] = Json::array();
        for (const auto& [use, area] : figures.byUse)
            json["land_balance"].push_back(areaPair({{"land_use", textOrNull(use)}}, "area", area));
    }
    return json;
}

std::string formulaLines(const office::ZoningRules& rules, const Settings& settings) {
    std::string text;
    for (const auto& formula : formulae)
        if (rules.tells(formula.indicator)) text += fmt::format("{}\n", settings.say(formula.text));
    return text;
}

Cell ratioCell(std::optional<double> ratio, double scale, int decimals) {
    return ratio ? Cell(Decimal{*ratio * scale, decimals}) : Cell();
}

/// The table of the lines, as the sheet's indicators have it.
class Summary {
  public:
    Summary(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings)
        : report_(report)
        , rules_(rules)
        , settings_(settings)
        , isForPeople_(settings.forPeople()) {}

    [[nodiscard]] Table table() const {
        Table table(columns());
        for (const auto& line : report_.zones) table.add(cells(line, line.zone));
        for (const auto& line : report_.outside)
            table.add(cells(line, std::string(isForPeople_ ? say({"(in no zone)", "（未划入区块）"}) : "")));
        if (settings_.format == Format::text) // a workbook's total is the sum of its rows
            for (const auto& line : report_.districts)
                table.add(cells(line, std::string(say({"District total", "片区合计"}))));
        table.setTotal(cells(report_.total, std::string(say({"Total", "合计"}))));
        return table;
    }

  private:
    [[nodiscard]] std::string_view say(Text text) const { return settings_.say(text); }

    [[nodiscard]] std::vector<Column> columns() const {
        std::vector<Column> columns{{"zone", say({"Zone", "区块"})},
                                    {"district", say({"District", "片区"})},
                                    {"leading", say({"Leading", "主导产业"})},
                                    {"parcels", say({"Parcels", "宗地"})},
                                    {"gross_mu", say({"Gross mu", "毛面积亩"})},
                                    {"net_mu", say({"Net mu", "净面积亩"})},
                                    {"enterprises", say({"Enterprises", "企业"})},
                                    {"above_scale", say({"Above scale", "规上"})},
                                    {"available_mu", say({"Available mu", "可供亩"})},
                                    {"clearable_mu", say({"Clearable mu", "可腾亩"})}};
        const auto add = [&](Indicator indicator, Column column) {
            if (rules_.tells(indicator)) columns.push_back(column);
        };
        add(Indicator::leadingShare, {"leading_share", say({"Leading %", "主导占比%"})});
        add(Indicator::locationQuotient, {"location_quotient", say({"LQ", "区位商"})});
        add(Indicator::concentration, {"concentration", say({"HHI", "集中度"})});
        add(Indicator::vacancyRate, {"vacancy_rate", say({"Vacant %", "空置率%"})});
        add(Indicator::floorAreaRatio, {"floor_area_ratio", say({"FAR", "容积率"})});
        return columns;
    }

    [[nodiscard]] std::vector<Cell> cells(const book::ZoneLine& line, std::string name) const {
        const auto& figures = line.figures;
        const int decimals = isForPeople_ ? 2 : 4;
        const double percent = isForPeople_ ? 100 : 1;
        const auto pool = [&](land::Pool each) {
            return Decimal{figures.vacant[static_cast<std::size_t>(each)].mu().value(), decimals};
        };
        std::vector<Cell> cells{std::move(name),
                                line.district,
                                line.codes,
                                figures.parcels,
                                line.gross ? Cell(Decimal{line.gross->mu().value(), decimals}) : Cell(),
                                Decimal{figures.land.mu().value(), decimals},
                                static_cast<std::int64_t>(figures.enterprises.size()),
                                static_cast<std::int64_t>(figures.aboveScale.size()),
                                pool(land::Pool::ready),
                                pool(land::Pool::clearable)};
        const auto add = [&](Indicator indicator, Cell cell) {
            if (rules_.tells(indicator)) cells.push_back(std::move(cell));
        };
        add(Indicator::leadingShare, ratioCell(figures.leadingShare(line.codes), percent, isForPeople_ ? 1 : 6));
        add(Indicator::locationQuotient,
            ratioCell(figures.locationQuotient(line.codes, report_.total.figures), 1, isForPeople_ ? 2 : 6));
        add(Indicator::concentration, ratioCell(figures.concentration(), 1, isForPeople_ ? 3 : 6));
        add(Indicator::vacancyRate, ratioCell(figures.vacancyRate(), percent, isForPeople_ ? 1 : 6));
        add(Indicator::floorAreaRatio, ratioCell(figures.floorAreaRatio(), 1, isForPeople_ ? 2 : 6));
        return cells;
    }

    const book::ZoneReport& report_;
    const office::ZoningRules& rules_;
    const Settings& settings_;
    bool isForPeople_;
};

std::vector<const book::ZoneLine*> partsOf(const book::ZoneReport& report) {
    std::vector<const book::ZoneLine*> lines;
    for (const auto& line : report.zones) lines.push_back(&line);
    for (const auto& line : report.outside) lines.push_back(&line);
    return lines;
}

} // namespace

Json jsonOf(const book::ZoneReport& report, const office::ZoningRules& rules) {
    Json json{{"rows", Json::array()}, {"districts", Json::array()}};
    const auto& all = report.total.figures;
    for (const auto* line : partsOf(report)) json["rows"].push_back(lineJson(*line, all, rules));
    for (const auto& line : report.districts) json["districts"].push_back(lineJson(line, all, rules));
    json["total"] = lineJson(report.total, all, rules);
    for (const auto& formula : formulae)
        if (rules.tells(formula.indicator)) json["formulae"][std::string(formula.key)] = formula.text.en;
    return json;
}

std::string summaryOf(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings) {
    const auto table = Summary(report, rules, settings).table();
    if (settings.format == Format::csv) return table.csv();
    return table.text() + "\n" + formulaLines(rules, settings);
}

namespace {

/// Land by industry, and the land balance, of each zone.
std::array<Table, 2> detailTables(const book::ZoneReport& report, const office::ZoningRules& rules,
                                  const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const auto& all = report.total.figures;
    Table industries({{"zone", say({"Zone", "区块"})},
                      {"industry", say({"Land by industry", "按行业用地"})},
                      {"mu", say({"mu", "亩"})},
                      {"share", "%"},
                      {"lq", say({"LQ", "区位商"})}});
    Table balance({{"zone", say({"Zone", "区块"})},
                   {"use", say({"Land balance", "用地平衡"})},
                   {"mu", say({"mu", "亩"})},
                   {"share", "%"}});
    for (const auto* line : partsOf(report)) {
        const auto& figures = line->figures;
        const auto name = line->zone.empty()
                              ? fmt::format("{}{}", line->district, say({" (in no zone)", "（未划入区块）"}))
                              : line->zone;
        const auto share = [&](RegisteredArea area) {
            return figures.land > RegisteredArea() ? Cell(Decimal{100.0 * static_cast<double>(area.hundredths()) /
                                                                      static_cast<double>(figures.land.hundredths()),
                                                                  1})
                                                   : Cell();
        };
        for (const auto& [division, area] : figures.byDivision())
            industries.add({name, fmt::format("{} {}", division, rules.divisionName(division)),
                            Decimal{area.mu().value(), 2}, share(area),
                            ratioCell(figures.locationQuotient(division, all), 1, 2)});
        for (const auto& [area, word] : {std::pair(unstated(figures), Text{"industry not stated", "行业未填"}),
                                         {figures.vacantLand(), Text{"vacant", "空置"}},
                                         {figures.unheld, Text{"nobody's", "无使用单位"}}})
            if (area > RegisteredArea())
                industries.add({name, std::string(say(word)), Decimal{area.mu().value(), 2}, share(area), Cell()});
        for (const auto& [use, area] : figures.byUse)
            balance.add({name, use.empty() ? std::string(say({"not stated", "未填"})) : use,
                         Decimal{area.mu().value(), 2}, share(area)});
    }
    return {std::move(industries), std::move(balance)};
}

} // namespace

std::string detailOf(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings) {
    const auto [industries, balance] = detailTables(report, rules, settings);
    std::string text;
    if (rules.tells(Indicator::industryLand)) text += industries.text() + "\n";
    if (rules.tells(Indicator::landBalance)) text += balance.text() + "\n";
    return text;
}

std::vector<Table> tablesOf(const book::ZoneReport& report, const office::ZoningRules& rules,
                            const Settings& settings) {
    auto detail = detailTables(report, rules, settings);
    std::vector<Table> tables{Summary(report, rules, settings).table()};
    if (rules.tells(Indicator::industryLand)) tables.push_back(std::move(detail[0]));
    if (rules.tells(Indicator::landBalance)) tables.push_back(std::move(detail[1]));
    return tables;
}

} // namespace mutu::cli
