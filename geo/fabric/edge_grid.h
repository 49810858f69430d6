// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/free_boundary.h"

#include <algorithm>
#include <tuple>

namespace mutu::fabric {

/// Finds the pairs of edges that come near each other.
/// - A grid without bounds, its cells about as large as an edge is long; a long edge is listed only in the cells that
/// it passes. What lies far off the rest costs nothing.
class EdgeGrid {
  public:
    EdgeGrid(const LargeVector<FreeEdge>& edges, std::int64_t near, std::size_t threads);

    /// Visits each pair whose boxes come within the distance in both axes, some of them more than once: the part of
    /// the work that falls to `share` of `shares`.
    template <class Visit> void eachPair(std::size_t share, std::size_t shares, const Visit& visit) const {
        const auto first = count_ * share / shares;
        const auto last = count_ * (share + 1) / shares;
        std::vector<Listing> sorted;
        for (auto bucket = first; bucket < last; ++bucket) {
            const auto begin = begins_[bucket];
            const auto end = begins_[bucket + 1];
            if (end - begin < 2) continue;
            sorted.clear();
            for (auto at = begin; at < end; ++at) sorted.push_back(listing(listed_[at]));
            std::sort(sorted.begin(), sorted.end(), [](const Listing& a, const Listing& b) {
                return std::tie(a.box.minX, a.edge) < std::tie(b.box.minX, b.edge);
            });
            for (std::size_t i = 0; i < sorted.size(); ++i)
                for (std::size_t j = i + 1; j < sorted.size() && sorted[j].box.minX <= sorted[i].box.maxX + near_; ++j)
                    if (sorted[j].edge != sorted[i].edge && sorted[i].box.minY <= sorted[j].box.maxY + near_ &&
                        sorted[j].box.minY <= sorted[i].box.maxY + near_)
                        visit(std::min(sorted[i].edge, sorted[j].edge), std::max(sorted[i].edge, sorted[j].edge));
        }
    }

  private:
    struct Listing {
        geom::Box box;
        std::uint32_t edge;
    };

    [[nodiscard]] Listing listing(std::uint32_t edge) const;
    template <class Visit> void eachCell(const FreeEdge& edge, const Visit& visit) const;

    const LargeVector<FreeEdge>& edges_;
    std::int64_t near_;
    int shift_ = 0;
    std::size_t count_ = 1;
    LargeVector<std::uint32_t> begins_;
    LargeVector<std::uint32_t> listed_;
};

} // namespace mutu::fabric
