// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/made_fabric.h"

#include <algorithm>
#include <array>

namespace mutu::bench {

namespace {

using geom::Point;

constexpr std::int64_t parcelSide = 50'000;
constexpr std::int64_t blockSide = 2 * parcelSide;
constexpr std::int64_t roadWidth = 8'000;
constexpr Point origin{450'000'000, 3'200'000'000};

/// A place, up to half a metre off: the same for all who share it.
Point displaced(Point p) {
    auto hash = static_cast<std::uint64_t>(p.x) * 0x9E3779B97F4A7C15U ^ static_cast<std::uint64_t>(p.y);
    hash = (hash ^ (hash >> 31U)) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
    return {p.x + static_cast<std::int64_t>(hash % 1001) - 500,
            p.y + static_cast<std::int64_t>((hash >> 20U) % 1001) - 500};
}

/// The boundary of a square, counterclockwise, `count` edges a side, pushed outwards.
geom::Ring ringOf(Point corner, std::int64_t length, std::int64_t count, std::int64_t outwards) {
    constexpr std::array<Point, 4> ways{Point{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    geom::Ring ring;
    Point at = corner;
    for (std::size_t way = 0; way < ways.size(); ++way)
        for (std::int64_t i = 0; i < count; ++i) {
            auto place = displaced(at);
            const auto& along = ways[way];
            const auto& before = ways[(way + 3) % ways.size()];
            place.x += along.y * outwards; // the outside lies on the right
            place.y -= along.x * outwards;
            if (i == 0) { // at a corner also off the side that ends there
                place.x += before.y * outwards;
                place.y -= before.x * outwards;
            }
            ring.push_back(place);
            at.x += along.x * (length / count);
            at.y += along.y * (length / count);
        }
    return ring;
}

std::int64_t distanceOf(Road road) {
    if (road == Road::apart) return 620;
    return road == Road::near ? 300 : 0;
}

} // namespace

void MadeFabric::forEach(const Visitor& visit) const {
    const auto pitch = blockSide + roadWidth;
    const Point end{origin.x + side * pitch, origin.y + side * pitch};
    const Point begin{origin.x - roadWidth, origin.y - roadWidth};
    geom::Polygon roads{{begin, {end.x, begin.y}, end, {begin.x, end.y}}, {}};
    std::int64_t id = 0;
    for (std::int64_t block = 0; block < side * side; ++block) {
        const Point corner{origin.x + block % side * pitch, origin.y + block / side * pitch};
        for (const std::int64_t quarter : {0, 1, 2, 3}) {
            const Point own{corner.x + quarter % 2 * parcelSide, corner.y + quarter / 2 * parcelSide};
            visit(RecordId{++id}, false, {{{ringOf(own, parcelSide, pieces, 0), {}}}});
        }
        if (road == Road::none) continue;
        auto hole = ringOf(corner, blockSide, 2 * pieces, distanceOf(road));
        std::reverse(hole.begin(), hole.end());
        if (roadPerBlock) {
            const Point from{corner.x - roadWidth / 2, corner.y - roadWidth / 2};
            const Point to{from.x + pitch, from.y + pitch};
            visit(RecordId{++id}, road != Road::near, {{{{from, {to.x, from.y}, to, {from.x, to.y}}, {hole}}}});
        } else {
            roads.holes.push_back(std::move(hole));
        }
    }
    if (road != Road::none && !roadPerBlock) visit(RecordId{++id}, road != Road::near, {{std::move(roads)}});
}

MadeFabric::Quarter MadeFabric::quarterOf(RecordId parcel) const {
    const auto block = (parcel.value - 1) / 4;
    const auto quarter = (parcel.value - 1) % 4;
    const auto pitch = blockSide + roadWidth;
    return {{origin.x + block % side * pitch + parcelSide, origin.y + block / side * pitch + parcelSide},
            quarter % 2 * 2 - 1,
            quarter / 2 * 2 - 1};
}

} // namespace mutu::bench
