// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mutu::map {

/// How much each place of a layer's outlines matters to their form, found by Douglas and Peucker's method between the
/// places where boundaries meet.
/// - A place of detail d may be left out where 2^d millimetres and more don't show: it then lies no farther than that
/// from what is drawn. `everyScale` is never left out.
/// - A boundary that two features share with all its places has the same details in both, whichever way round: their
/// coverage keeps whole, without gap or overlap, at every scale.
/// - Outlines of regions close; those of lines end in places that stay.
constexpr std::uint8_t everyScale = 255;

/// `firstPlace`: of each outline, and one behind the last; `isClosed`: asked for each outline.
std::vector<std::uint8_t> detailsOf(std::span<const Offset> places, std::span<const std::uint32_t> firstPlace,
                                    const std::vector<bool>& isClosed);

} // namespace mutu::map
