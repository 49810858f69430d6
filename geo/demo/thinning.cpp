// SPDX-License-Identifier: Apache-2.0
// The part of Subdivision that drops vertices which hardly bend a boundary.
#include "geo/demo/subdivision.h"

#include <algorithm>

namespace mutu::demo {

void Subdivision::thin(double tolerance) {
    isGone_.assign(points_.size(), 0);
    isThinned_.assign(points_.size(), 0);
    for (const Shape& face : faces_) {
        thinLoop(face.ring, tolerance);
        if (!face.part.empty()) thinLoop(face.part, tolerance);
    }
}

void Subdivision::thinLoop(const Loop& loop, double tolerance) {
    std::vector<std::size_t> nodes;
    for (std::size_t i = 0; i < loop.size(); ++i)
        if (isNode_[loop[i]]) nodes.push_back(i);
    if (nodes.size() < 2) nodes = {0, loop.size() / 2}; // the whole block is one parcel
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        const std::size_t first = nodes[k];
        const std::size_t last = k + 1 < nodes.size() ? nodes[k + 1] : nodes[0] + loop.size();
        if (last - first < 2) continue;
        auto& done = isThinned_[loop[(first + 1) % loop.size()]]; // the neighbour came first: its decision holds
        if (done) continue;
        for (std::size_t i = first + 1; i < last; ++i) isThinned_[loop[i % loop.size()]] = 1;
        thinChain(loop, first, last, tolerance);
    }
}

/// Douglas and Peucker between two vertices that stay.
void Subdivision::thinChain(const Loop& loop, std::size_t first, std::size_t last, double tolerance) {
    if (last - first < 2) return;
    const Place a = places_[loop[first % loop.size()]];
    const Place way = places_[loop[last % loop.size()]] - a;
    const double distance = std::max(length(way), 1e-3);
    double farthest = -1;
    std::size_t where = first;
    for (std::size_t i = first + 1; i < last; ++i) {
        const double off = std::abs(cross(way, places_[loop[i % loop.size()]] - a)) / distance;
        if (off > farthest) farthest = off, where = i;
    }
    // long straights keep a mark every 90 m or so, as surveyors leave them
    if (farthest > tolerance || distance > 120) {
        thinChain(loop, first, where, tolerance);
        thinChain(loop, where, last, tolerance);
        return;
    }
    for (std::size_t i = first + 1; i < last; ++i) isGone_[loop[i % loop.size()]] = 1;
}

geom::Ring Subdivision::kept(const Loop& loop) const {
    geom::Ring ring;
    for (const std::uint32_t index : loop)
        if (isGone_.empty() || !isGone_[index]) ring.push_back(points_[index]);
    return ring;
}

} // namespace mutu::demo
