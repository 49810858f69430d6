// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/free_boundary.h"

#include "geo/fabric/edge_grid.h"
#include "geo/fabric/facing.h"
#include "geo/fabric/shares.h"
#include "geo/geom/predicates.h"
#include "geo/geom/wide.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

using geom::Meeting;
using geom::Point;

template <class Items> void makeUnique(Items& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// What one thread finds among the pairs of edges it is given.
struct Findings {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed;
    std::vector<FreeBoundary::Node> nodes;
    LargeVector<FreeBoundary::Meet> meets;
    std::vector<FreeBoundary::Look> looks;
    std::vector<std::uint32_t> along; ///< edges that run along another one

    void judge(std::uint32_t i, const FreeEdge& e, std::uint32_t j, const FreeEdge& f, std::int64_t narrow) {
        const auto how = geom::meeting(e.a, e.b, f.a, f.b);
        const bool runAlong = how == Meeting::overlap;
        if (runAlong) along.insert(along.end(), {i, j});
        const bool same = runAlong && geom::dot({}, {e.b.x - e.a.x, e.b.y - e.a.y}, {f.b.x - f.a.x, f.b.y - f.a.y}) > 0;
        if (e.member != f.member && (how == Meeting::cross || same))
            crossed.push_back(std::minmax({e.member, f.member}));
        if (how == Meeting::touch || runAlong) {
            for (const auto p : {f.a, f.b}) {
                const bool isCorner = p == e.a || p == e.b;
                if (!isCorner && !geom::isOnSegment(p, e.a, e.b)) continue;
                if (!isCorner) nodes.push_back({p, i, f.member});
                if (p != e.b || p != f.a || f.edge != e.edge + 1) meets.push_back({p, i, j});
            }
            for (const auto p : {e.a, e.b}) {
                if (p == f.a || p == f.b || !geom::isOnSegment(p, f.a, f.b)) continue;
                nodes.push_back({p, j, e.member});
                meets.push_back({p, i, j});
            }
        }
        if (narrow == 0) return;
        if (looksAt(e, f, narrow)) looks.push_back({i, j});
        if (looksAt(f, e, narrow)) looks.push_back({j, i});
    }
};

} // namespace

FreeBoundary surveyFreeBoundary(FreeEdges edges, std::int64_t narrow, std::size_t threads) {
    FreeBoundary boundary{.edges = std::move(edges), .crossed = {}, .nodes = {}, .meets = {}, .looks = {}, .along = {}};
    const EdgeGrid grid(boundary.edges, narrow, threads);
    std::vector<Findings> found(threads);
    inShares(threads, [&](std::size_t share) {
        grid.eachPair(share, threads, [&](std::uint32_t i, const FreeEdge& e, std::uint32_t j, const FreeEdge& f) {
            found[share].judge(i, e, j, f, narrow);
        });
        makeUnique(found[share].meets);
    });
    for (auto& one : found) {
        boundary.crossed.insert(boundary.crossed.end(), one.crossed.begin(), one.crossed.end());
        boundary.nodes.insert(boundary.nodes.end(), one.nodes.begin(), one.nodes.end());
        boundary.looks.insert(boundary.looks.end(), one.looks.begin(), one.looks.end());
        const auto known = static_cast<std::ptrdiff_t>(boundary.meets.size());
        boundary.meets.insert(boundary.meets.end(), one.meets.begin(), one.meets.end());
        std::inplace_merge(boundary.meets.begin(), boundary.meets.begin() + known, boundary.meets.end());
        one.meets = {};
        boundary.along.insert(boundary.along.end(), one.along.begin(), one.along.end());
    }
    makeUnique(boundary.crossed);
    makeUnique(boundary.nodes);
    boundary.meets.erase(std::unique(boundary.meets.begin(), boundary.meets.end()), boundary.meets.end());
    makeUnique(boundary.looks);
    makeUnique(boundary.along);
    return boundary;
}

} // namespace mutu::fabric
