// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"

#include "geo/geom/edge_sweep.h"
#include "geo/geom/predicates.h"

#include <algorithm>

namespace mutu::fabric {

using geom::Point;
using geom::Ring;
using geom::Wide;

namespace {

Wide signedArea(const Ring& ring) {
    Wide sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) sum += geom::cross(ring.front(), ring[i - 1], ring[i]);
    return sum;
}

void appendRing(std::vector<Segment>& segments, const Ring& ring, bool counterclockwise) {
    const bool turn = (signedArea(ring) > 0) != counterclockwise;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Segment edge{ring[i], ring[(i + 1) % ring.size()]};
        if (edge.a != edge.b) segments.push_back(turn ? edge.turned() : edge);
    }
}

void rotateToLeast(Ring& ring) { std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end()); }

/// Where p lies against a ring whose coordinates are doubled.
geom::Side sideDoubled(Point p, const Ring& ring) {
    bool inside = false;
    if (ring.empty()) return geom::Side::outside;
    Point a{2 * ring.back().x, 2 * ring.back().y};
    for (const Point corner : ring) {
        const Point b{2 * corner.x, 2 * corner.y};
        if ((a.y > p.y) != (b.y > p.y)) {
            const int turn = geom::orientation(a, b, p);
            if (turn == 0) return geom::Side::boundary;
            if ((turn > 0) == (b.y > a.y)) inside = !inside;
        } else if ((a.y == p.y || b.y == p.y) && geom::isOnSegment(p, a, b)) {
            return geom::Side::boundary;
        }
        a = b;
    }
    return inside ? geom::Side::inside : geom::Side::outside;
}

} // namespace

geom::Box Segment::box() const {
    geom::Box box;
    box.add(a);
    box.add(b);
    return box;
}

std::vector<Segment> boundaryOf(const geom::Region& region) {
    std::vector<Segment> segments;
    for (const auto& part : region.parts) {
        appendRing(segments, part.outer, true);
        for (const auto& hole : part.holes) appendRing(segments, hole, false);
    }
    return segments;
}

std::vector<Segment> boundaryNear(const geom::Region& region, const geom::Box& place) {
    std::vector<Segment> near;
    std::vector<Segment> edges;
    const auto add = [&](const Ring& ring, bool counterclockwise) {
        if (!geom::boxOf(ring).meets(place)) return;
        edges.clear();
        appendRing(edges, ring, counterclockwise);
        for (const auto& edge : edges)
            if (edge.box().meets(place)) near.push_back(edge);
    };
    for (const auto& part : region.parts) {
        add(part.outer, true);
        for (const auto& hole : part.holes) add(hole, false);
    }
    return near;
}

geom::Box boxOf(const std::vector<Segment>& edges) {
    geom::Box box;
    for (const auto& edge : edges) box.add(edge.box());
    return box;
}

Wide doubledArea(const geom::Region& region) {
    const auto magnitude = [](Wide value) { return value < 0 ? -value : value; };
    Wide sum = 0;
    for (const auto& part : region.parts) {
        sum += magnitude(signedArea(part.outer));
        for (const auto& hole : part.holes) sum -= magnitude(signedArea(hole));
    }
    return sum;
}

std::vector<Segment> cancelled(std::vector<Segment> segments) {
    std::sort(segments.begin(), segments.end(), [](const Segment& s, const Segment& t) {
        const Segment su = s.undirected();
        const Segment tu = t.undirected();
        return su != tu ? su < tu : s < t;
    });
    std::vector<Segment> left;
    for (std::size_t i = 0; i < segments.size();) {
        std::size_t end = i;
        std::ptrdiff_t balance = 0; // how often the edge runs its ascending way more than the other
        const Segment edge = segments[i].undirected();
        for (; end < segments.size() && segments[end].undirected() == edge; ++end)
            balance += segments[end] == edge ? 1 : -1;
        for (; balance > 0; --balance) left.push_back(edge);
        for (; balance < 0; ++balance) left.push_back(edge.turned());
        i = end;
    }
    std::sort(left.begin(), left.end());
    return left;
}

geom::Region canonical(geom::Region region) {
    for (auto& part : region.parts) {
        rotateToLeast(part.outer);
        for (auto& hole : part.holes) rotateToLeast(hole);
        std::sort(part.holes.begin(), part.holes.end());
    }
    std::sort(region.parts.begin(), region.parts.end(),
              [](const auto& a, const auto& b) { return a.outer != b.outer ? a.outer < b.outer : a.holes < b.holes; });
    return region;
}

void forEachPairNear(const std::vector<Segment>& first, const std::vector<Segment>& second, std::int64_t reach,
                     const std::function<bool(std::size_t, std::size_t)>& visit) {
    std::vector<geom::Box> boxes;
    boxes.reserve(first.size() + second.size());
    for (const auto& edge : first) boxes.push_back(edge.box().grownBy(reach));
    for (const auto& edge : second) boxes.push_back(edge.box());
    geom::sweepPairs(boxes, [&](std::size_t i, std::size_t j) {
        const auto [low, high] = std::minmax(i, j);
        if (low >= first.size() || high < first.size()) return true;
        return visit(low, high - first.size());
    });
}

Lie lieOf(const Segment& segment, const geom::Region& region) {
    const Point middle{segment.a.x + segment.b.x, segment.a.y + segment.b.y};
    Lie found = Lie::outside;
    for (const auto& part : region.parts) {
        const auto outer = sideDoubled(middle, part.outer);
        if (outer == geom::Side::outside) continue;
        if (outer == geom::Side::boundary) {
            found = Lie::boundary;
            continue;
        }
        Lie here = Lie::inside;
        for (const auto& hole : part.holes) {
            const auto within = sideDoubled(middle, hole);
            if (within == geom::Side::inside) here = Lie::outside;
            if (within == geom::Side::boundary) here = Lie::boundary;
            if (here != Lie::inside) break;
        }
        if (here == Lie::inside) return here;
        if (here == Lie::boundary) found = here;
    }
    return found;
}

} // namespace mutu::fabric
