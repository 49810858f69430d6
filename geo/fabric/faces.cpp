// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/geom/predicates.h"

#include <algorithm>
#include <map>
#include <optional>

namespace mutu::fabric {

using geom::Point;
using geom::Ring;
using geom::Wide;

namespace {

/// Directions from one point, counterclockwise from east: exact.
bool turnsBefore(Point origin, Point a, Point b) {
    const auto lower = [&](Point p) { return p.y < origin.y || (p.y == origin.y && p.x < origin.x); };
    if (lower(a) != lower(b)) return lower(b);
    return geom::cross(origin, a, b) > 0;
}

Wide signedArea(const Ring& ring) {
    Wide sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) sum += geom::cross(ring.front(), ring[i - 1], ring[i]);
    return sum;
}

/// A simple ring of the tracing, and the walk around one face that it was found in.
struct Loop {
    Ring ring;
    Wide area = 0;
    std::size_t walk = 0;
};

/// Walks around faces along directed edges, land on the left.
class Tracing {
  public:
    explicit Tracing(const std::vector<Segment>& segments)
        : edges_(segments) {
        std::sort(edges_.begin(), edges_.end(), [](const Segment& s, const Segment& t) {
            return s.a != t.a ? s.a < t.a : turnsBefore(s.a, s.b, t.b);
        });
        for (std::size_t i = 0; i < edges_.size(); ++i) starts_.try_emplace(edges_[i].a, i);
        walkOf_.assign(edges_.size(), unvisited);
    }

    std::vector<Loop> loops() {
        std::vector<Loop> found;
        for (std::size_t i = 0; i < edges_.size(); ++i)
            if (walkOf_[i] == unvisited) walk(i, found);
        return found;
    }

    /// Edges that the same walk took both ways.
    [[nodiscard]] std::vector<Segment> bridges() const {
        std::vector<Segment> found;
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            if (!(edges_[i].a < edges_[i].b)) continue;
            const auto twin = indexOf(edges_[i].turned());
            if (twin && walkOf_[*twin] == walkOf_[i]) found.push_back(edges_[i]);
        }
        return found;
    }

  private:
    static constexpr std::size_t unvisited = SIZE_MAX;

    [[nodiscard]] std::pair<std::size_t, std::size_t> edgesFrom(Point p) const {
        const auto first = starts_.find(p);
        if (first == starts_.end()) return {0, 0};
        const auto next = std::next(first);
        return {first->second, next == starts_.end() ? edges_.size() : next->second};
    }

    [[nodiscard]] std::optional<std::size_t> indexOf(const Segment& segment) const {
        const auto [first, last] = edgesFrom(segment.a);
        for (std::size_t i = first; i < last; ++i)
            if (edges_[i].b == segment.b) return i;
        return std::nullopt;
    }

    /// The first edge clockwise from the way back: between them lies the land that the walk goes around.
    [[nodiscard]] std::optional<std::size_t> after(const Segment& edge) const {
        const auto [first, last] = edgesFrom(edge.b);
        if (first == last) return std::nullopt;
        const auto begin = edges_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = edges_.begin() + static_cast<std::ptrdiff_t>(last);
        const auto back = std::partition_point(
            begin, end, [&](const Segment& candidate) { return turnsBefore(edge.b, candidate.b, edge.a); });
        return static_cast<std::size_t>((back == begin ? end : back) - edges_.begin()) - 1;
    }

    void walk(std::size_t start, std::vector<Loop>& found) {
        const std::size_t number = start;
        Ring stack;
        std::map<Point, std::size_t> depth;
        std::optional<std::size_t> at = start;
        while (at && walkOf_[*at] == unvisited) {
            walkOf_[*at] = number;
            const Point p = edges_[*at].a;
            if (const auto seen = depth.find(p); seen != depth.end())
                closeLoop(seen->second, number, stack, depth, found);
            depth[p] = stack.size();
            stack.push_back(p);
            at = after(edges_[*at]);
        }
        closeLoop(0, number, stack, depth, found);
    }

    static void closeLoop(std::size_t from, std::size_t walk, Ring& stack, std::map<Point, std::size_t>& depth,
                          std::vector<Loop>& found) {
        Ring ring(stack.begin() + static_cast<std::ptrdiff_t>(from), stack.end());
        for (const Point p : ring) depth.erase(p);
        stack.resize(from);
        if (ring.size() < 3) return; // there and back along a bridge
        std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
        const Wide area = signedArea(ring);
        if (area != 0) found.push_back({std::move(ring), area, walk});
    }

    std::vector<Segment> edges_;
    std::map<Point, std::size_t> starts_;
    std::vector<std::size_t> walkOf_;
};

/// The face that a free hole lies in: the smallest outer ring around it.
std::optional<std::size_t> faceAround(const Loop& hole, const std::vector<Loop>& outers) {
    const Segment edge{hole.ring[0], hole.ring[1]};
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < outers.size(); ++i) {
        if (best && outers[i].area >= outers[*best].area) continue;
        if (lieOf(edge, geom::Region{{geom::Polygon{outers[i].ring, {}}}}) == Lie::inside) best = i;
    }
    return best;
}

} // namespace

Faces facesOf(const std::vector<Segment>& segments) {
    Tracing tracing(segments);
    auto loops = tracing.loops();
    Faces faces;
    faces.bridges = tracing.bridges();
    std::sort(loops.begin(), loops.end(), [](const Loop& a, const Loop& b) { return a.ring < b.ring; });
    std::vector<Loop> outers;
    std::map<std::size_t, std::size_t> outerOfWalk;
    for (auto& loop : loops) {
        if (loop.area < 0) continue;
        outerOfWalk.try_emplace(loop.walk, outers.size());
        outers.push_back(loop);
    }
    for (const auto& outer : outers) faces.polygons.push_back({outer.ring, {}});
    for (auto& loop : loops) {
        if (loop.area > 0) continue;
        const auto own = outerOfWalk.find(loop.walk);
        const auto face = own != outerOfWalk.end() ? std::optional(own->second) : faceAround(loop, outers);
        if (face)
            faces.polygons[*face].holes.push_back(std::move(loop.ring));
        else
            faces.open = true;
    }
    return faces;
}

} // namespace mutu::fabric
