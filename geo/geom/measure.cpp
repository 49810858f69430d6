// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"

#include "geo/geom/wide.h"

#include <cmath>
#include <limits>

namespace mutu::geom {

namespace {

Wide exactDoubleArea(const Ring& ring) {
    if (ring.size() < 3) return 0;
    const Point origin = ring.front(); // keeps the factors small, whatever the zone's false easting
    Wide sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) sum += cross(origin, ring[i - 1], ring[i]);
    return sum;
}

std::int64_t clamped(Wide value) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    if (value > greatest) return greatest;
    return value < least ? least : static_cast<std::int64_t>(value);
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide exactDoubleArea(const Polygon& polygon) {
    Wide sum = magnitude(exactDoubleArea(polygon.outer));
    for (const auto& hole : polygon.holes) sum -= magnitude(exactDoubleArea(hole));
    return sum;
}

double edgeLength(Point a, Point b) {
    return std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
}

double millimetresAround(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) sum += edgeLength(ring[i - 1], ring[i]);
    return ring.empty() ? 0 : sum + edgeLength(ring.back(), ring.front());
}

} // namespace

std::int64_t signedDoubleArea(const Ring& ring) { return clamped(exactDoubleArea(ring)); }

MeasuredArea measuredArea(const Polygon& polygon) { return MeasuredArea(clamped(exactDoubleArea(polygon))); }

MeasuredArea measuredArea(const Region& region) {
    Wide sum = 0;
    for (const auto& part : region.parts) sum += exactDoubleArea(part);
    return MeasuredArea(clamped(sum));
}

Metre perimeter(const Region& region) {
    double sum = 0;
    for (const auto& part : region.parts) {
        sum += millimetresAround(part.outer);
        for (const auto& hole : part.holes) sum += millimetresAround(hole);
    }
    return Metre(sum / 1000.0);
}

Metre length(const Lines& lines) {
    double sum = 0;
    for (const auto& line : lines.parts)
        for (std::size_t i = 1; i < line.size(); ++i) sum += edgeLength(line[i - 1], line[i]);
    return Metre(sum / 1000.0);
}

} // namespace mutu::geom
