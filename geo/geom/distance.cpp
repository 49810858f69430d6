// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/distance.h"

#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace mutu::geom {

namespace {

constexpr double millimetre = 0.001;

struct Edge {
    Point a;
    Point b;

    [[nodiscard]] Box box() const {
        return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    }
};

std::vector<Edge> edgesOf(const Region& region) {
    std::vector<Edge> edges;
    const auto add = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) edges.push_back({ring[i], ring[(i + 1) % ring.size()]});
    };
    for (const auto& part : region.parts) {
        add(part.outer);
        for (const auto& hole : part.holes) add(hole);
    }
    return edges;
}

/// The edges of a region that come as near to a box as told.
std::vector<Edge> edgesNear(const Region& region, const Box& box) {
    auto edges = edgesOf(region);
    std::erase_if(edges, [&](const Edge& edge) { return !edge.box().meets(box); });
    return edges;
}

bool cross(const Region& a, const Region& b) {
    const auto theirs = edgesNear(b, boxOf(a));
    for (const auto& one : edgesNear(a, boxOf(b)))
        for (const auto& other : theirs)
            if (one.box().meets(other.box()) && meeting(one.a, one.b, other.a, other.b) != Meeting::apart) return true;
    return false;
}

double nearestVertex(const Region& of, const Region& to) {
    auto least = std::numeric_limits<double>::infinity();
    for (const auto& edge : edgesOf(of)) least = std::min(least, squaredDistance(edge.a, to));
    return least;
}

double length(Point a, Point b) { return std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y)); }

/// How far two edges run upon each other.
double shared(const Edge& one, const Edge& other) {
    if (meeting(one.a, one.b, other.a, other.b) != Meeting::overlap) return 0;
    // Along the longer way of the edge, the ends in order.
    const bool isFlat = std::abs(one.b.x - one.a.x) >= std::abs(one.b.y - one.a.y);
    const auto before = [isFlat](Point a, Point b) { return isFlat ? a.x < b.x : a.y < b.y; };
    const auto [low, high] = std::minmax(one.a, one.b, before);
    const auto [otherLow, otherHigh] = std::minmax(other.a, other.b, before);
    return length(std::max(low, otherLow, before), std::min(high, otherHigh, before));
}

} // namespace

Metre distance(const Region& a, const Region& b) {
    if (a.empty() || b.empty()) return Metre(std::numeric_limits<double>::infinity());
    if (cross(a, b)) return Metre(0);
    // Boundaries that don't meet come nearest at a vertex of one of them.
    return Metre(std::sqrt(std::min(nearestVertex(a, b), nearestVertex(b, a))) * millimetre);
}

Metre distance(const Shape& from, const Region& to) {
    if (const auto* point = std::get_if<Point>(&from))
        return Metre(std::sqrt(squaredDistance(*point, to)) * millimetre);
    if (const auto* region = regionOf(from)) return distance(*region, to);
    Region thin; // a line is there and back again, a ring around nothing
    if (const auto* lines = std::get_if<Lines>(&from))
        for (const auto& line : lines->parts) {
            auto ring = line;
            for (auto i = line.size(); i-- > 2;) ring.push_back(line[i - 1]);
            thin.parts.push_back({std::move(ring), {}});
        }
    return distance(thin, to);
}

Metre sharedBoundary(const Region& a, const Region& b) {
    double sum = 0;
    const auto theirs = edgesNear(b, boxOf(a));
    for (const auto& one : edgesNear(a, boxOf(b)))
        for (const auto& other : theirs)
            if (one.box().meets(other.box())) sum += shared(one, other);
    return Metre(sum * millimetre);
}

} // namespace mutu::geom
