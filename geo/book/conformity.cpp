// SPDX-License-Identifier: Apache-2.0
#include "geo/book/conformity.h"

#include "geo/book/sheet_in_force.h"
#include "geo/store/brief.h"

namespace mutu::book {

namespace {

office::MeantZone meant(const land::ClusterZone& zone) {
    return {zone.id, zone.name, zone.district.id, zone.industries};
}

bool holds(const land::ClusterZone& zone, Date day) {
    return (!zone.validFrom || *zone.validFrom <= day) && (!zone.validTo || day < *zone.validTo);
}

/// An enterprise and a parcel, with what is asked of them.
struct Case {
    land::Enterprise enterprise;
    std::optional<RecordId> zone;
    office::MeantZones zones;
    office::MeantZones::Answer answer;
};

Case caseOf(const store::Store& records, RecordId enterprise, RecordId parcel, Date day) {
    Case asked{{}, zoneOf(records, parcel, day), meantZonesOn(records, day), {}};
    if (const auto found = records.find(land::Kind::enterprise, enterprise))
        asked.enterprise = std::get<land::Enterprise>(*found);
    asked.answer = asked.zones.of(asked.enterprise.industry, asked.zone);
    return asked;
}

std::string zoneName(const Case& asked) {
    const auto* zone = asked.zone ? asked.zones.find(*asked.zone) : nullptr;
    return zone == nullptr ? std::string() : zone->name;
}

} // namespace

std::optional<RecordId> zoneOf(const store::Store& records, RecordId parcel, Date day) {
    std::optional<RecordId> found;
    records.visit({.kind = land::Kind::zoneParcel, .key = query::Key{"parcel_id", parcel}},
                  [&](const land::Record& record) {
                      const auto zone = std::get<land::ZoneParcel>(record).zone.id;
                      if (found && *found <= zone) return true;
                      const auto kept = records.find(land::Kind::clusterZone, zone);
                      if (kept && holds(std::get<land::ClusterZone>(*kept), day)) found = zone;
                      return true;
                  });
    return found;
}

office::ZoningRules zoningRulesOn(const store::Store& records, Date day) {
    return rulesOn<office::ZoningRules>(records, "zoning", day);
}

office::MeantZones meantZonesOn(const store::Store& records, Date day) {
    std::vector<office::MeantZone> zones;
    store::visitBriefly(records, {.kind = land::Kind::clusterZone, .asOf = day}, {"name", "district_id", "industries"},
                        [&](const land::Record& record) {
                            zones.push_back(meant(std::get<land::ClusterZone>(record)));
                            return true;
                        });
    return office::MeantZones(std::move(zones));
}

Standpoint conformityOf(const store::Store& records, RecordId enterprise, RecordId parcel, Date day) {
    const auto asked = caseOf(records, enterprise, parcel, day);
    Standpoint standpoint{asked.answer.conformity, asked.enterprise.industry, zoneName(asked), {}};
    for (const auto* zone : asked.answer.belongs) standpoint.belongs.push_back(zone->name);
    return standpoint;
}

std::optional<Refusal> faultOfEntry(const store::Store& records, RecordId enterprise, RecordId parcel, Date day,
                                    office::Tenure tenure) {
    const auto rules = zoningRulesOn(records, day);
    if (!enterprise || !rules.isZoned(tenure)) return std::nullopt;
    const auto asked = caseOf(records, enterprise, parcel, day);
    if (asked.zones.all().empty()) return std::nullopt;
    const auto place = records.find(land::Kind::parcel, parcel);
    return office::faultOfEntry({asked.enterprise.name, asked.enterprise.industry,
                                 place ? land::titleOf(*place) : std::string(), zoneName(asked)},
                                asked.answer, rules);
}

std::optional<Refusal> faultOfEntry(const store::Store& records, RecordId enterprise, RecordId parcel, Date day,
                                    office::Tenure tenure, const Exemption& exemption) {
    if (exemption.reason.empty()) return faultOfEntry(records, enterprise, parcel, day, tenure);
    if (!exemption.document.empty()) return std::nullopt;
    const auto place = records.find(land::Kind::parcel, parcel);
    return office::undocumented(place ? land::titleOf(*place) : std::string());
}

} // namespace mutu::book
