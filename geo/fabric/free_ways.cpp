// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/free_ways.h"

#include "geo/fabric/boundary.h"
#include "geo/fabric/fan.h"

#include <algorithm>
#include <numeric>

namespace mutu::fabric {

namespace {

using geom::Point;

constexpr std::uint32_t none = UINT32_MAX;

/// Edges that run along others, cut at their nodes, so that what lies upon each other is equal.
std::vector<Segment> cutAtNodes(const FreeBoundary& boundary) {
    const auto& along = boundary.along;
    std::vector<std::pair<std::uint32_t, Point>> ends;
    for (const auto edge : along) {
        ends.emplace_back(edge, boundary.edges[edge].a);
        ends.emplace_back(edge, boundary.edges[edge].b);
    }
    for (const auto& node : boundary.nodes)
        if (std::binary_search(along.begin(), along.end(), node.edge)) ends.emplace_back(node.edge, node.place);
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    std::vector<Segment> pieces;
    for (std::size_t i = 1; i < ends.size(); ++i) {
        if (ends[i].first != ends[i - 1].first) continue;
        const auto edge = boundary.edges[ends[i].first];
        const Segment piece{ends[i - 1].second, ends[i].second};
        pieces.push_back(edge.a < edge.b ? piece : piece.turned());
    }
    return pieces;
}

/// Stretches that hang together, as sets.
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
    LargeVector<std::uint32_t> parent_;
};

/// The free edges as chains, each a run of edges that follow one another along their ring and don't run along others;
/// and the pieces of those that do, once opposite ones are cancelled. Chains are numbered first, then pieces.
class Survey {
  public:
    explicit Survey(const FreeBoundary& boundary)
        : edges_(boundary.edges)
        , pieces_(cancelled(cutAtNodes(boundary)))
        , nodes_(boundary.nodes)
        , meets_(boundary.meets) {
        link(boundary.along);
        for (std::uint32_t i = 0; i < pieces_.size(); ++i)
            for (const auto end : {pieces_[i].a, pieces_[i].b}) pieceEnds_.emplace_back(end, i);
        std::sort(pieceEnds_.begin(), pieceEnds_.end());
    }

    std::vector<Point> run() {
        Ways ways(firsts_.size() + pieces_.size());
        auto node = nodes_.begin();
        for (std::size_t i = 0; i < meets_.size();) {
            const auto place = meets_[i].place;
            auto end = i;
            while (end < meets_.size() && meets_[end].place == place) ++end;
            bool isPassed = false;
            for (; node != nodes_.end() && node->place <= place; ++node)
                isPassed = isPassed || (node->place == place && chainOf_[node->edge] != none);
            gather(place, std::span(meets_).subspan(i, end - i));
            i = end;
            for (const auto way : here_) ways.join(here_.front(), way);
            if (isPassed || here_.size() > 2) judge(place);
        }
        for (std::uint32_t way = 0; way < firsts_.size(); ++way)
            if (ways.root(way) == way) places_.push_back(edges_[firsts_[way]].a);
        for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
            const auto way = static_cast<std::uint32_t>(firsts_.size()) + i;
            if (ways.root(way) == way) places_.push_back(pieces_[i].a);
        }
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        return std::move(places_);
    }

  private:
    [[nodiscard]] bool follows(std::uint32_t next) const {
        return next > 0 && next < edges_.size() && edges_.edge(next) == edges_.edge(next - 1) + 1;
    }

    void link(const std::vector<std::uint32_t>& along) {
        chainOf_.resize(edges_.size());
        auto cut = along.begin();
        const auto known = meets_.size();
        for (std::uint32_t i = 0; i < edges_.size(); ++i) {
            if (cut != along.end() && *cut == i) {
                ++cut;
                chainOf_[i] = none;
                // Its corners on the ring, which no meeting tells.
                if (follows(i)) meets_.push_back({edges_[i].a, i - 1, i});
                if (follows(i + 1)) meets_.push_back({edges_[i].b, i, i + 1});
                continue;
            }
            if (!follows(i) || chainOf_[i - 1] == none) firsts_.push_back(i);
            chainOf_[i] = static_cast<std::uint32_t>(firsts_.size() - 1);
        }
        const auto middle = meets_.begin() + static_cast<std::ptrdiff_t>(known);
        std::sort(middle, meets_.end());
        std::inplace_merge(meets_.begin(), middle, meets_.end());
    }

    /// What meets at a place: the ways there, and the edges that are their arms.
    void gather(Point place, std::span<const FreeBoundary::Meet> meets) {
        here_.clear();
        near_.clear();
        for (const auto& meet : meets) near_.insert(near_.end(), {meet.one, meet.other});
        std::sort(near_.begin(), near_.end());
        near_.erase(std::unique(near_.begin(), near_.end()), near_.end());
        std::erase_if(near_, [this](std::uint32_t edge) { return chainOf_[edge] == none; });
        for (const auto edge : near_) here_.push_back(chainOf_[edge]);
        pieceArms_.clear();
        const auto first = std::partition_point(pieceEnds_.begin(), pieceEnds_.end(),
                                                [&](const auto& end) { return end.first < place; });
        for (auto end = first; end != pieceEnds_.end() && end->first == place; ++end) {
            here_.push_back(static_cast<std::uint32_t>(firsts_.size()) + end->second);
            pieceArms_.push_back(end->second);
        }
    }

    void judge(Point place) {
        Fan fan(place);
        for (const auto number : near_) {
            const auto arm = edges_[number];
            fan.add(arm.a, arm.b);
        }
        for (const auto piece : pieceArms_) fan.add(pieces_[piece].a, pieces_[piece].b);
        fan.close();
        if (!fan.isPlain()) places_.push_back(place);
    }

    const FreeEdges& edges_;
    std::vector<Segment> pieces_;
    const std::vector<FreeBoundary::Node>& nodes_;
    LargeVector<FreeBoundary::Meet> meets_;
    LargeVector<std::uint32_t> chainOf_; ///< for each free edge; none for those in pieces
    LargeVector<std::uint32_t> firsts_;  ///< the first edge of each chain
    std::vector<std::pair<Point, std::uint32_t>> pieceEnds_;
    std::vector<std::uint32_t> near_;
    std::vector<std::uint32_t> here_;
    std::vector<std::uint32_t> pieceArms_;
    std::vector<Point> places_;
};

} // namespace

std::vector<Point> placesToLookAt(const FreeBoundary& boundary) { return Survey(boundary).run(); }

} // namespace mutu::fabric
