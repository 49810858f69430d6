// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace mutu::geom {

/// A place in the book's plane: whole millimetres, x east and y north. Equality is exact.
struct Point {
    std::int64_t x = 0;
    std::int64_t y = 0;

    friend auto operator<=>(const Point&, const Point&) = default;
};

/// The nearest millimetre to metres east and north (half away from zero).
/// - Beyond ±2^40 mm (a million kilometres), where no predicate is good any more, it stays at that bound; what is not a number goes there, too.
Point nearestPoint(double eastMetres, double northMetres);
constexpr double metres(std::int64_t millimetres) { return static_cast<double>(millimetres) / 1000.0; }

/// A closed line; the first point is not repeated at the end. At least three points in a valid ring.
using Ring = std::vector<Point>;

/// One connected area with holes.
/// - In normal form the outer ring runs counterclockwise (seen with x east, y north), holes run clockwise.
struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// An area in one or several parts.
struct Region {
    std::vector<Polygon> parts;

    [[nodiscard]] bool empty() const { return parts.empty(); }
    friend bool operator==(const Region&, const Region&) = default;
};

using Line = std::vector<Point>;

/// One or several open lines.
struct Lines {
    std::vector<Line> parts;

    friend bool operator==(const Lines&, const Lines&) = default;
};

/// The geometry of any record: none, a point, lines or a region.
using Shape = std::variant<std::monostate, Point, Lines, Region>;

/// An upright rectangle, borders included. A default box is empty and grows from nothing.
struct Box {
    std::int64_t minX = INT64_MAX;
    std::int64_t minY = INT64_MAX;
    std::int64_t maxX = INT64_MIN;
    std::int64_t maxY = INT64_MIN;

    [[nodiscard]] bool empty() const { return minX > maxX; }
    [[nodiscard]] std::int64_t width() const { return empty() ? 0 : maxX - minX; }
    [[nodiscard]] std::int64_t height() const { return empty() ? 0 : maxY - minY; }
    void add(Point p);
    void add(const Box& other);
    [[nodiscard]] bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    [[nodiscard]] bool meets(const Box& other) const {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }
    [[nodiscard]] Box grownBy(std::int64_t millimetres) const;
    friend bool operator==(const Box&, const Box&) = default;
};

Box boxOf(const Ring& ring);
Box boxOf(const Region& region);
Box boxOf(const Shape& shape);

/// The region of a shape, or nothing when the shape is none, a point or lines.
const Region* regionOf(const Shape& shape);

} // namespace mutu::geom
