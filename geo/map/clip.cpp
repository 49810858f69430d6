// SPDX-License-Identifier: Apache-2.0
#include "geo/map/clip.h"

#include <cmath>

namespace mutu::map {

namespace {

std::int32_t between(std::int32_t from, std::int32_t to, double share) {
    return static_cast<std::int32_t>(std::lround(from + (static_cast<double>(to) - from) * share));
}

/// Keeps the side of a line parallel to an axis (Sutherland and Hodgman): `along` is the coordinate that the line
/// limits, `side` 1 keeps what is at or above it.
std::vector<Offset> cut(const std::vector<Offset>& ring, std::int32_t Offset::*along, std::int32_t limit, int side) {
    std::vector<Offset> kept;
    const auto isIn = [&](Offset place) { return side > 0 ? place.*along >= limit : place.*along <= limit; };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto from = ring[i];
        const auto to = ring[(i + 1) % ring.size()];
        if (isIn(from)) kept.push_back(from);
        if (isIn(from) == isIn(to)) continue;
        const double share =
            (static_cast<double>(limit) - from.*along) / (static_cast<double>(to.*along) - from.*along);
        Offset crossing{between(from.x, to.x, share), between(from.y, to.y, share)};
        crossing.*along = limit;
        kept.push_back(crossing);
    }
    return kept;
}

} // namespace

std::vector<std::vector<Offset>> clipped(const Outlines& rings, const Extent& window) {
    std::vector<std::vector<Offset>> result;
    for (const auto& outline : rings) {
        std::vector<Offset> ring(outline.begin(), outline.end());
        ring = cut(ring, &Offset::x, window.minX, 1);
        ring = cut(ring, &Offset::x, window.maxX, -1);
        ring = cut(ring, &Offset::y, window.minY, 1);
        ring = cut(ring, &Offset::y, window.maxY, -1);
        if (ring.size() >= 3) result.push_back(std::move(ring));
    }
    return result;
}

} // namespace mutu::map
