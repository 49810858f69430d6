// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/gap_search.h"

#include "geo/fabric/facing.h"
#include "geo/fabric/shares.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace mutu::fabric {

namespace {

bool isOpenGround(const BoundaryIndex& index, const ParcelGrid& grid, const Facing& facing) {
    geom::Box box;
    box.add(
        geom::Point{static_cast<std::int64_t>(std::floor(facing.x)), static_cast<std::int64_t>(std::floor(facing.y))});
    const auto near = grid.find(box.grownBy(1));
    return std::none_of(near.begin(), near.end(),
                        [&](std::uint32_t member) { return index.holds(facing.x, facing.y, member); });
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
                        std::int64_t narrow, std::size_t threads) {
    const auto found = facings(index.coverage(), boundary, narrow, threads);
    std::vector<char> isOpen(found.size());
    inShares(threads, [&](std::size_t share) {
        for (auto i = found.size() * share / threads; i < found.size() * (share + 1) / threads; ++i)
            isOpen[i] = isOpenGround(index, grid, found[i]) ? 1 : 0;
    });
    const auto& members = index.coverage().members();
    std::map<std::pair<RecordId, RecordId>, std::vector<const Facing*>> byPair;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (isOpen[i] != 0)
            byPair[std::minmax({members[found[i].of].id, members[found[i].at].id})].push_back(&found[i]);
    std::vector<Gap> gaps;
    for (auto& [pair, stretches] : byPair) join(std::move(stretches), pair.first, pair.second, gaps);
    return gaps;
}

} // namespace mutu::fabric
