// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/store/store.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mutu::book {

/// The land of one district that is occupied in one way.
struct OccupancySum {
    RecordId district;
    std::string_view name;  ///< `used`, a vacancy kind's name, or `other`
    std::int64_t count = 0; ///< parcels for `used` and `other`, pieces for the kinds
    RegisteredArea land;
    RegisteredArea floor;
};

/// How all land is occupied on a day: each surface parcel's vacant pieces by kind, and what is left of it. Parcels
/// above and below the surface, and of ownership, count in none of it: their ground is the surface parcels'. District
/// by district, `used` first.
/// - What is left is `used` where a right, lease or use is in force, else `other`.
/// - The sums of a district add up exactly to its parcels' registered areas (measured where none is registered), an
/// over-let excess aside.
std::vector<OccupancySum> occupancySums(const store::Store& records, Date day);

} // namespace mutu::book
