// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/predicates.h"

#include "geo/geom/wide.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace mutu::geom {

int orientation(Point a, Point b, Point c) {
    const std::int64_t ux = b.x - a.x;
    const std::int64_t uy = b.y - a.y;
    const std::int64_t vx = c.x - a.x;
    const std::int64_t vy = c.y - a.y;
    // With all four differences in [-2^30, 2^30) the products stay below 2^60: 64 bits hold them and their difference.
    constexpr std::int64_t reach = std::int64_t{1} << 30;
    const auto spread = static_cast<std::uint64_t>((ux + reach) | (uy + reach) | (vx + reach) | (vy + reach));
    if ((spread >> 31U) == 0) {
        const std::int64_t twice = ux * vy - uy * vx;
        return (twice > 0) - (twice < 0);
    }
    return signOf(static_cast<Wide>(ux) * vy - static_cast<Wide>(uy) * vx);
}

namespace {

bool isInBoxOf(Point p, Point a, Point b) {
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
           p.y <= std::max(a.y, b.y);
}

bool boxesMeet(Point a, Point b, Point c, Point d) {
    return std::min(a.x, b.x) <= std::max(c.x, d.x) && std::min(c.x, d.x) <= std::max(a.x, b.x) &&
           std::min(a.y, b.y) <= std::max(c.y, d.y) && std::min(c.y, d.y) <= std::max(a.y, b.y);
}

Meeting meetingOnOneLine(Point a, Point b, Point c, Point d) {
    // Along one line the order by x, then y, is the order on the line.
    const Point from = std::max(std::min(a, b), std::min(c, d));
    const Point to = std::min(std::max(a, b), std::max(c, d));
    if (from == to) return Meeting::touch;
    return from < to ? Meeting::overlap : Meeting::apart;
}

/// floor(numerator / denominator + 1/2)
std::int64_t nearestQuotient(Wide numerator, Wide denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide doubled = 2 * numerator + denominator;
    Wide quotient = doubled / (2 * denominator);
    if (doubled % (2 * denominator) < 0) --quotient;
    return static_cast<std::int64_t>(quotient);
}

bool edgeMeets(Point a, Point b, const Box& box) {
    if (box.contains(a) || box.contains(b)) return true;
    if (!boxesMeet(a, b, {box.minX, box.minY}, {box.maxX, box.maxY})) return false;
    // Upright boxes meet; the only axis left that may separate is the edge's own normal.
    const int first = orientation(a, b, {box.minX, box.minY});
    return first == 0 || orientation(a, b, {box.maxX, box.minY}) != first ||
           orientation(a, b, {box.maxX, box.maxY}) != first || orientation(a, b, {box.minX, box.maxY}) != first;
}

bool boundaryMeets(const Ring& ring, const Box& box) {
    if (ring.empty()) return false;
    Point before = ring.back();
    for (const Point p : ring) {
        if (edgeMeets(before, p, box)) return true;
        before = p;
    }
    return false;
}

long double squaredDistanceToSegment(Point p, Point a, Point b) {
    const auto squared = [](Point u, Point v) { return static_cast<long double>(dot(u, v, v)); };
    if (a == b || dot(a, b, p) <= 0) return squared(a, p);
    if (dot(b, a, p) <= 0) return squared(b, p);
    const auto twice = static_cast<long double>(cross(a, b, p));
    return twice * twice / squared(a, b);
}

long double squaredDistanceToRing(Point p, const Ring& ring) {
    auto least = std::numeric_limits<long double>::infinity();
    if (ring.empty()) return least;
    Point before = ring.back();
    for (const Point next : ring) {
        least = std::min(least, squaredDistanceToSegment(p, before, next));
        before = next;
    }
    return least;
}

} // namespace

bool isOnSegment(Point p, Point a, Point b) { return isInBoxOf(p, a, b) && orientation(a, b, p) == 0; }

Meeting meeting(Point a, Point b, Point c, Point d) {
    if (!boxesMeet(a, b, c, d)) return Meeting::apart;
    if (a == b) return isOnSegment(a, c, d) ? Meeting::touch : Meeting::apart;
    if (c == d) return isOnSegment(c, a, b) ? Meeting::touch : Meeting::apart;
    const int ofC = orientation(a, b, c);
    const int ofD = orientation(a, b, d);
    if (ofC == 0 && ofD == 0) return meetingOnOneLine(a, b, c, d);
    if (ofC == ofD) return Meeting::apart;
    const int ofA = orientation(c, d, a);
    const int ofB = orientation(c, d, b);
    if (ofA == ofB) return Meeting::apart; // both zero was the case of one line
    return ofA == 0 || ofB == 0 || ofC == 0 || ofD == 0 ? Meeting::touch : Meeting::cross;
}

Point nearestCrossing(Point a, Point b, Point c, Point d) {
    const Wide whole = static_cast<Wide>(b.x - a.x) * (d.y - c.y) - static_cast<Wide>(b.y - a.y) * (d.x - c.x);
    assert(whole != 0);
    const Wide share = static_cast<Wide>(c.x - a.x) * (d.y - c.y) - static_cast<Wide>(c.y - a.y) * (d.x - c.x);
    // |share| < 2^84 and |b - a| < 2^42: the product stays below 2^126.
    return {a.x + nearestQuotient(share * (b.x - a.x), whole), a.y + nearestQuotient(share * (b.y - a.y), whole)};
}

Side side(Point p, const Ring& ring) {
    if (ring.empty()) return Side::outside;
    bool inside = false;
    Point a = ring.back();
    for (const Point b : ring) {
        if ((a.y > p.y) != (b.y > p.y)) {
            const int turn = orientation(a, b, p);
            if (turn == 0) return Side::boundary;
            if ((turn > 0) == (b.y > a.y)) inside = !inside;
        } else if (a.y == p.y || b.y == p.y) {
            // The edge ends at p's height without crossing it, or runs along it.
            if (isOnSegment(p, a, b)) return Side::boundary;
        }
        a = b;
    }
    return inside ? Side::inside : Side::outside;
}

Side side(Point p, const Polygon& polygon) {
    const Side outer = side(p, polygon.outer);
    if (outer != Side::inside) return outer;
    for (const auto& hole : polygon.holes) {
        const Side within = side(p, hole);
        if (within == Side::inside) return Side::outside;
        if (within == Side::boundary) return Side::boundary;
    }
    return Side::inside;
}

Side side(Point p, const Region& region) {
    Side found = Side::outside;
    for (const auto& part : region.parts) {
        const Side here = side(p, part);
        if (here == Side::inside) return Side::inside;
        if (here == Side::boundary) found = Side::boundary;
    }
    return found;
}

bool meets(const Region& region, const Box& box) {
    if (box.empty()) return false;
    for (const auto& part : region.parts) {
        if (boundaryMeets(part.outer, box)) return true;
        for (const auto& hole : part.holes)
            if (boundaryMeets(hole, box)) return true;
        // No boundary passes through the box: it lies wholly inside or wholly outside.
        if (side(Point{box.minX, box.minY}, part) != Side::outside) return true;
    }
    return false;
}

double squaredDistance(Point p, const Region& region) {
    if (side(p, region) != Side::outside) return 0;
    auto least = std::numeric_limits<long double>::infinity();
    for (const auto& part : region.parts) {
        least = std::min(least, squaredDistanceToRing(p, part.outer));
        for (const auto& hole : part.holes) least = std::min(least, squaredDistanceToRing(p, hole));
    }
    return static_cast<double>(least);
}

} // namespace mutu::geom
