// SPDX-License-Identifier: Apache-2.0
// Open cases on parcels that are retired.
#include "geo/book/clearing.h"
#include "geo/book/clearing_items.h"
#include "geo/book/pointing.h"
#include "geo/book/succession.h"
#include "geo/fabric/apportion.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::book {

namespace {

std::vector<std::optional<RegisteredArea>> sharesOf(const std::optional<RegisteredArea>& area,
                                                    const std::vector<Heir>& heirs) {
    std::vector<std::optional<RegisteredArea>> shares(heirs.size());
    if (!area) return shares;
    std::vector<std::int64_t> weights;
    for (const auto& heir : heirs) weights.push_back(heir.area.hundredths());
    const auto parts = fabric::apportioned(*area, weights);
    std::copy(parts.begin(), parts.end(), shares.begin());
    return shares;
}

} // namespace

/// False where the place names no building, or one that stayed behind.
template <class Place> bool Carrying::moveWithBuilding(Place& place) const {
    const auto building = buildings_.find(place.building.id);
    if (building == buildings_.end()) return false;
    if (place.floor && !floors_.contains(place.floor.id)) return false;
    place.parcel.id = building->second.first;
    place.building.id = building->second.second;
    if (place.floor) place.floor.id = floors_.at(place.floor.id);
    return true;
}

void Carrying::carryItem(const Succession& succession, const land::ClearingItem& item, const std::string& caseNumber) {
    auto after = item;
    if (moveWithBuilding(after)) {
        changes_.push_back({item, after});
    } else if (item.building || succession.heirs.empty()) {
        hold(succession, item, fmt::format("(of case {})", caseNumber));
    } else if (succession.heirs.size() == 1 || succession.named) {
        after.parcel.id = succession.named ? *succession.named : succession.heirs.front().parcel.id;
        if (succession.joined && item.part == land::Part::whole) after.part = land::Part::area;
        changes_.push_back({item, after});
    } else if (item.part == land::Part::whole) {
        const auto land = sharesOf(item.landArea, succession.heirs);
        const auto floor = sharesOf(item.floorArea, succession.heirs);
        for (std::size_t i = 0; i < succession.heirs.size(); ++i) {
            after.parcel.id = succession.heirs[i].parcel.id;
            after.landArea = land[i];
            after.floorArea = floor[i];
            if (i > 0) after.id = transaction_.nextId(land::Kind::clearingItem);
            changes_.push_back({i == 0 ? std::optional<land::Record>(item) : std::nullopt, after});
        }
    } else {
        hold(succession, item, fmt::format("(a part by area, of case {})", caseNumber));
    }
}

void Carrying::carryCases(const Succession& succession) {
    if (store_.lastId(land::Kind::clearingItem)) {
        const auto sheet = clearingSheet(store_, succession.on);
        for (const auto& open : openItemsOn(store_, succession.parent.id, sheet))
            carryItem(succession, open.item, open.caseNumber);
    }
    for (const auto& record : pointingAt<land::Reassignment>(store_, "parcel_id", succession.parent.id)) {
        if (record.closedOn) continue;
        auto after = record;
        if (succession.led && succession.led->first == record.id) {
            after.parcel.id = succession.led->second;
            changes_.push_back({record, after});
            continue;
        }
        const bool single = succession.heirs.size() == 1 || succession.named;
        if (!moveWithBuilding(after) && (record.building || !single || succession.heirs.empty())) {
            hold(succession, record, "");
            continue;
        }
        if (!record.building)
            after.parcel.id = succession.named ? *succession.named : succession.heirs.front().parcel.id;
        changes_.push_back({record, after});
    }
}

} // namespace mutu::book
