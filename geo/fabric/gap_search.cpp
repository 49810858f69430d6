// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/gap_search.h"

#include "geo/fabric/facing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace mutu::fabric {

namespace {

/// Whether a place between grid points lies inside a parcel (never on a boundary: it is the middle of ground between
/// two).
bool isInside(const BoundaryIndex& index, std::uint32_t member, const Facing& facing) {
    const auto& coverage = index.coverage();
    const auto south = static_cast<std::int64_t>(std::floor(facing.y));
    std::vector<std::uint32_t> edges;
    index.find(member,
               {static_cast<std::int64_t>(std::floor(facing.x)), south, coverage.members()[member].box.maxX, south + 1},
               edges);
    bool inside = false;
    for (const auto edge : edges) {
        const auto a = coverage.from(edge);
        const auto b = coverage.to(edge);
        const auto fromY = static_cast<long double>(a.y) - facing.y;
        const auto toY = static_cast<long double>(b.y) - facing.y;
        if ((fromY > 0) == (toY > 0)) continue;
        const auto x = static_cast<long double>(a.x) + static_cast<long double>(b.x - a.x) * (fromY / (fromY - toY));
        if (x > facing.x) inside = !inside;
    }
    return inside;
}

bool isOpenGround(const BoundaryIndex& index, const ParcelGrid& grid, const Facing& facing) {
    geom::Box box;
    box.add(
        geom::Point{static_cast<std::int64_t>(std::floor(facing.x)), static_cast<std::int64_t>(std::floor(facing.y))});
    const auto near = grid.find(box.grownBy(1));
    return std::none_of(near.begin(), near.end(),
                        [&](std::uint32_t member) { return isInside(index, member, facing); });
}

/// Stretches between one pair of parcels, joined where the ground between them hangs together.
void join(std::vector<const Facing*> stretches, RecordId one, RecordId other, std::vector<Gap>& gaps) {
    std::sort(stretches.begin(), stretches.end(), [](const Facing* a, const Facing* b) {
        return std::tie(a->box.minX, a->x, a->y, a->area) < std::tie(b->box.minX, b->x, b->y, b->area);
    });
    std::vector<std::size_t> group(stretches.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    };
    for (std::size_t i = 0; i < stretches.size(); ++i)
        for (std::size_t j = i + 1; j < stretches.size() && stretches[j]->box.minX <= stretches[i]->box.maxX; ++j)
            if (stretches[i]->box.meets(stretches[j]->box)) group[root(j)] = root(i);
    std::map<std::size_t, std::pair<Gap, double>> byRoot;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const auto& stretch = *stretches[i];
        auto& [gap, longest] = byRoot.try_emplace(root(i), Gap{one, other}, -1.0).first->second;
        gap.width = std::max(gap.width, stretch.width);
        gap.area += stretch.area / 2;
        const auto isBetter = std::tie(stretch.length, stretch.x, stretch.y) > std::tie(longest, gap.x, gap.y);
        if (!isBetter) continue;
        longest = stretch.length;
        gap.x = stretch.x;
        gap.y = stretch.y;
    }
    for (const auto& [number, found] : byRoot) gaps.push_back(found.first);
}

} // namespace

std::vector<Gap> gapsIn(const BoundaryIndex& index, const ParcelGrid& grid, const FreeBoundary& boundary,
                        std::int64_t narrow) {
    const auto found = facings(index.coverage(), boundary, narrow);
    const auto& members = index.coverage().members();
    std::map<std::pair<RecordId, RecordId>, std::vector<const Facing*>> byPair;
    for (const auto& facing : found)
        if (isOpenGround(index, grid, facing))
            byPair[std::minmax({members[facing.of].id, members[facing.at].id})].push_back(&facing);
    std::vector<Gap> gaps;
    for (auto& [pair, stretches] : byPair) join(std::move(stretches), pair.first, pair.second, gaps);
    return gaps;
}

} // namespace mutu::fabric
