// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

namespace mutu::geom {

/// A whole number of 128 bits, for products of coordinates and sums of them.
__extension__ typedef __int128 Wide;

constexpr int signOf(Wide value) { return (value > 0) - (value < 0); }

/// Twice the signed area of the triangle abc, exact for all coordinates within ±2^40.
constexpr Wide cross(Point a, Point b, Point c) {
    return static_cast<Wide>(b.x - a.x) * (c.y - a.y) - static_cast<Wide>(b.y - a.y) * (c.x - a.x);
}

/// The scalar product of ab and ac, exact for all coordinates within ±2^40.
constexpr Wide dot(Point a, Point b, Point c) {
    return static_cast<Wide>(b.x - a.x) * (c.x - a.x) + static_cast<Wide>(b.y - a.y) * (c.y - a.y);
}

} // namespace mutu::geom
