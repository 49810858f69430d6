// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/book/boundary_walk.h"
#include "geo/sheet/request.h"
#include "geo/store/store.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// 邻宗地: a parcel that shares a stretch of boundary, and who holds it (else who uses it).
struct Neighbour {
    std::string name;
    std::string holder;
    geom::Region outline;
};

/// What the sheets of one parcel (宗地图, 界址点成果表) say of it.
struct ParcelCard {
    land::Parcel parcel;
    geom::Region outline;
    book::BoundaryWalk walk;
    std::string name;                  ///< as on plans: the plot number, else the code's last seven characters
    RegisteredArea area;               ///< registered, else measured
    RegisteredArea floorArea;          ///< 建筑面积 of its buildings
    std::string holder;                ///< 权利人: all who hold a right to it; empty: none
    std::vector<Neighbour> neighbours; ///< the longest shared boundary first
};

/// Refusal `sheet_parcel`: there is no such parcel on the day; `sheet_outline`: it has no outline.
Result<ParcelCard> parcelCard(const store::Store& records, RecordId parcel, Date day);

/// The places that a parcel's sheet fills: `parcel` (its title), `code`, `plot`, `county`, `cadastralDistrict`,
/// `subDistrict`, `holder`, `landUse`, `area` and `floorArea` (m²), `areaMu`, `location`, `points` (how many),
/// `perimeter` (m).
std::map<std::string, std::string, std::less<>> valuesOf(const ParcelCard& card, Language language);

} // namespace mutu::sheet
