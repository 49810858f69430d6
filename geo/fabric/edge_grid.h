// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/bucketed.h"
#include "geo/fabric/free_edges.h"

#include <utility>

namespace mutu::fabric {

/// Finds the pairs of edges that come near each other.
/// - A grid without bounds, its cells about as large as an edge is long; a long edge is listed only in the cells that
/// it passes. What lies far off the rest costs nothing.
/// - The cells are worked on tile by tile, so that what lies near is near in memory too.
class EdgeGrid {
  public:
    EdgeGrid(const FreeEdges& edges, std::int64_t near, std::size_t threads);

    /// Visits each pair whose boxes come within the distance in both axes, some of them more than once, as
    /// visit(i, edge i, j, edge j) with i < j: the part of the work that falls to `share` of `shares`.
    template <class Visit> void eachPair(std::size_t share, std::size_t shares, const Visit& visit) const {
        Bucket bucket;
        const auto pair = [&](std::uint32_t a, std::uint32_t b) {
            if (bucket.numbers[a] == bucket.numbers[b]) return;
            const auto [i, j] = bucket.numbers[a] < bucket.numbers[b] ? std::pair(a, b) : std::pair(b, a);
            visit(bucket.numbers[i], bucket.edges[i], bucket.numbers[j], bucket.edges[j]);
        };
        for (auto number = share; number < tiles_.count(); number += shares) {
            load(number, bucket);
            for (std::size_t cell = 0; cell + 1 < bucket.begins.size(); ++cell) {
                const auto here = bucket.inCell(cell);
                for (std::size_t i = 0; i < here.size(); ++i) {
                    const auto& box = bucket.boxes[here[i]];
                    for (auto j = i + 1; j < here.size() && bucket.boxes[here[j]].minX <= box.maxX; ++j)
                        if (box.meets(bucket.boxes[here[j]])) pair(here[i], here[j]);
                }
            }
        }
    }

  private:
    /// An edge that passes a tile.
    struct Listing {
        std::uint32_t edge;
        std::int32_t column;
        std::int32_t row;
    };
    /// A few tiles with the cells in them.
    struct Bucket {
        std::vector<std::uint32_t> numbers;
        std::vector<FreeEdge> edges;
        std::vector<geom::Box> boxes;                                ///< grown by half the distance
        std::vector<std::pair<std::uint32_t, std::uint32_t>> passed; ///< cell and edge
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> listed; ///< in each cell from west to east

        [[nodiscard]] std::span<std::uint32_t> inCell(std::size_t cell) {
            return std::span(listed).subspan(begins[cell], begins[cell + 1] - begins[cell]);
        }
    };

    [[nodiscard]] static int cellShift(const FreeEdges& edges, std::int64_t near);
    [[nodiscard]] Bucketed<Listing> tilesOf(const FreeEdges& edges, std::size_t threads) const;
    void load(std::size_t number, Bucket& bucket) const;

    const FreeEdges& edges_;
    std::int64_t near_;
    int shift_;
    Bucketed<Listing> tiles_;
};

} // namespace mutu::fabric
