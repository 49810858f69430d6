// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing.h"
#include "geo/book/conformity.h"
#include "geo/book/plan_files.h"
#include "geo/book/pointing.h"
#include "geo/book/zone_report.h"
#include "geo/land/code.h"
#include "geo/sheet/listings.h"

#include <fmt/format.h>

namespace mutu::sheet {

namespace {

/// The zones in force, in the order of the report's lines.
std::map<RecordId, land::ClusterZone> zonesOf(const ListingGround& ground) {
    std::map<RecordId, land::ClusterZone> zones;
    ground.records.visit({.kind = land::Kind::clusterZone, .asOf = ground.day}, [&](const land::Record& record) {
        const auto& zone = std::get<land::ClusterZone>(record);
        if (!ground.district || zone.district.id == *ground.district) zones[zone.id] = zone;
        return true;
    });
    return zones;
}

/// The named industry, else what the divisions of its codes are called, each once; in English the codes.
BilingualText leadingOf(const ListingGround& ground, const land::ClusterZone& zone, const office::ZoningRules& rules) {
    BilingualText text;
    std::string last;
    for (const auto& code : land::codeList(zone.industries)) {
        text.english += (text.english.empty() ? "" : ", ") + code;
        const std::string name(rules.divisionName(code));
        if (name == last) continue;
        text.chinese += (text.chinese.empty() ? "" : "、") + (name.empty() ? code : name);
        last = name;
    }
    if (!text.english.empty()) text.english = "GB/T 4754: " + text.english;
    if (const auto industry = book::recordOf<land::Industry>(ground.records, zone.industry.id))
        text.chinese = industry->name;
    return text;
}

/// The land that open cases are to clear, by zone; under the id 0 that in no zone.
std::map<RecordId, RegisteredArea> landToClear(const ListingGround& ground,
                                               const std::map<RecordId, land::ClusterZone>& zones) {
    std::map<RecordId, RecordId> zoneOf;
    for (const auto& [id, zone] : zones)
        for (const auto& member : book::membersOf(ground.records, id)) zoneOf.try_emplace(member.parcel.id, id);
    std::map<RecordId, RegisteredArea> sums;
    visitOpenItems(ground, [&](const land::ClearingItem& item) {
        const auto zone = zoneOf.find(item.parcel.id);
        auto& sum = sums[zone == zoneOf.end() ? RecordId() : zone->second];
        sum = sum + item.landArea.value_or(RegisteredArea());
    });
    return sums;
}

std::string counts(const office::AreaFigures& figures) {
    return fmt::format("{} / {}", figures.aboveScale.size(), figures.belowScale.size());
}

ListingCell shareOf(const book::ZoneLine& line) {
    const auto share = line.figures.leadingShare(line.codes);
    return share ? ListingCell(ShareCell{*share}) : ListingCell(std::string("—"));
}

/// On a district's own sheet its name needn't go before those of its zones.
std::string nameOn(const ListingGround& ground, const land::ClusterZone& zone) {
    if (!ground.district) return zone.name;
    const auto district = ground.records.find(land::Kind::district, *ground.district);
    const auto title = district ? land::titleOf(*district) : std::string();
    const bool isBefore = !title.empty() && zone.name.size() > title.size() && zone.name.starts_with(title);
    return isBefore ? zone.name.substr(title.size()) : zone.name;
}

RegisteredArea allToClear(const ListingGround& ground) {
    RegisteredArea sum;
    visitOpenItems(ground,
                   [&](const land::ClearingItem& item) { sum = sum + item.landArea.value_or(RegisteredArea()); });
    return sum;
}

} // namespace

Listing clusterZones(const ListingGround& ground) {
    const auto rules = book::zoningRulesOn(ground.records, ground.day);
    const auto zones = zonesOf(ground);
    Listing list;
    list.title = {"产业集群区块一览（亩）", "Cluster zones (mu)"};
    list.isNumbered = true;
    list.isTall = true;
    list.columns = {{{"区块", "Zone"}, 2.8},
                    {{"主导产业", "Leading industries"}, 2.6},
                    {{"毛面积", "Gross"}, 1.45},
                    {{"净面积", "Net"}, 1.45},
                    {{"可供", "Ready"}, 1.15},
                    {{"待清退", "To clear"}, 1.15},
                    {{"规上/规下", "Above/ below"}, 1.7},
                    {{"主导占比", "Lead share"}, 1.2}};
    if (zones.empty()) {
        list.remark = {"该日无生效的产业集群区块。", "No cluster zone is in force on this day."};
        return list;
    }
    const auto report = book::zoneReport(ground.records, {ground.day, ground.district, {}}, rules);
    auto toClear = landToClear(ground, zones);
    constexpr auto ready = static_cast<std::size_t>(land::Pool::ready);
    RegisteredArea outsideReady;
    RegisteredArea outsideNet;
    office::AreaFigures outside; // its enterprises alone
    auto zone = zones.begin();
    for (const auto& line : report.zones) {
        list.rows.push_back(
            {{nameOn(ground, zone->second), leadingOf(ground, zone->second, rules),
              MuCell{line.gross.value_or(RegisteredArea())}, MuCell{line.figures.land},
              MuCell{line.figures.vacant[ready]}, MuCell{toClear[zone->first]}, counts(line.figures), shareOf(line)}});
        ++zone;
    }
    for (const auto& line : report.outside) {
        outsideNet = outsideNet + line.figures.land;
        outsideReady = outsideReady + line.figures.vacant[ready];
        outside.aboveScale.insert(line.figures.aboveScale.begin(), line.figures.aboveScale.end());
        outside.belowScale.insert(line.figures.belowScale.begin(), line.figures.belowScale.end());
    }
    if (!report.outside.empty())
        list.rows.push_back({{BilingualText{"未划入区块", "In no zone"},
                              {},
                              {},
                              MuCell{outsideNet},
                              MuCell{outsideReady},
                              MuCell{toClear[RecordId()]},
                              counts(outside),
                              {}},
                             {},
                             false});
    const auto& total = report.total.figures;
    list.total = {
        {}, {}, {}, MuCell{total.land}, MuCell{total.vacant[ready]}, MuCell{allToClear(ground)}, counts(total), {}};
    list.remark = {
        "毛面积为区块界线内面积，净面积为其宗地登记面积之和；主导占比按已知行业的用地计。",
        "Gross: ground within the line; net: registered land of its parcels. Share of land of known industry."};
    return list;
}

std::map<RecordId, std::string> zoneLabels(const ListingGround& ground, bool inChinese) {
    const auto rules = book::zoningRulesOn(ground.records, ground.day);
    std::map<RecordId, std::string> labels;
    int number = 0;
    for (const auto& [id, zone] : zonesOf(ground)) {
        const auto leading = leadingOf(ground, zone, rules);
        const auto& words = inChinese ? leading.chinese : leading.english;
        labels[id] = fmt::format("{}  {}", ++number, nameOn(ground, zone)) + (words.empty() ? "" : "\n" + words);
    }
    return labels;
}

} // namespace mutu::sheet
