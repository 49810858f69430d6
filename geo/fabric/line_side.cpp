// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/line_side.h"

#include <algorithm>
#include <optional>

namespace mutu::fabric {

using geom::Point;

namespace {

/// Directions from one point, counterclockwise from east: exact.
bool turnsBefore(Point origin, Point a, Point b) {
    const auto lower = [&](Point p) { return p.y < origin.y || (p.y == origin.y && p.x < origin.x); };
    if (lower(a) != lower(b)) return lower(b);
    return geom::cross(origin, a, b) > 0;
}

/// An edge of the boundary as one of its ends sees it.
struct Spoke {
    Point from;
    Point to;
    bool leaves; ///< the boundary runs this way: the land lies counterclockwise of it
};

class LineSide {
  public:
    LineSide(const std::vector<Segment>& pieces, const std::vector<Segment>& boundary, const geom::Region& region)
        : pieces_(pieces)
        , region_(region)
        , found_(pieces.size()) {
        for (const auto& edge : boundary) {
            spokes_.push_back({edge.a, edge.b, true});
            spokes_.push_back({edge.b, edge.a, false});
        }
        std::sort(spokes_.begin(), spokes_.end(), [](const Spoke& s, const Spoke& t) {
            return s.from != t.from ? s.from < t.from : turnsBefore(s.from, s.to, t.to);
        });
        for (std::size_t i = 0; i < pieces.size(); ++i)
            for (const Point end : {pieces[i].a, pieces[i].b})
                if (!at(end, pieces[i])) hanging_.emplace_back(end, i);
        std::sort(hanging_.begin(), hanging_.end());
    }

    std::vector<Segment> inside() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const auto& piece = pieces_[i];
            const auto lie = at(piece.a, piece);
            if (const auto known = lie ? lie : at(piece.b, piece)) settle(i, *known);
        }
        const auto box = geom::boxOf(region_);
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (!found_[i]) settle(i, box.meets(pieces_[i].box()) ? lieOf(pieces_[i], region_) : Lie::outside);
        std::vector<Segment> inside;
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (found_[i] == Lie::inside) inside.push_back(pieces_[i]);
        return inside;
    }

  private:
    /// Where the piece leaves to from a vertex of the boundary; nothing when its end is none.
    [[nodiscard]] std::optional<Lie> at(Point vertex, const Segment& piece) const {
        const auto [first, last] = std::equal_range(spokes_.begin(), spokes_.end(), Spoke{vertex, {}, true},
                                                    [](const Spoke& s, const Spoke& t) { return s.from < t.from; });
        if (first == last) return std::nullopt;
        const Point to = piece.a == vertex ? piece.b : piece.a;
        const auto next =
            std::partition_point(first, last, [&](const Spoke& spoke) { return turnsBefore(vertex, spoke.to, to); });
        if (next != last && next->to == to) return Lie::boundary;
        const auto before = std::prev(next == first ? last : next); // clockwise
        return before->leaves ? Lie::inside : Lie::outside;
    }

    /// The same holds for all pieces that hang together without the boundary between them.
    void settle(std::size_t piece, Lie lie) {
        std::vector<std::size_t> open{piece};
        while (!open.empty()) {
            const auto i = open.back();
            open.pop_back();
            if (found_[i]) continue;
            found_[i] = lie;
            for (const Point end : {pieces_[i].a, pieces_[i].b}) {
                auto other = std::lower_bound(hanging_.begin(), hanging_.end(), std::pair(end, std::size_t{0}));
                for (; other != hanging_.end() && other->first == end; ++other) open.push_back(other->second);
            }
        }
    }

    const std::vector<Segment>& pieces_;
    const geom::Region& region_;
    std::vector<std::optional<Lie>> found_;
    std::vector<Spoke> spokes_;                          // around each vertex counterclockwise
    std::vector<std::pair<Point, std::size_t>> hanging_; // ends off the boundary, and their pieces
};

} // namespace

std::vector<Segment> piecesInside(const std::vector<Segment>& pieces, const std::vector<Segment>& boundary,
                                  const geom::Region& region) {
    return LineSide(pieces, boundary, region).inside();
}

} // namespace mutu::fabric
