// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/free_boundary.h"

#include "geo/fabric/edge_grid.h"
#include "geo/fabric/facing.h"
#include "geo/fabric/fan.h"
#include "geo/fabric/shares.h"
#include "geo/geom/predicates.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <numeric>

namespace mutu::fabric {

namespace {

using geom::Meeting;
using geom::Point;

template <class Item> void makeUnique(std::vector<Item>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// What one thread finds among the pairs of edges it is given.
struct Findings {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed;
    std::vector<FreeBoundary::Node> nodes;
    std::vector<FreeBoundary::Look> looks;

    void judge(const std::vector<FreeEdge>& edges, std::uint32_t i, std::uint32_t j, std::int64_t narrow) {
        const auto& e = edges[i];
        const auto& f = edges[j];
        const auto how = geom::meeting(e.a, e.b, f.a, f.b);
        const bool along = how == Meeting::overlap;
        const bool same = along && geom::dot({}, {e.b.x - e.a.x, e.b.y - e.a.y}, {f.b.x - f.a.x, f.b.y - f.a.y}) > 0;
        if (e.member != f.member && (how == Meeting::cross || same))
            crossed.push_back(std::minmax({e.member, f.member}));
        if (how == Meeting::touch || along) {
            for (const auto p : {f.a, f.b})
                if (p != e.a && p != e.b && geom::isOnSegment(p, e.a, e.b)) nodes.push_back({p, i, f.member});
            for (const auto p : {e.a, e.b})
                if (p != f.a && p != f.b && geom::isOnSegment(p, f.a, f.b)) nodes.push_back({p, j, e.member});
        }
        if (narrow == 0) return;
        if (looksAt(e, f, narrow)) looks.push_back({i, j});
        if (looksAt(f, e, narrow)) looks.push_back({j, i});
    }
};

/// The ends of all edges, gathered by point.
class Corners {
  public:
    struct End {
        Point place;
        std::uint32_t edge;
    };

    explicit Corners(const std::vector<FreeEdge>& edges) {
        while (count_ < edges.size()) count_ *= 2;
        begins_.assign(count_ + 1, 0);
        for (const auto& e : edges) {
            ++begins_[bucketOf(e.a) + 1];
            ++begins_[bucketOf(e.b) + 1];
        }
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        ends_.resize(edges.size() * 2);
        auto next = begins_;
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            ends_[next[bucketOf(edges[i].a)]++] = {edges[i].a, i};
            ends_[next[bucketOf(edges[i].b)]++] = {edges[i].b, i};
        }
        for (std::size_t bucket = 0; bucket < count_; ++bucket)
            std::sort(
                ends_.begin() + begins_[bucket], ends_.begin() + begins_[bucket + 1],
                [](const End& a, const End& b) { return a.place != b.place ? a.place < b.place : a.edge < b.edge; });
    }

    /// The edges that begin or end at a point.
    [[nodiscard]] std::span<const End> at(Point p) const {
        const auto bucket = bucketOf(p);
        const auto [first, last] =
            std::equal_range(ends_.begin() + begins_[bucket], ends_.begin() + begins_[bucket + 1], End{p, 0},
                             [](const End& a, const End& b) { return a.place < b.place; });
        return {first, last};
    }
    /// Visits the ends of each point in turn.
    template <class Visit> void each(const Visit& visit) const {
        for (std::size_t i = 0; i < ends_.size();) {
            auto end = i + 1;
            while (end < ends_.size() && ends_[end].place == ends_[i].place) ++end;
            visit(std::span(ends_).subspan(i, end - i));
            i = end;
        }
    }

  private:
    [[nodiscard]] std::size_t bucketOf(Point p) const {
        const auto mixed = (static_cast<std::uint64_t>(p.x) * 0x9E3779B97F4A7C15U) +
                           (static_cast<std::uint64_t>(p.y) * 0xC2B2AE3D27D4EB4FU);
        return (mixed >> 32U ^ mixed) & (count_ - 1);
    }

    std::size_t count_ = 1;
    std::vector<std::uint32_t> begins_;
    std::vector<End> ends_;
};

/// Edges that hang together, as sets.
class Ways {
  public:
    explicit Ways(std::size_t count)
        : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    void join(std::uint32_t a, std::uint32_t b) { parent_[root(a)] = root(b); }
    std::uint32_t root(std::uint32_t a) {
        while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
        return a;
    }

  private:
    std::vector<std::uint32_t> parent_;
};

bool isPlainAt(const std::vector<FreeEdge>& edges, std::span<const Corners::End> ends,
               std::span<const FreeBoundary::Node> nodes) {
    Fan fan(ends.front().place);
    for (const auto& end : ends) fan.add(edges[end.edge].a, edges[end.edge].b);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (i == 0 || nodes[i].edge != nodes[i - 1].edge) fan.add(edges[nodes[i].edge].a, edges[nodes[i].edge].b);
    fan.close();
    return fan.isPlain();
}

void judgeCorners(FreeBoundary& boundary) {
    const auto& edges = boundary.edges;
    const auto& nodes = boundary.nodes;
    const Corners corners(edges);
    Ways ways(edges.size());
    corners.each([&](std::span<const Corners::End> ends) {
        for (const auto& end : ends.subspan(1)) ways.join(ends.front().edge, end.edge);
        if (ends.size() > 2 && !isPlainAt(edges, ends, {})) boundary.suspects.push_back(ends.front().place);
    });
    for (std::size_t i = 0; i < nodes.size();) {
        auto end = i;
        const auto ends = corners.at(nodes[i].place);
        for (; end < nodes.size() && nodes[end].place == nodes[i].place; ++end)
            ways.join(ends.front().edge, nodes[end].edge);
        if (!isPlainAt(edges, ends, std::span(nodes).subspan(i, end - i))) boundary.suspects.push_back(nodes[i].place);
        i = end;
    }
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        if (ways.root(i) == i) boundary.suspects.push_back(edges[i].a);
    makeUnique(boundary.suspects);
}

} // namespace

FreeBoundary surveyFreeBoundary(const Coverage& coverage, std::vector<std::uint32_t> free, std::int64_t narrow,
                                std::size_t threads) {
    FreeBoundary boundary;
    boundary.edges.reserve(free.size());
    const auto& members = coverage.members();
    std::uint32_t member = 0;
    for (const auto edge : free) {
        while (edge >= members[member].last) ++member;
        boundary.edges.push_back({coverage.from(edge), coverage.to(edge), edge, member});
    }
    const EdgeGrid grid(boundary.edges, narrow);
    std::vector<Findings> found(threads);
    inShares(threads, [&](std::size_t share) {
        grid.eachPair(share, threads,
                      [&](std::uint32_t i, std::uint32_t j) { found[share].judge(boundary.edges, i, j, narrow); });
    });
    for (auto& one : found) {
        boundary.crossed.insert(boundary.crossed.end(), one.crossed.begin(), one.crossed.end());
        boundary.nodes.insert(boundary.nodes.end(), one.nodes.begin(), one.nodes.end());
        boundary.looks.insert(boundary.looks.end(), one.looks.begin(), one.looks.end());
    }
    makeUnique(boundary.crossed);
    makeUnique(boundary.nodes);
    makeUnique(boundary.looks);
    judgeCorners(boundary);
    return boundary;
}

} // namespace mutu::fabric
