// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/free_boundary.h"

namespace mutu::fabric {

/// Whether part of f lies straight before e, on the side away from e's ground and no farther than `narrow`: what e may
/// face, or what stands between.
/// - f touching e along a stretch counts.
bool looksAt(const FreeEdge& e, const FreeEdge& f, std::int64_t narrow);

/// A stretch of one parcel's free boundary that faces another's across open ground.
struct Facing {
    std::uint32_t of; ///< the parcel
    std::uint32_t at; ///< the other
    geom::Box box;    ///< of the ground between, grown to whole millimetres
    double x = 0;     ///< the middle of the ground between, mm
    double y = 0;
    double width = 0;  ///< the greatest clear width, square to the other boundary, mm
    double length = 0; ///< mm
    double area = 0;   ///< mm²
};

/// All stretches that face another parcel within the narrow width, in order of the edges' numbers.
/// - Boundaries face when they run against each other within 60° and nothing stands between. The corner of a triangle
/// between three parcels faces; two fronts that meet at a right angle do not.
/// - Exempt parcels stand between, but face nothing.
/// - The width is decided from differences of coordinates with 64 bits of mantissa: a width equal to the limit is
/// within.
std::vector<Facing> facings(const Coverage& coverage, const FreeBoundary& boundary, std::int64_t narrow,
                            std::size_t threads);

} // namespace mutu::fabric
