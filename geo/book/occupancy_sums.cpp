// SPDX-License-Identifier: Apache-2.0
#include "geo/book/occupancy_sums.h"

#include "geo/book/districts.h"
#include "geo/office/cut.h"
#include "geo/office/occupancy.h"
#include "geo/store/brief.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace mutu::book {

namespace {

constexpr std::size_t kindCount = land::Names<land::VacancyKind>::all.size();
constexpr std::size_t usedSlot = kindCount;
constexpr std::size_t otherSlot = kindCount + 1;

struct Slots {
    std::array<OccupancySum, kindCount + 2> sums;
};

/// The parcels that someone holds or uses on the day.
std::unordered_set<std::int64_t> heldParcels(const store::Store& records, Date asOf) {
    std::unordered_set<std::int64_t> held;
    const auto add = [&]<class Type>(const Type&, const std::vector<std::string_view>& columns) {
        store::visitBriefly(records, {.kind = land::Description<Type>::kind}, columns, [&](const land::Record& record) {
            const auto& tenure = std::get<Type>(record);
            if (office::isHeldBy(tenure, asOf)) held.insert(tenure.parcel.id.value);
            return true;
        });
    };
    add(land::Right(), {"parcel_id", "right_type", "signed_on", "handed_over_on", "ended_on"});
    add(land::Lease(), {"parcel_id", "begins_on", "ends_on"});
    add(land::Use(), {"parcel_id", "begins_on", "ends_on"});
    return held;
}

struct SurfaceParcel {
    RecordId district;
    RegisteredArea area;
    office::Occupancy occupancy;
};

std::unordered_map<std::int64_t, SurfaceParcel> surfaceParcels(const store::Store& records, Date asOf) {
    std::unordered_map<std::int64_t, SurfaceParcel> parcels;
    Districts places(records);
    std::vector<RecordId> measured; // the outline says their area or their district
    const auto take = [&](const land::Parcel& parcel) {
        parcels.try_emplace(parcel.id.value,
                            SurfaceParcel{places.of(parcel).id, office::countedArea(parcel), office::Occupancy()});
    };
    store::visitBriefly(records, {.kind = land::Kind::parcel, .asOf = asOf},
                        {"stratum", "district_id", "registered_area", "valid_from", "valid_to"},
                        [&](const land::Record& record) {
                            const auto& parcel = std::get<land::Parcel>(record);
                            if (parcel.stratum != land::Stratum::surface) return true;
                            if (parcel.registeredArea && parcel.district)
                                take(parcel);
                            else
                                measured.push_back(parcel.id);
                            return true;
                        });
    if (!measured.empty())
        records.visit({.kind = land::Kind::parcel, .ids = std::move(measured), .asOf = asOf},
                      [&](const land::Record& record) { return take(std::get<land::Parcel>(record)), true; });
    return parcels;
}

void count(OccupancySum& sum, RegisteredArea land, RegisteredArea floor) {
    ++sum.count;
    sum.land = sum.land + land;
    sum.floor = sum.floor + floor;
}

} // namespace

std::vector<OccupancySum> occupancySums(const store::Store& records, Date asOf) {
    const auto held = heldParcels(records, asOf);
    auto parcels = surfaceParcels(records, asOf);
    std::map<RecordId, Slots> districts;
    records.visitVacancies(asOf, [&](const land::Vacancy& piece) {
        const auto parcel = parcels.find(piece.parcel.id.value);
        if (parcel == parcels.end()) return true; // above or below the surface, or a stratum of its own
        count(districts[piece.district.id].sums[static_cast<std::size_t>(piece.kind)], piece.area, piece.floor);
        parcel->second.occupancy.add(piece);
        return true;
    });
    for (auto& [id, parcel] : parcels) {
        if (held.contains(id)) parcel.occupancy.hold();
        const auto left = parcel.area - parcel.occupancy.inPieces();
        if (left <= RegisteredArea()) continue;
        const auto slot = parcel.occupancy.rest() == "used" ? usedSlot : otherSlot;
        count(districts[parcel.district].sums[slot], left, {});
    }

    std::vector<OccupancySum> sums;
    for (auto& [district, slots] : districts) {
        for (std::size_t slot = 0; slot < slots.sums.size(); ++slot) {
            auto& sum = slots.sums[slot];
            if (sum.count == 0) continue;
            sum.district = district;
            sum.name = slot == usedSlot    ? "used"
                       : slot == otherSlot ? "other"
                                           : land::name(static_cast<land::VacancyKind>(slot));
            sums.push_back(sum);
        }
        // In use first, as the ledger has it.
        std::stable_partition(
            sums.end() - std::count_if(sums.begin(), sums.end(), [&](const auto& s) { return s.district == district; }),
            sums.end(), [](const OccupancySum& s) { return s.name == "used"; });
    }
    return sums;
}

} // namespace mutu::book
