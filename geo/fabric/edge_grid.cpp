// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/edge_grid.h"

#include "geo/fabric/cells_along.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace mutu::fabric {

namespace {

constexpr int tileBits = 4; // a tile is 16 cells wide
constexpr std::size_t listingsInBucket = 2048;

std::size_t mixed(std::int64_t column, std::int64_t row) {
    const auto mix = (static_cast<std::uint64_t>(column) * 0x9E3779B97F4A7C15U) ^
                     (static_cast<std::uint64_t>(row) * 0xC2B2AE3D27D4EB4FU);
    return mix ^ (mix >> 31U);
}

// Edges that come near share a cell.
template <class Visit>
void eachCell(const FreeEdge& edge, std::int64_t near, int shift, const Cells& within, const Visit& visit) {
    eachCellAlong(edge.a, edge.b, near / 2 + 2, shift, within, visit);
}

} // namespace

EdgeGrid::EdgeGrid(const FreeEdges& edges, std::int64_t near, std::size_t threads)
    : edges_(edges)
    , near_(near)
    , shift_(cellShift(edges, near))
    , tiles_(tilesOf(edges, threads)) {}

int EdgeGrid::cellShift(const FreeEdges& edges, std::int64_t near) {
    constexpr std::size_t sample = 65536;
    const auto step = edges.size() / sample + 1;
    double total = 0;
    std::size_t count = 1;
    for (std::size_t i = 0; i < edges.size(); i += step, ++count) {
        const auto edge = edges[i];
        total += static_cast<double>(std::max(std::abs(edge.b.x - edge.a.x), std::abs(edge.b.y - edge.a.y)));
    }
    geom::Box all;
    for (const auto& member : edges.coverage().members()) all.add(member.box);
    const auto reach =
        std::max({std::abs(all.minX), std::abs(all.minY), std::abs(all.maxX), std::abs(all.maxY)}) + near;
    const auto width = std::max(total / static_cast<double>(count), 2.0 * static_cast<double>(near));
    int shift = 0;
    while (static_cast<double>(std::int64_t{1} << shift) < width) ++shift;
    while (reach >> (shift + tileBits) >= INT32_MAX) ++shift; // a tile is listed by 32 bits
    return shift;
}

Bucketed<EdgeGrid::Listing> EdgeGrid::tilesOf(const FreeEdges& edges, std::size_t threads) const {
    std::size_t count = 1;
    while (count * listingsInBucket < edges.size()) count *= 2;
    return {count, threads, [&](std::size_t share, const auto& visit) {
                const auto last = static_cast<std::uint32_t>(edges.size() * (share + 1) / threads);
                for (auto i = static_cast<std::uint32_t>(edges.size() * share / threads); i < last; ++i)
                    eachCell(edges[i], near_, shift_ + tileBits, {}, [&](std::int64_t column, std::int64_t row) {
                        visit(mixed(column, row) & (count - 1),
                              Listing{i, static_cast<std::int32_t>(column), static_cast<std::int32_t>(row)});
                    });
            }};
}

void EdgeGrid::load(std::size_t number, Bucket& bucket) const {
    const auto listings = tiles_[number];
    bucket.numbers.clear();
    bucket.edges.clear();
    bucket.boxes.clear();
    for (const auto& listing : listings) {
        bucket.numbers.push_back(listing.edge);
        edges_.prefetch(listing.edge);
    }
    const auto grow = near_ / 2 + 1;
    for (const auto i : bucket.numbers) {
        const auto e = edges_[i];
        bucket.edges.push_back(e);
        bucket.boxes.push_back({std::min(e.a.x, e.b.x) - grow, std::min(e.a.y, e.b.y) - grow,
                                std::max(e.a.x, e.b.x) + grow, std::max(e.a.y, e.b.y) + grow});
    }
    std::size_t cells = 1;
    while (cells < listings.size() * 2) cells *= 2;
    bucket.begins.assign(cells + 1, 0);
    bucket.passed.clear();
    for (std::uint32_t i = 0; i < listings.size(); ++i) {
        const auto west = std::int64_t{listings[i].column} << tileBits;
        const auto south = std::int64_t{listings[i].row} << tileBits;
        constexpr std::int64_t last = (1 << tileBits) - 1;
        eachCell(bucket.edges[i], near_, shift_, {west, south, west + last, south + last},
                 [&](std::int64_t column, std::int64_t row) {
                     const auto cell = static_cast<std::uint32_t>(mixed(column, row) & (cells - 1));
                     ++bucket.begins[cell];
                     bucket.passed.emplace_back(cell, i);
                 });
    }
    std::partial_sum(bucket.begins.begin(), bucket.begins.end(), bucket.begins.begin());
    bucket.listed.resize(bucket.passed.size());
    for (const auto& [cell, i] : bucket.passed) bucket.listed[--bucket.begins[cell]] = i;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        if (bucket.begins[cell + 1] - bucket.begins[cell] < 2) continue;
        const auto here = bucket.inCell(cell);
        std::sort(here.begin(), here.end(), [&](std::uint32_t one, std::uint32_t other) {
            return bucket.boxes[one].minX < bucket.boxes[other].minX;
        });
    }
}

} // namespace mutu::fabric
