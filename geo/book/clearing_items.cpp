// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing_items.h"

#include "geo/book/pointing.h"
#include "geo/geom/measure.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::book {

namespace {

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

/// The buildings and floors on which someone else is, by a lease or a use of its own.
class Others {
  public:
    Others(const office::ClearingPlace& place, RecordId enterprise, Date day) {
        const auto take = [&](const auto& tenure, RecordId who) {
            if (who == enterprise || !office::coversDay(tenure.beginsOn, tenure.endsOn, day)) return;
            if (tenure.floor)
                floors_.insert(tenure.floor.id);
            else if (tenure.building)
                buildings_.insert(tenure.building.id);
        };
        for (const auto& lease : place.leases) take(lease, lease.lessee.id);
        for (const auto& use : place.uses) take(use, use.user.id);
    }

    [[nodiscard]] bool areIn(const land::Building& building) const { return buildings_.contains(building.id); }
    [[nodiscard]] bool areOn(const land::Floor& floor) const { return floors_.contains(floor.id); }

  private:
    std::set<RecordId> buildings_;
    std::set<RecordId> floors_;
};

RegisteredArea freeFloor(const store::Store& store, const land::Building& building, const Others& others) {
    if (others.areIn(building)) return {};
    const auto floors = pointingAt<land::Floor>(store, "building_id", building.id);
    if (floors.empty()) return building.floorArea.value_or(RegisteredArea());
    RegisteredArea sum;
    for (const auto& floor : floors)
        if (!others.areOn(floor)) sum = sum + floor.area.value_or(RegisteredArea());
    return sum;
}

RegisteredArea floorThere(const store::Store& store, const office::ClearingPlace& place, const Others& others) {
    const auto& item = place.item;
    if (item.floor) {
        const auto floor = recordOf<land::Floor>(store, item.floor.id);
        return floor ? floor->area.value_or(RegisteredArea()) : RegisteredArea();
    }
    if (item.building) {
        const auto building = recordOf<land::Building>(store, item.building.id);
        return building ? freeFloor(store, *building, others) : RegisteredArea();
    }
    RegisteredArea sum;
    if (item.part == land::Part::whole)
        for (const auto& building : pointingAt<land::Building>(store, "parcel_id", item.parcel.id))
            sum = sum + freeFloor(store, building, others);
    return sum;
}

std::optional<Refusal> faultOfPlace(const store::Store& store, const ClearingWish& wish, const land::Parcel& parcel) {
    const auto unknown = [&](const char* what) {
        return Refusal{"item_unknown", fmt::format("parcel {} has no such {}", parcel.title(), what), parcel.title(),
                       "`mutu parcel show` lists its buildings and floors"};
    };
    if (wish.building) {
        const auto building = recordOf<land::Building>(store, wish.building);
        if (!building || building->parcel.id != parcel.id) return unknown("building");
    }
    if (wish.floor) {
        const auto floor = recordOf<land::Floor>(store, wish.floor);
        if (!floor || floor->building.id != wish.building) return unknown("floor");
    }
    return std::nullopt;
}

} // namespace

office::ClearingPlace clearingPlace(const store::Store& store, const land::ClearingItem& item) {
    office::ClearingPlace place;
    place.item = item;
    place.title = itemTitle(store, item.parcel.id, item.building.id, item.floor.id);
    if (const auto parcel = recordOf<land::Parcel>(store, item.parcel.id)) place.parcelArea = areaOf(*parcel);
    if (item.building)
        for (const auto& floor : pointingAt<land::Floor>(store, "building_id", item.building.id))
            place.floors.push_back(floor.id);
    place.rights = pointingAt<land::Right>(store, "parcel_id", item.parcel.id);
    place.leases = pointingAt<land::Lease>(store, "parcel_id", item.parcel.id);
    place.uses = pointingAt<land::Use>(store, "parcel_id", item.parcel.id);
    return place;
}

Result<office::ClearingPlace> placeWished(const store::Store& store, const ClearingWish& wish, RecordId enterprise,
                                          Date day) {
    const auto parcel = recordOf<land::Parcel>(store, wish.parcel);
    if (!parcel) return Refusal{"parcel_unknown", "the book has no such parcel", {}, "check the code of the parcel"};
    if (!parcel->isCurrentOn(day) || parcel->validTo)
        return Refusal{"parcel_retired", fmt::format("parcel {} is not current on {}", parcel->title(), day.text()),
                       parcel->title(), "name a current parcel; `mutu lineage` shows what came of it"};
    if (auto fault = faultOfPlace(store, wish, *parcel)) return *std::move(fault);
    const auto size = areaOf(*parcel);
    land::ClearingItem item;
    item.parcel.id = wish.parcel;
    item.building.id = wish.building;
    item.floor.id = wish.floor;
    const bool isPart = wish.land && *wish.land != size;
    item.part = wish.floor      ? land::Part::floor
                : wish.building ? land::Part::building
                : isPart        ? land::Part::area
                                : land::Part::whole;
    auto place = clearingPlace(store, item);
    const Others others(place, enterprise, day);
    const auto floor = floorThere(store, place, others);
    if (item.part == land::Part::whole) item.landArea = size;
    if (item.part == land::Part::area) item.landArea = wish.land;
    item.floorArea = wish.floorArea ? wish.floorArea : std::optional(floor);
    if (item.floorArea == RegisteredArea()) item.floorArea.reset();
    const bool landFits = !wish.land || (RegisteredArea() < *wish.land && *wish.land <= size);
    const bool floorFits = !wish.floorArea || floor == RegisteredArea() || *wish.floorArea <= floor;
    if (!landFits || !floorFits)
        return Refusal{"area_does_not_fit", fmt::format("{} does not hold that much", place.title), place.title,
                       fmt::format("it has {} m² of land and {} m² of floor", office::areaFigure(size),
                                   office::areaFigure(floor))};
    place.item = item;
    return place;
}

std::vector<office::OpenItem> openItemsOn(const store::Store& store, RecordId parcel,
                                          const office::ClearingSheet& sheet, RecordId but) {
    std::vector<office::OpenItem> open;
    for (auto& item : pointingAt<land::ClearingItem>(store, "parcel_id", parcel)) {
        if (item.clearingCase.id == but) continue;
        const auto record = recordOf<land::ClearingCase>(store, item.clearingCase.id);
        if (!record) continue;
        const auto* state = sheet.state(record->state);
        if (state != nullptr && !state->isOpen) continue;
        open.push_back({std::move(item), record->enterprise.id, record->number});
    }
    return open;
}

} // namespace mutu::book
