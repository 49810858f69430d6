// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <vector>

namespace mutu::demo {

/// A place (or a way) on the drawing board, in metres, before the lie of the land bends it and the millimetre grid
/// takes it.
struct Place {
    double x = 0;
    double y = 0;

    friend constexpr Place operator+(Place a, Place b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Place operator-(Place a, Place b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Place operator*(Place a, double factor) { return {a.x * factor, a.y * factor}; }
};

using Places = std::vector<Place>;

constexpr double cross(Place a, Place b) { return a.x * b.y - a.y * b.x; }
constexpr double dot(Place a, Place b) { return a.x * b.x + a.y * b.y; }
constexpr Place leftOf(Place way) { return {-way.y, way.x}; }
inline double length(Place way) { return std::sqrt(dot(way, way)); }
/// Precondition: not the zero way.
inline Place unit(Place way) { return way * (1.0 / length(way)); }
constexpr Place between(Place a, Place b, double share) { return a + (b - a) * share; }

/// The signed area of a closed ring, positive counterclockwise.
inline double signedArea(const Places& ring) {
    double doubled = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) doubled += cross(ring[j], ring[i]);
    return doubled / 2;
}

} // namespace mutu::demo
