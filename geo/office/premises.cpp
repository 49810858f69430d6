// SPDX-License-Identifier: Apache-2.0
#include "geo/office/premises.h"

#include "geo/office/cut.h"

#include <algorithm>

namespace mutu::office {

namespace {

using land::Part;
__extension__ using Wide = __int128;

constexpr std::int64_t sole = 1'000'000;

/// What one thing is taken for: once as a whole, or bit by bit.
struct Taking {
    Part whole = Part::whole; ///< what takes all of it
    std::size_t wholes = 0;
    RegisteredArea sum;
    std::vector<std::size_t> claims;

    /// A part that states no area takes nothing that could be counted.
    void add(std::size_t number, const Claim& claim, RegisteredArea area) {
        if (claim.part == Part::area && area == RegisteredArea()) return;
        wholes += claim.part == whole ? 1 : 0;
        sum = sum + area;
        claims.push_back(number);
    }
    [[nodiscard]] bool exceeds(std::optional<RegisteredArea> available) const {
        return (wholes > 0 && claims.size() > 1) || (available && sum > *available);
    }
    void report(Excess place, std::optional<RegisteredArea> available, std::vector<Excess>& found) {
        if (!exceeds(available)) return;
        if (available && sum > *available) {
            place.taken = sum;
            place.available = available;
        }
        place.claims = std::move(claims);
        found.push_back(std::move(place));
    }
};

} // namespace

Premises::Premises(const ParcelFile& file) {
    if (const auto area = countedArea(file.parcel); area > RegisteredArea()) land_ = area;
    for (const auto& building : file.buildings) houses_[building.id].area = building.floorArea;
    std::map<RecordId, RegisteredArea> sums;
    std::map<RecordId, bool> measured;
    for (const auto& floor : file.floors) {
        floors_[floor.id] = floor.area;
        houses_[floor.building.id].floors.push_back(floor.id);
        sums[floor.building.id] = sums[floor.building.id] + floor.area.value_or(RegisteredArea());
        measured.try_emplace(floor.building.id, true).first->second &= floor.area.has_value();
    }
    for (auto& [id, house] : houses_)
        if (house.area ? *house.area < sums[id] : measured[id]) house.area = sums[id];
}

std::optional<RegisteredArea> Premises::ofBuilding(RecordId building) const {
    const auto found = houses_.find(building);
    return found == houses_.end() ? std::nullopt : found->second.area;
}

std::optional<RegisteredArea> Premises::ofFloor(RecordId floor) const {
    const auto found = floors_.find(floor);
    return found == floors_.end() ? std::nullopt : found->second;
}

RegisteredArea Premises::floorAreaOf(const Claim& claim) const {
    if (claim.floorArea) return *claim.floorArea;
    if (claim.part == Part::floor) return ofFloor(claim.floor).value_or(RegisteredArea());
    if (claim.part == Part::building) return ofBuilding(claim.building).value_or(RegisteredArea());
    return {};
}

std::vector<Excess> Premises::excesses(const std::vector<Claim>& claims) const {
    std::vector<Excess> found;
    addLand(claims, found);
    addBuildings(claims, found);
    addFloors(claims, found);
    addFloorSpace(claims, found);
    return found;
}

void Premises::addLand(const std::vector<Claim>& claims, std::vector<Excess>& found) const {
    Excess place;
    Wide weighted = 0; // hundredths of a square metre, in millionths
    Wide shares = 0;   // of the whole parcel
    bool hasWhole = false;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& claim = claims[i];
        const bool isWhole = claim.part == Part::whole;
        hasWhole = hasWhole || (isWhole && claim.share >= sole);
        if (isWhole) shares += claim.share;
        const auto land = isWhole ? land_.value_or(RegisteredArea()) : claim.land.value_or(RegisteredArea());
        weighted += static_cast<Wide>(land.hundredths()) * claim.share;
        if (isWhole || land > RegisteredArea()) place.claims.push_back(i);
    }
    if (hasWhole && claims.size() > 1) { // nothing else has room beside it
        place.claims.clear();
        for (std::size_t i = 0; i < claims.size(); ++i) place.claims.push_back(i);
    }
    const bool isMore = land_ && weighted > static_cast<Wide>(land_->hundredths()) * sole;
    if (!isMore && shares <= sole && !(hasWhole && claims.size() > 1)) return;
    if (isMore) {
        place.taken = RegisteredArea(static_cast<std::int64_t>((weighted + sole - 1) / sole));
        place.available = land_;
    }
    found.push_back(std::move(place));
}

