// SPDX-License-Identifier: Apache-2.0
#include "geo/book/over_letting.h"

#include "geo/base/large_vector.h"
#include "geo/book/enterprises.h"
#include "geo/book/tenure.h"
#include "geo/geom/measure.h"
#include "geo/office/over_letting.h"
#include "geo/office/tenure_words.h"
#include "geo/store/brief.h"
#include "geo/store/crowded.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace mutu::book {

namespace {

using ParcelClaim = std::pair<RecordId, office::Claim>;
using ParcelClaims = LargeVector<ParcelClaim>;

/// Those that could be too much by themselves or beside others, by parcel, in the order of the records.
ParcelClaims claimsOfLeases(const store::Store& records) {
    const auto crowded = store::crowdedParcels(records, land::Kind::lease);
    ParcelClaims claims;
    store::visitBriefly(
        records, {.kind = land::Kind::lease},
        {"parcel_id", "building_id", "floor_id", "level", "part", "land_area", "floor_area", "begins_on", "ends_on"},
        [&](const land::Record& record) {
            const auto& lease = std::get<land::Lease>(record);
            auto claim = office::claimOf(lease);
            const bool isWholeThing = claim.part != land::Part::area && !claim.land;
            if (!lease.parcel) return true;
            if (!isWholeThing || std::binary_search(crowded.begin(), crowded.end(), lease.parcel.id))
                claims.emplace_back(lease.parcel.id, claim);
            return true;
        });
    std::stable_sort(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return claims;
}

/// What the buildings state of which parts are let by area.
std::unordered_map<std::int64_t, RegisteredArea> statedAreas(const store::Store& records, const ParcelClaims& claims) {
    std::unordered_map<std::int64_t, RegisteredArea> areas;
    query::RecordQuestion question{.kind = land::Kind::building};
    for (const auto& [parcel, claim] : claims)
        if (claim.part == land::Part::area && claim.building) question.ids.push_back(claim.building);
    if (question.ids.empty()) return areas; // no ids would ask for all
    store::visitBriefly(records, question, {"floor_area"}, [&](const land::Record& record) {
        const auto& building = std::get<land::Building>(record);
        if (building.floorArea) areas.emplace(building.id.value, *building.floorArea);
        return true;
    });
    return areas;
}

/// The parcels whose leases could be too much, by a look at the leases and their buildings alone.
void addLetParcels(const store::Store& records, std::set<RecordId>& parcels) {
    const auto claims = claimsOfLeases(records);
    const auto areas = statedAreas(records, claims);
    const auto statedAreaOf = [&areas](RecordId building) {
        const auto found = areas.find(building.value);
        return found == areas.end() ? std::nullopt : std::optional(found->second);
    };
    std::vector<office::Claim> own;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        own.push_back(claims[i].second);
        if (i + 1 < claims.size() && claims[i + 1].first == claims[i].first) continue;
        if (office::mayExceed(own, statedAreaOf)) parcels.insert(claims[i].first);
        own.clear();
    }
}

std::string messageOf(const store::Store& records, const office::ParcelFile& file, const office::OverLetting& over) {
    std::string who;
    for (const auto number : over.excess.claims)
        who += fmt::format("{}{} ({})", who.empty() ? "" : ", ", enterpriseTitle(records, over.claims[number].party),
                           office::daysOf(over.claims[number]));
    const auto amounts = office::amountsOf(over.excess);
    const auto count = over.excess.claims.size();
    return fmt::format("{} {}{} from {} take {}{}: {}", count, office::name(over.level), count == 1 ? "" : "s",
                       over.from.text(), amounts.empty() ? "" : amounts + " of ", office::placeOf(file, over.excess),
                       who);
}

CheckFinding findingOf(const store::Store& records, const office::ParcelFile& file, const office::OverLetting& over) {
    CheckFinding found;
    found.finding.code = "over_let";
    found.finding.message = messageOf(records, file, over);
    found.finding.parcels = {file.parcel.title()};
    found.finding.remedy = "compare contracts and areas, then end or correct one of them, or accept the finding";
    if (const auto* region = geom::regionOf(file.parcel.geometry))
        if (const auto place = geom::interiorPoint(*region)) {
            found.finding.x = geom::metres(place->x);
            found.finding.y = geom::metres(place->y);
        }
    if (over.excess.taken && over.excess.available)
        found.area = (*over.excess.taken - *over.excess.available).squareMetres();
    return found;
}

} // namespace

std::vector<CheckFinding> overLettingsIn(const store::Store& records, const std::function<bool(RecordId)>& isAsked,
                                         const office::Share& tolerance) {
    const auto crowded = store::crowdedParcels(records, land::Kind::right);
    std::set<RecordId> parcels(crowded.begin(), crowded.end());
    addLetParcels(records, parcels);
    std::vector<CheckFinding> found;
    for (const RecordId parcel : parcels) {
        if (!isAsked(parcel)) continue;
        const auto file = fileOf(records, parcel);
        if (file.parcel.id != parcel || file.parcel.validTo) continue;
        for (const auto& over : office::overLettings(file, tolerance)) found.push_back(findingOf(records, file, over));
    }
    return found;
}

} // namespace mutu::book
