// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/edge_grid.h"

#include "geo/fabric/shares.h"

#include <atomic>
#include <cmath>
#include <numeric>

namespace mutu::fabric {

namespace {

double lengthOf(const FreeEdge& e) {
    return std::hypot(static_cast<double>(e.b.x - e.a.x), static_cast<double>(e.b.y - e.a.y));
}

// What lies near is kept near: the cells of one tile of 16 by 16 follow each other.
std::size_t mixed(std::int64_t column, std::int64_t row) {
    const auto mix = (static_cast<std::uint64_t>(column >> 4) * 0x9E3779B97F4A7C15U) ^
                     (static_cast<std::uint64_t>(row >> 4) * 0xC2B2AE3D27D4EB4FU);
    return (mix ^ (mix >> 31U)) << 8U | static_cast<std::size_t>((column & 15) << 4 | (row & 15));
}

} // namespace

EdgeGrid::EdgeGrid(const LargeVector<FreeEdge>& edges, std::int64_t near, std::size_t threads)
    : edges_(edges)
    , near_(near) {
    double total = 0;
    for (const auto& edge : edges) total += lengthOf(edge);
    const auto mean = edges.empty() ? 1.0 : total / static_cast<double>(edges.size());
    while (static_cast<double>(std::int64_t{1} << shift_) < std::max(mean, static_cast<double>(near) * 2)) ++shift_;
    while (count_ < edges.size() * 2) count_ *= 2;
    const auto eachListed = [&](const auto& visit) {
        inShares(threads, [&](std::size_t share) {
            const auto last = static_cast<std::uint32_t>(edges.size() * (share + 1) / threads);
            for (auto i = static_cast<std::uint32_t>(edges.size() * share / threads); i < last; ++i)
                eachCell(edges[i], [&](std::size_t bucket) { visit(i, std::atomic_ref(begins_[bucket])); });
        });
    };
    // Counted, summed to where each bucket ends, and filled from its end to its beginning; eachPair sorts each bucket.
    begins_.assign(count_ + 1, 0);
    eachListed([](std::uint32_t, auto count) { count.fetch_add(1, std::memory_order_relaxed); });
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    listed_.resize(begins_.back());
    eachListed(
        [this](std::uint32_t edge, auto end) { listed_[end.fetch_sub(1, std::memory_order_relaxed) - 1] = edge; });
}

EdgeGrid::Listing EdgeGrid::listing(std::uint32_t edge) const {
    geom::Box box;
    box.add(edges_[edge].a);
    box.add(edges_[edge].b);
    return {box, edge};
}

// The cells that the edge passes, each grown by half the distance: edges that come near share one.
template <class Visit> void EdgeGrid::eachCell(const FreeEdge& edge, const Visit& visit) const {
    const auto margin = near_ / 2 + 2;
    const auto low = edge.a.y < edge.b.y ? edge.a : edge.b;
    const auto high = edge.a.y < edge.b.y ? edge.b : edge.a;
    const auto west = std::min(low.x, high.x) - margin;
    const auto east = std::max(low.x, high.x) + margin;
    const auto south = (low.y - margin) >> shift_;
    const auto north = (high.y + margin) >> shift_;
    for (auto row = south; row <= north; ++row) {
        auto from = west;
        auto to = east;
        if (south != north && high.y != low.y) {
            const auto slope = static_cast<double>(high.x - low.x) / static_cast<double>(high.y - low.y);
            const auto at = [&](std::int64_t y) {
                const auto rise = static_cast<double>(std::clamp(y, low.y, high.y) - low.y);
                return low.x + static_cast<std::int64_t>(std::floor(slope * rise));
            };
            const auto one = at((row << shift_) - margin);
            const auto other = at(((row + 1) << shift_) + margin);
            from = std::max(west, std::min(one, other) - margin - 1);
            to = std::min(east, std::max(one, other) + margin + 1);
        }
        for (auto column = from >> shift_; column <= to >> shift_; ++column) visit(mixed(column, row) & (count_ - 1));
    }
}

} // namespace mutu::fabric
