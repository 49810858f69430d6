// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/place.h"

#include <span>
#include <string_view>

namespace mutu::demo {

/// What is settled of a district before the dice are thrown. Names of districts and of some roads are those of the
/// zone's own published text; places, shapes and everything else are made up.
struct DistrictBrief {
    std::string_view name;
    std::string_view code;                     ///< 地籍区, three figures
    std::string_view abbreviation;             ///< in plot numbers
    double share;                              ///< of the zone's area and parcels
    Place centre;                              ///< from the middle of the zone, in metres at the zone's default size
    double proportion;                         ///< width to height
    Place tilt;                                ///< the way its board's x axis looks
    std::span<const std::string_view> leading; ///< its leading industries, GB/T 4754, two figures
    std::span<const std::string_view> roads;   ///< names for its largest roads, first come first named
};

/// The four districts, in the order of their records.
std::span<const DistrictBrief> districtBriefs();

} // namespace mutu::demo
