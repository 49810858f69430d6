// SPDX-License-Identifier: Apache-2.0
#include "app/cli/occupancy.h"

#include "app/cli/words.h"
#include "geo/geom/measure.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace mutu::cli {

namespace {

constexpr std::size_t kindCount = land::Names<land::VacancyKind>::all.size();
constexpr std::size_t usedSlot = kindCount;
constexpr std::size_t otherSlot = kindCount + 1;

struct Slots {
    std::array<OccupancySum, kindCount + 2> sums;
};

template <class Type> bool isInForce(const Type& record, Date asOf) {
    if constexpr (requires { record.signedOn; })
        return (!record.signedOn || *record.signedOn <= asOf) && (!record.endedOn || asOf < *record.endedOn);
    else
        return (!record.beginsOn || *record.beginsOn <= asOf) && (!record.endsOn || asOf < *record.endsOn);
}

/// The parcels that someone holds or uses on the day.
std::unordered_set<std::int64_t> heldParcels(const store::Store& records, Date asOf) {
    std::unordered_set<std::int64_t> held;
    const auto add = [&]<class Type>(const Type& tenure) {
        if (isInForce(tenure, asOf)) held.insert(tenure.parcel.id.value);
    };
    records.visit({.kind = land::Kind::right},
                  [&](const land::Record& r) { return add(std::get<land::Right>(r)), true; });
    records.visit({.kind = land::Kind::lease},
                  [&](const land::Record& r) { return add(std::get<land::Lease>(r)), true; });
    records.visit({.kind = land::Kind::use}, [&](const land::Record& r) { return add(std::get<land::Use>(r)), true; });
    return held;
}

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

void count(OccupancySum& sum, RegisteredArea land, RegisteredArea floor) {
    ++sum.count;
    sum.land = sum.land + land;
    sum.floor = sum.floor + floor;
}

} // namespace

std::vector<OccupancySum> occupancy(const store::Store& records, Date asOf) {
    const auto held = heldParcels(records, asOf);
    std::unordered_map<std::int64_t, RegisteredArea> inPieces;
    std::map<RecordId, Slots> districts;
    records.visitVacancies(asOf, [&](const land::Vacancy& piece) {
        count(districts[piece.district.id].sums[static_cast<std::size_t>(piece.kind)], piece.area, piece.floor);
        auto& sum = inPieces[piece.parcel.id.value];
        sum = sum + piece.area;
        return true;
    });
    records.visit({.kind = land::Kind::parcel, .asOf = asOf}, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        if (parcel.stratum != land::Stratum::surface) return true;
        const auto pieces = inPieces.find(parcel.id.value);
        const auto left = areaOf(parcel) - (pieces == inPieces.end() ? RegisteredArea() : pieces->second);
        if (left <= RegisteredArea()) return true;
        count(districts[parcel.district.id].sums[held.contains(parcel.id.value) ? usedSlot : otherSlot], left, {});
        return true;
    });

    std::vector<OccupancySum> sums;
    for (auto& [district, slots] : districts) {
        for (std::size_t slot = 0; slot < slots.sums.size(); ++slot) {
            auto& sum = slots.sums[slot];
            if (sum.count == 0) continue;
            sum.district = district;
            sum.name = slot == usedSlot    ? "used"
                       : slot == otherSlot ? "other"
                                           : land::name(static_cast<land::VacancyKind>(slot));
            sum.word = slot == usedSlot    ? Text{"in use", "已用"}
                       : slot == otherSlot ? Text{"other", "其他"}
                                           : wordOf(static_cast<land::VacancyKind>(slot));
            sums.push_back(sum);
        }
        // In use first, as the ledger has it.
        std::stable_partition(
            sums.end() - std::count_if(sums.begin(), sums.end(), [&](const auto& s) { return s.district == district; }),
            sums.end(), [](const OccupancySum& s) { return s.name == "used"; });
    }
    return sums;
}

} // namespace mutu::cli
