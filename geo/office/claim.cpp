// SPDX-License-Identifier: Apache-2.0
#include "geo/office/claim.h"

#include "geo/office/parcel_time.h"

#include <algorithm>
#include <array>

namespace mutu::office {

namespace {

using land::Part;

void settlePart(Claim& claim) {
    if (claim.part == Part::floor && !claim.floor) claim.part = Part::area;
    if (claim.part == Part::building && !claim.building) claim.part = Part::area;
    if (claim.part == Part::building) claim.floor = {};
    if (claim.part == Part::whole) claim.building = claim.floor = {};
}

template <class Type> void takeSpace(Claim& claim, const Type& record) {
    claim.part = record.part;
    claim.building = record.building.id;
    claim.floor = record.floor.id;
    claim.land = record.landArea;
    claim.floorArea = record.floorArea;
    claim.from = record.beginsOn;
    claim.until = record.endsOn;
    settlePart(claim);
}

} // namespace

std::string_view name(Level level) {
    constexpr std::array<std::string_view, 4> names{"right", "lease", "sublease", "use"};
    return names[static_cast<std::size_t>(level)];
}

Claim claimOf(const land::Right& right) {
    Claim claim;
    claim.level = Level::right;
    claim.party = right.holder.id;
    claim.part = right.area ? Part::area : Part::whole;
    claim.land = right.area;
    claim.share = right.share.value_or(claim.share);
    claim.from = supplyDate(right);
    claim.until = right.endedOn;
    return claim;
}

Claim claimOf(const land::Lease& lease) {
    Claim claim;
    claim.level = lease.level == land::LeaseLevel::head ? Level::head : Level::sublease;
    claim.party = lease.lessee.id;
    claim.giver = lease.lessor.id;
    takeSpace(claim, lease);
    return claim;
}

Claim claimOf(const land::Use& use) {
    Claim claim;
    claim.party = use.user.id;
    takeSpace(claim, use);
    return claim;
}

std::vector<Claim> claimsAt(const ParcelFile& file, Level level) {
    std::vector<Claim> claims;
    const auto take = [&](const auto& record) {
        auto claim = claimOf(record);
        if (claim.level != level) return;
        const auto floor = std::find_if(file.floors.begin(), file.floors.end(),
                                        [&](const land::Floor& each) { return each.id == claim.floor; });
        if (floor != file.floors.end()) claim.building = floor->building.id;
        claims.push_back(claim);
    };
    if (level == Level::right)
        for (const auto& right : file.rights)
            if (isSupply(right)) take(right);
    for (const auto& lease : file.leases) take(lease);
    for (const auto& use : file.uses) take(use);
    return claims;
}

std::vector<Date> growingDays(const Claim& claim, const std::vector<Claim>& others) {
    std::vector<Date> days{claim.from.value_or(ParcelTime::dawn())};
    for (const auto& other : others)
        if (other.from && *other.from > days.front() && claim.holdsOn(*other.from)) days.push_back(*other.from);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace mutu::office
