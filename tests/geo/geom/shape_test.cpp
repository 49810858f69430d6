// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/shape.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace mutu::geom;

TEST_CASE("metres become the nearest millimetre, halves away from zero") {
    CHECK(nearestPoint(1.0004, 1.0006) == Point{1000, 1001});
    CHECK(nearestPoint(0.0005, -0.0005) == Point{1, -1});
    CHECK(nearestPoint(40353692.456, 3198829.123) == Point{40'353'692'456, 3'198'829'123});
}

TEST_CASE("a place beyond the plane stays at its border") {
    const std::int64_t bound = std::int64_t{1} << 40;
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(nearestPoint(infinity, -infinity) == Point{bound, -bound});
    CHECK(nearestPoint(std::nan(""), 0) == Point{bound, 0});
    CHECK(nearestPoint(1e30, -1e30) == Point{bound, -bound});
}

TEST_CASE("a box grows from nothing") {
    Box box;
    CHECK(box.empty());
    CHECK(box.width() == 0);
    CHECK(box.grownBy(10).empty());
    box.add(Point{3, -4});
    CHECK(box == Box{3, -4, 3, -4});
    CHECK(box.contains({3, -4}));
    box.add(Point{0, 5});
    CHECK(box == Box{0, -4, 3, 5});
    CHECK(box.grownBy(2) == Box{-2, -6, 5, 7});
    CHECK(box.height() == 9);
    Box other;
    other.add(box);
    CHECK(other == box);
}

TEST_CASE("boxes meet on their borders, an empty one never") {
    CHECK(Box{0, 0, 5, 5}.meets(Box{5, 5, 9, 9}));
    CHECK_FALSE(Box{0, 0, 5, 5}.meets(Box{6, 0, 9, 9}));
    CHECK_FALSE(Box{}.meets(Box{0, 0, 5, 5}));
    CHECK_FALSE(Box{0, 0, 5, 5}.meets(Box{}));
}

TEST_CASE("the box of a shape holds all its points") {
    CHECK(boxOf(Shape(Lines{{{{1, 2}, {3, 4}}, {{-1, 9}}}})) == Box{-1, 2, 3, 9});
    CHECK(boxOf(Shape(Point{1, 2})) == Box{1, 2, 1, 2});
    CHECK(boxOf(Shape(Region{{{{{0, 0}, {4, 0}, {0, 4}}, {}}}})) == Box{0, 0, 4, 4});
    CHECK(boxOf(Shape{}).empty());
    CHECK(regionOf(Shape(Point{})) == nullptr);
    const Shape region = Region{};
    CHECK(regionOf(region) != nullptr);
}
