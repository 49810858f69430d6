// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/overlap_search.h"

#include "geo/fabric/fan.h"
#include "geo/fabric/shares.h"

#include <algorithm>
#include <map>

namespace mutu::fabric {

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

geom::Box boxAt(geom::Point p) { return {p.x, p.y, p.x, p.y}; }

/// The pairs whose ground meets right at a place.
void findAt(const BoundaryIndex& index, const ParcelGrid& grid, geom::Point place, std::vector<Pair>& found) {
    struct Neighbour {
        std::uint32_t member;
        bool inside;
        Fan fan;
    };
    std::vector<Neighbour> there;
    std::vector<std::uint32_t> edges;
    const auto& coverage = index.coverage();
    for (const auto member : grid.find(boxAt(place))) {
        const auto side = index.side(place, member);
        if (side == geom::Side::outside) continue;
        Neighbour neighbour{member, side == geom::Side::inside, Fan(place)};
        edges.clear();
        index.find(member, boxAt(place), edges);
        for (const auto edge : edges) neighbour.fan.add(coverage.from(edge), coverage.to(edge));
        neighbour.fan.close();
        there.push_back(std::move(neighbour));
    }
    for (std::size_t i = 0; i < there.size(); ++i)
        for (std::size_t j = i + 1; j < there.size(); ++j)
            if (there[i].inside || there[j].inside || there[i].fan.overlaps(there[j].fan))
                found.emplace_back(there[i].member, there[j].member);
}

/// Follows doubly covered ground from pair to pair.
class Pursuit {
  public:
    Pursuit(const BoundaryIndex& index, const ParcelGrid& grid)
        : index_(index)
        , grid_(grid) {}

    void consider(std::uint32_t a, std::uint32_t b) {
        if (a == b) return;
        const Pair key = std::minmax({a, b});
        const auto [at, isNew] = judged_.try_emplace(key, false);
        if (!isNew) return;
        const ParcelPair pair(index_, key.first, key.second);
        if (!pair.interiorsMeet()) return;
        at->second = true;
        open_.emplace_back(key, pair.shared().box);
        for (const auto& course : pair.commonCourses()) considerBeyond(course);
    }

    std::vector<Pair> run() {
        while (!open_.empty() || !waiting_.empty()) {
            if (!waiting_.empty()) {
                const auto [a, b] = waiting_.back();
                waiting_.pop_back();
                consider(a, b);
                continue;
            }
            const auto [pair, box] = open_.back();
            open_.pop_back();
            for (const auto third : grid_.find(box)) {
                consider(pair.first, third);
                consider(pair.second, third);
            }
        }
        std::vector<Pair> found;
        for (const auto& [pair, meets] : judged_)
            if (meets) found.push_back(pair);
        return found;
    }

  private:
    // Where the boundaries of a pair run the same way, both end at once: what lies beyond may overlap without either.
    void considerBeyond(const Segment& course) {
        std::vector<std::uint32_t> beyond;
        std::vector<std::uint32_t> edges;
        for (const auto member : grid_.find(course.box())) {
            edges.clear();
            index_.find(member, course.box(), edges);
            const auto& coverage = index_.coverage();
            if (std::any_of(edges.begin(), edges.end(), [&](std::uint32_t edge) {
                    return runsAlong(course.turned(), {coverage.from(edge), coverage.to(edge)});
                }))
                beyond.push_back(member);
        }
        for (std::size_t i = 0; i < beyond.size(); ++i)
            for (std::size_t j = i + 1; j < beyond.size(); ++j) waiting_.emplace_back(beyond[i], beyond[j]);
    }

    const BoundaryIndex& index_;
    const ParcelGrid& grid_;
    std::map<Pair, bool> judged_;
    std::vector<Pair> waiting_;
    std::vector<std::pair<Pair, geom::Box>> open_;
};

} // namespace

std::vector<Pair> overlappingPairs(const BoundaryIndex& index, const ParcelGrid& grid, const std::vector<Pair>& crossed,
                                   const std::vector<geom::Point>& places, std::size_t threads) {
    std::vector<std::vector<Pair>> found(threads);
    inShares(threads, [&](std::size_t share) {
        for (auto i = places.size() * share / threads; i < places.size() * (share + 1) / threads; ++i)
            findAt(index, grid, places[i], found[share]);
    });
    Pursuit pursuit(index, grid);
    for (const auto& [a, b] : crossed) pursuit.consider(a, b);
    for (const auto& some : found)
        for (const auto& [a, b] : some) pursuit.consider(a, b);
    return pursuit.run();
}

} // namespace mutu::fabric
