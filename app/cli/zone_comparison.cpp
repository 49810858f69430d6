// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"
#include "app/cli/zone_report_answer.h"
#include "geo/book/zone_pairs.h"

namespace mutu::cli {

namespace {

using book::ZonePair;

RegisteredArea landOf(const book::ZoneLine* line) { return line == nullptr ? RegisteredArea() : line->figures.land; }

std::optional<double> shareOf(const book::ZoneLine* line) {
    return line == nullptr ? std::nullopt : line->figures.leadingShare(line->codes);
}

std::optional<double> vacancyOf(const book::ZoneLine* line) {
    return line == nullptr ? std::nullopt : line->figures.vacancyRate();
}

Cell muCell(const book::ZoneLine* line, int decimals) {
    return line == nullptr ? Cell() : Cell(Decimal{line->figures.land.mu().value(), decimals});
}

Cell percentCell(std::optional<double> share) { return share ? Cell(Decimal{*share * 100, 1}) : Cell(); }

} // namespace

std::string comparisonOf(const book::ZoneReport& one, const book::ZoneReport& other, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.format == Format::text;
    Table table({{"zone", say({"Zone", "区块"})},
                 {"district", say({"District", "片区"})},
                 {"leading_1", say({"Leading 1", "主导产业1"})},
                 {"leading_2", say({"Leading 2", "主导产业2"})},
                 {"net_mu_1", say({"Net mu 1", "净面积亩1"})},
                 {"net_mu_2", say({"Net mu 2", "净面积亩2"})},
                 {"change_mu", say({"Change", "增减"})},
                 {"leading_percent_1", say({"Leading % 1", "主导占比%1"})},
                 {"leading_percent_2", say({"Leading % 2", "主导占比%2"})},
                 {"vacant_percent_1", say({"Vacant % 1", "空置率%1"})},
                 {"vacant_percent_2", say({"Vacant % 2", "空置率%2"})}});
    const int decimals = people ? 2 : 4;
    const auto cells = [&](const ZonePair& pair, std::string name) {
        return std::vector<Cell>{std::move(name),
                                 pair.district,
                                 pair.one == nullptr ? std::string() : pair.one->codes,
                                 pair.other == nullptr ? std::string() : pair.other->codes,
                                 muCell(pair.one, decimals),
                                 muCell(pair.other, decimals),
                                 Decimal{(landOf(pair.other) - landOf(pair.one)).mu().value(), decimals},
                                 percentCell(shareOf(pair.one)),
                                 percentCell(shareOf(pair.other)),
                                 percentCell(vacancyOf(pair.one)),
                                 percentCell(vacancyOf(pair.other))};
    };
    for (const auto& pair : book::zonePairs(one, other)) {
        const bool isDistrict = pair.scope == ZonePair::Scope::district;
        if (!people && isDistrict) continue;
        const bool isOutside = pair.scope == ZonePair::Scope::outside;
        const auto name = people && isOutside    ? std::string(say({"(in no zone)", "（未划入区块）"}))
                          : people && isDistrict ? std::string(say({"District total", "片区合计"}))
                                                 : pair.zone;
        table.add(cells(pair, name));
    }
    table.setTotal(cells({{}, {}, {}, &one.total, &other.total}, std::string(say({"Total", "合计"}))));
    return people ? table.text() : table.csv();
}

Json comparisonJson(const book::ZoneReport& one, const book::ZoneReport& other) {
    const auto side = [](const book::ZoneLine* line) -> Json {
        if (line == nullptr) return nullptr;
        Json json{{"leading", line->codes},
                  {"parcels", line->figures.parcels},
                  {"net_m2", line->figures.land.squareMetres().value()},
                  {"net_mu", line->figures.land.mu().value()},
                  {"leading_share", nullptr},
                  {"vacancy_rate", nullptr}};
        if (const auto share = shareOf(line)) json["leading_share"] = *share;
        if (const auto rate = vacancyOf(line)) json["vacancy_rate"] = *rate;
        return json;
    };
    auto rows = Json::array();
    for (const auto& pair : book::zonePairs(one, other)) {
        if (pair.scope == ZonePair::Scope::district) continue;
        rows.push_back({{"zone", textOrNull(pair.zone)},
                        {"district", textOrNull(pair.district)},
                        {"plans", {side(pair.one), side(pair.other)}},
                        {"change_m2", (landOf(pair.other) - landOf(pair.one)).squareMetres().value()}});
    }
    return Json{{"rows", std::move(rows)}, {"total", {{"plans", {side(&one.total), side(&other.total)}}}}};
}

} // namespace mutu::cli
