// SPDX-License-Identifier: Apache-2.0
#include "geo/book/over_letting.h"

#include "geo/book/enterprises.h"
#include "geo/book/tenure.h"
#include "geo/geom/measure.h"
#include "geo/office/over_letting.h"
#include "geo/office/tenure_words.h"
#include "geo/store/crowded.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::book {

namespace {

/// The parcels whose leases could be too much, by a look at the leases alone.
void addLetParcels(const store::Store& records, std::set<RecordId>& parcels) {
    std::vector<std::pair<RecordId, office::Claim>> claims;
    records.visit({.kind = land::Kind::lease}, [&](const land::Record& record) {
        const auto& lease = std::get<land::Lease>(record);
        if (lease.parcel) claims.emplace_back(lease.parcel.id, office::claimOf(lease));
        return true;
    });
    std::stable_sort(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<office::Claim> own;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        own.push_back(claims[i].second);
        if (i + 1 < claims.size() && claims[i + 1].first == claims[i].first) continue;
        if (office::mayExceed(own)) parcels.insert(claims[i].first);
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
