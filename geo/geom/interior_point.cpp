// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"

#include <algorithm>
#include <limits>

namespace mutu::geom {

namespace {

const Polygon* largestPart(const Region& region) {
    const Polygon* largest = nullptr;
    auto area = MeasuredArea(std::numeric_limits<std::int64_t>::min());
    for (const auto& part : region.parts) {
        const auto here = measuredArea(part);
        if (part.outer.empty() || here <= area) continue;
        largest = &part;
        area = here;
    }
    return largest;
}

/// How far inside a point lies: the squared distance to the nearest edge.
class Clearance {
  public:
    explicit Clearance(const Polygon& polygon) {
        add(polygon.outer);
        for (const auto& hole : polygon.holes) add(hole);
    }

    [[nodiscard]] double at(Point p) const {
        double least = std::numeric_limits<double>::infinity();
        for (const auto& edge : edges_) least = std::min(least, squaredDistanceTo(edge, p));
        return least;
    }

    /// Where the boundary passes the line y = height, in order of x.
    [[nodiscard]] std::vector<double> crossings(std::int64_t height) const {
        std::vector<double> xs;
        for (const auto& [a, b] : edges_) {
            if ((a.y > height) == (b.y > height)) continue;
            const double share = static_cast<double>(height - a.y) / static_cast<double>(b.y - a.y);
            xs.push_back(static_cast<double>(a.x) + share * static_cast<double>(b.x - a.x));
        }
        std::sort(xs.begin(), xs.end());
        return xs;
    }

  private:
    struct Edge {
        Point a, b;
    };

    void add(const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            edges_.push_back({ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]});
    }

    static double squaredDistanceTo(const Edge& edge, Point p) {
        const auto dx = static_cast<double>(edge.b.x - edge.a.x);
        const auto dy = static_cast<double>(edge.b.y - edge.a.y);
        const auto px = static_cast<double>(p.x - edge.a.x);
        const auto py = static_cast<double>(p.y - edge.a.y);
        const double whole = dx * dx + dy * dy;
        const double along = whole > 0 ? std::clamp((px * dx + py * dy) / whole, 0.0, 1.0) : 0.0;
        const double ex = px - along * dx;
        const double ey = py - along * dy;
        return ex * ex + ey * ey;
    }

    std::vector<Edge> edges_;
};

Point between(Point a, Point b) { return {a.x + (b.x - a.x) / 2, a.y + (b.y - a.y) / 2}; }

/// For thin parts that every scan line misses: the middles of short diagonals and of corner triangles.
std::optional<Point> nearACorner(const Polygon& polygon) {
    const auto& ring = polygon.outer;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point before = ring[(i + ring.size() - 1) % ring.size()];
        const Point after = ring[(i + 1) % ring.size()];
        const Point diagonal = between(before, after);
        for (const Point p : {diagonal, between(ring[i], diagonal)})
            if (side(p, polygon) == Side::inside) return p;
    }
    return std::nullopt;
}

} // namespace

std::optional<Point> interiorPoint(const Region& region) {
    const Polygon* part = largestPart(region);
    if (part == nullptr) return std::nullopt;
    const Box box = boxOf(part->outer);
    const Clearance clearance(*part);
    std::optional<Point> best;
    double widest = -1;
    for (const int eighth : {4, 2, 6, 3, 5, 1, 7}) {
        const std::int64_t y = box.minY + box.height() / 8 * eighth + box.height() % 8 * eighth / 8;
        const auto xs = clearance.crossings(y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            const Point p{static_cast<std::int64_t>(xs[i] + (xs[i + 1] - xs[i]) / 2), y};
            const double room = clearance.at(p);
            if (room <= widest || side(p, *part) != Side::inside) continue;
            best = p;
            widest = room;
        }
    }
    if (!best) best = nearACorner(*part);
    return best ? best : part->outer.front();
}

} // namespace mutu::geom
