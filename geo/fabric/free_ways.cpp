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

/// The free edges, cut where they run along one another.
struct Stretches {
    std::vector<Segment> all;
    std::vector<std::uint32_t> ofEdge; ///< for each free edge the stretch that it is, or none when it was cut
};

/// Edges that run along others, cut at their nodes, so that what lies upon each other is equal.
std::vector<Segment> cutAtNodes(const FreeBoundary& boundary, const std::vector<std::uint32_t>& along) {
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
        const auto& edge = boundary.edges[ends[i].first];
        const Segment piece{ends[i - 1].second, ends[i].second};
        pieces.push_back(edge.a < edge.b ? piece : piece.turned());
    }
    return pieces;
}

Stretches stretchesOf(const FreeBoundary& boundary, const std::vector<std::uint32_t>& along) {
    Stretches stretches;
    stretches.all.reserve(boundary.edges.size());
    stretches.ofEdge.assign(boundary.edges.size(), none);
    auto cut = along.begin();
    for (std::uint32_t i = 0; i < boundary.edges.size(); ++i) {
        if (cut != along.end() && *cut == i) {
            ++cut;
            continue;
        }
        stretches.ofEdge[i] = static_cast<std::uint32_t>(stretches.all.size());
        stretches.all.push_back({boundary.edges[i].a, boundary.edges[i].b});
    }
    const auto kept = cancelled(cutAtNodes(boundary, along));
    stretches.all.insert(stretches.all.end(), kept.begin(), kept.end());
    return stretches;
}

/// The ends of all stretches, gathered by point.
/// - What lies near is kept near: the buckets of one tile of 65 m follow each other.
class Corners {
  public:
    using End = std::uint32_t; ///< twice the stretch's number, one more for its second end

    explicit Corners(const std::vector<Segment>& stretches)
        : stretches_(stretches) {
        while (count_ < stretches.size()) count_ *= 2;
        begins_.assign(count_ + 1, 0);
        for (End end = 0; end < stretches.size() * 2; ++end) ++begins_[bucketOf(placeOf(end)) + 1];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        ends_.resize(stretches.size() * 2);
        auto next = begins_;
        for (End end = 0; end < stretches.size() * 2; ++end) ends_[next[bucketOf(placeOf(end))]++] = end;
        for (std::size_t bucket = 0; bucket < count_; ++bucket)
            std::sort(ends_.begin() + begins_[bucket], ends_.begin() + begins_[bucket + 1],
                      [this](End a, End b) { return placeOf(a) != placeOf(b) ? placeOf(a) < placeOf(b) : a < b; });
    }

    [[nodiscard]] Point placeOf(End end) const {
        const auto& stretch = stretches_[end / 2];
        return end % 2 == 0 ? stretch.a : stretch.b;
    }
    /// The stretches that begin or end at a point.
    [[nodiscard]] std::span<const End> at(Point p) const {
        const auto bucket = bucketOf(p);
        const auto begin = ends_.begin() + begins_[bucket];
        const auto end = ends_.begin() + begins_[bucket + 1];
        const auto first = std::partition_point(begin, end, [&](End e) { return placeOf(e) < p; });
        return {first, std::partition_point(first, end, [&](End e) { return placeOf(e) == p; })};
    }
    /// Visits the ends of each point in turn.
    template <class Visit> void each(const Visit& visit) const {
        for (std::size_t i = 0; i < ends_.size();) {
            auto end = i + 1;
            while (end < ends_.size() && placeOf(ends_[end]) == placeOf(ends_[i])) ++end;
            visit(std::span(ends_).subspan(i, end - i));
            i = end;
        }
    }

  private:
    static std::uint64_t mixed(std::int64_t x, std::int64_t y) {
        const auto mix = (static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15U) +
                         (static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FU);
        return mix >> 32U ^ mix;
    }
    [[nodiscard]] std::size_t bucketOf(Point p) const {
        return (mixed(p.x >> 16, p.y >> 16) << 7U | (mixed(p.x, p.y) & 127U)) & (count_ - 1);
    }

    const std::vector<Segment>& stretches_;
    std::size_t count_ = 1;
    std::vector<std::uint32_t> begins_;
    std::vector<End> ends_;
};

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
    std::vector<std::uint32_t> parent_;
};

class Survey {
  public:
    Survey(const FreeBoundary& boundary, const std::vector<std::uint32_t>& along)
        : nodes_(boundary.nodes)
        , stretches_(stretchesOf(boundary, along))
        , corners_(stretches_.all)
        , ways_(stretches_.all.size()) {}

    std::vector<Point> run() {
        corners_.each([&](std::span<const Corners::End> ends) {
            for (const auto end : ends.subspan(1)) ways_.join(ends.front() / 2, end / 2);
            if (ends.size() > 2) judge(corners_.placeOf(ends.front()), ends, {});
        });
        for (std::size_t i = 0; i < nodes_.size();) {
            const auto place = nodes_[i].place;
            passing_.clear();
            for (; i < nodes_.size() && nodes_[i].place == place; ++i) pass(stretches_.ofEdge[nodes_[i].edge]);
            const auto ends = corners_.at(place);
            if (passing_.empty()) continue;
            for (const auto stretch : passing_) ways_.join(passing_.front(), stretch);
            for (const auto end : ends) ways_.join(passing_.front(), end / 2);
            judge(place, ends, passing_);
        }
        for (std::uint32_t i = 0; i < stretches_.all.size(); ++i)
            if (ways_.root(i) == i) places_.push_back(stretches_.all[i].a);
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        return std::move(places_);
    }

  private:
    void pass(std::uint32_t stretch) {
        if (stretch != none && (passing_.empty() || passing_.back() != stretch)) passing_.push_back(stretch);
    }

    void judge(Point place, std::span<const Corners::End> ends, std::span<const std::uint32_t> passing) {
        Fan fan(place);
        const auto add = [&](std::uint32_t stretch) { fan.add(stretches_.all[stretch].a, stretches_.all[stretch].b); };
        for (const auto end : ends) add(end / 2);
        for (const auto stretch : passing) add(stretch);
        fan.close();
        if (!fan.isPlain()) places_.push_back(place);
    }

    const std::vector<FreeBoundary::Node>& nodes_;
    Stretches stretches_;
    Corners corners_;
    Ways ways_;
    std::vector<std::uint32_t> passing_;
    std::vector<Point> places_;
};

} // namespace

std::vector<Point> placesToLookAt(const FreeBoundary& boundary, const std::vector<std::uint32_t>& along) {
    return Survey(boundary, along).run();
}

} // namespace mutu::fabric
