// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/shape.h"

#include <algorithm>
#include <cmath>

namespace mutu::geom {

namespace {

std::int64_t nearestMillimetre(double metresFromOrigin) {
    constexpr double bound = 1099511627776.0; // 2^40
    const double millimetres = metresFromOrigin * 1000.0;
    if (millimetres > -bound && millimetres < bound) return std::llround(millimetres);
    return static_cast<std::int64_t>(millimetres < 0 ? -bound : bound);
}

} // namespace

Point nearestPoint(double eastMetres, double northMetres) {
    return {nearestMillimetre(eastMetres), nearestMillimetre(northMetres)};
}

void Box::add(Point p) {
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
}

void Box::add(const Box& other) {
    minX = std::min(minX, other.minX);
    minY = std::min(minY, other.minY);
    maxX = std::max(maxX, other.maxX);
    maxY = std::max(maxY, other.maxY);
}

Box Box::grownBy(std::int64_t millimetres) const {
    if (empty()) return *this;
    return {minX - millimetres, minY - millimetres, maxX + millimetres, maxY + millimetres};
}

Box boxOf(const Ring& ring) {
    Box box; // in registers: every parcel that is read has its box taken
    for (const Point p : ring) {
        box.minX = std::min(box.minX, p.x);
        box.minY = std::min(box.minY, p.y);
        box.maxX = std::max(box.maxX, p.x);
        box.maxY = std::max(box.maxY, p.y);
    }
    return box;
}

Box boxOf(const Region& region) {
    Box box;
    for (const auto& part : region.parts) box.add(boxOf(part.outer));
    return box;
}

Box boxOf(const Shape& shape) {
    if (const auto* region = std::get_if<Region>(&shape)) return boxOf(*region);
    Box box;
    if (const auto* point = std::get_if<Point>(&shape)) box.add(*point);
    if (const auto* lines = std::get_if<Lines>(&shape))
        for (const auto& line : lines->parts) box.add(boxOf(line));
    return box;
}

const Region* regionOf(const Shape& shape) { return std::get_if<Region>(&shape); }

} // namespace mutu::geom
