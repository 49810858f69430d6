// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/district_plan.h"
#include "geo/demo/fate.h"
#include "geo/demo/footprint.h"

#include <span>
#include <string>

namespace mutu::demo {

/// A piece of a block before it has records.
struct Lot {
    const DistrictPlan* plan = nullptr;
    const Block* block = nullptr;
    std::int64_t districtNumber = 0; ///< the district's id in the book
    std::string_view subDistrict;    ///< three figures
    std::string location;
    std::span<const std::string_view> zoneTrades; ///< the industries of the cluster zone it lies in; empty outside
    Fate fate = Fate::used;
    geom::Polygon polygon;
    geom::Ring developed;      ///< the developed part of a partly used parcel, else empty
    std::optional<Room> yard;  ///< where works must stand, when another parcel lies inside this one
    bool isSubstation = false; ///< lies inside another parcel
};

} // namespace mutu::demo