void Premises::addBuildings(const std::vector<Claim>& claims, std::vector<Excess>& found) const {
    for (const auto& [building, house] : houses_) {
        Taking taking{.whole = Part::building};
        std::map<RecordId, RegisteredArea>
            used; // what is taken twice of a floor is that floor's fault, not the building's
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].building != building) continue;
            auto area = floorAreaOf(claims[i]);
            if (const auto floor = ofFloor(claims[i].floor)) {
                area = std::min(area, *floor - used[claims[i].floor]);
                used[claims[i].floor] = used[claims[i].floor] + area;
            }
            taking.add(i, claims[i], area);
        }
        taking.report({.building = building, .isFloorSpace = true}, house.area, found);
    }
}

void Premises::addFloors(const std::vector<Claim>& claims, std::vector<Excess>& found) const {
    for (const auto& [building, house] : houses_)
        for (const RecordId floor : house.floors) {
            Taking taking{.whole = Part::floor};
            for (std::size_t i = 0; i < claims.size(); ++i)
                if (claims[i].floor == floor) taking.add(i, claims[i], floorAreaOf(claims[i]));
            taking.report({.building = building, .floor = floor, .isFloorSpace = true}, ofFloor(floor), found);
        }
}

/// Parts by area that name no building: together with all others they fit into the buildings there are.
void Premises::addFloorSpace(const std::vector<Claim>& claims, std::vector<Excess>& found) const {
    RegisteredArea available;
    for (const auto& [building, house] : houses_) {
        if (!house.area) return;
        available = available + *house.area;
    }
    const bool isAnywhere = std::any_of(claims.begin(), claims.end(), [](const Claim& claim) {
        return claim.part == Part::area && !claim.building && claim.floorArea;
    });
    if (!isAnywhere || houses_.empty()) return;
    Taking taking;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (claims[i].part != Part::whole) taking.add(i, claims[i], floorAreaOf(claims[i]));
    taking.report({.isFloorSpace = true}, available, found);
}

bool Premises::holds(const Claim& grant, const Claim& demand) const {
    switch (grant.part) {
    case Part::whole:
        return true;
    case Part::building:
        return demand.building == grant.building;
    case Part::floor:
        return demand.floor == grant.floor;
    case Part::area:
        break;
    }
    if (demand.part == Part::whole) return false;
    if (grant.floor ? demand.floor != grant.floor : grant.building && demand.building != grant.building) return false;
    return demand.land.value_or(RegisteredArea()) <= grant.land.value_or(RegisteredArea()) &&
           floorAreaOf(demand) <= grant.floorArea.value_or(RegisteredArea());
}

bool Premises::floorsHold(const std::vector<Claim>& grants, const Claim& demand) const {
    const auto house = houses_.find(demand.building);
    if (!demand.building || demand.floor || house == houses_.end() || house->second.floors.empty()) return false;
    const auto& floors = house->second.floors;
    return std::all_of(floors.begin(), floors.end(), [&](RecordId floor) {
        return std::any_of(grants.begin(), grants.end(),
                           [floor](const Claim& grant) { return grant.part == Part::floor && grant.floor == floor; });
    });
}

bool Premises::meet(const std::vector<Claim>& grants, const std::vector<Claim>& demands) const {
    auto left = grants;
    // What is given as a whole thing can't be used up: level by level nothing is taken twice. It is drawn on first.
    std::stable_partition(left.begin(), left.end(), [](const Claim& grant) { return grant.part != Part::area; });
    for (const auto& demand : demands) {
        const auto grant =
            std::find_if(left.begin(), left.end(), [&](const Claim& each) { return holds(each, demand); });
        if (grant == left.end()) {
            if (!floorsHold(grants, demand)) return false;
            continue;
        }
        if (grant->part != Part::area) continue;
        grant->land = grant->land.value_or(RegisteredArea()) - demand.land.value_or(RegisteredArea());
        grant->floorArea = grant->floorArea.value_or(RegisteredArea()) - floorAreaOf(demand);
    }
    return true;
}

} // namespace mutu::office
