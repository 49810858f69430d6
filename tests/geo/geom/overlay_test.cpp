// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace mutu::geom;

namespace {

Region simple(Ring outer, std::vector<Ring> holes = {}) { return Region{{{std::move(outer), std::move(holes)}}}; }

double area(const Region& region) { return measuredArea(region).squareMetres().value(); }

Region square(std::int64_t west, std::int64_t south, std::int64_t size) {
    return simple(rectangle(west, south, west + size, south + size));
}

} // namespace

TEST_CASE("a bow-tie is repaired to its two wings") {
    const auto mended = repaired(simple({{0, 0}, {10'000, 10'000}, {10'000, 0}, {0, 10'000}}));
    REQUIRE(mended.has_value());
    CHECK(mended->parts.size() == 2);
    CHECK(area(*mended) == Approx(50.0));
    CHECK(faults(*mended).empty());
}

TEST_CASE("what is valid or harmlessly out of form is not moved by the repair") {
    const Region region = simple({{0, 0}, {7, 3}, {2, 9}});
    CHECK(repaired(region) == region);
    CHECK(repaired(simple({{0, 0}, {2, 9}, {2, 9}, {7, 3}})) == Region{{{{{0, 0}, {7, 3}, {2, 9}}, {}}}});
}

TEST_CASE("nothing is left of lines and points") {
    CHECK_FALSE(repaired(simple({{0, 0}, {5, 5}, {9, 9}})).has_value());
    CHECK_FALSE(repaired(simple({{1, 1}})).has_value());
    CHECK_FALSE(repaired(Region{}).has_value());
}

TEST_CASE("overlapping parts are repaired to their union") {
    const auto mended = repaired(Region{{{rectangle(0, 0, 6000, 6000), {}}, {rectangle(3000, 0, 9000, 6000), {}}}});
    REQUIRE(mended.has_value());
    CHECK(area(*mended) == Approx(54.0));
    CHECK(mended->parts.size() == 1);
}

TEST_CASE("whatever comes out of a repair is free of faults") {
    RandomShapes random(61);
    int mendedRegions = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::int64_t reach = i % 3 == 0 ? 3 : i % 3 == 1 ? 12 : 100'000;
        const Region region = i % 2 == 0 ? simple(random.ring(3, 14, reach)) : random.lattice(reach, 3, 2);
        const auto mended = repaired(region);
        if (!mended) continue;
        ++mendedRegions;
        REQUIRE(faults(*mended).empty());
        REQUIRE_FALSE(mended->empty());
    }
    CHECK(mendedRegions > 700);
}

TEST_CASE("a difference comes in pieces, largest first") {
    const Region bar = simple(rectangle(0, 0, 100'000, 10'000));
    const auto pieces = differencePieces(bar, simple(rectangle(30'000, -5'000, 40'000, 20'000)));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == simple(rectangle(40'000, 0, 100'000, 10'000)));
    CHECK(pieces[1] == simple(rectangle(0, 0, 30'000, 10'000)));
    CHECK(differencePieces(bar, bar).empty());
    CHECK(differencePieces(bar, Region{}) == std::vector<Region>{bar});
}

TEST_CASE("difference and intersection share a region between them") {
    RandomShapes random(62);
    for (int i = 0; i < 300; ++i) {
        const Region a = simple(random.star({0, 0}, 19, 30'000, 90'000));
        const Region b = simple(random.star({50'000, 20'000}, 19, 30'000, 90'000));
        const Region common = intersection(a, b);
        const auto rest = differencePieces(a, b);
        double sum = area(common);
        for (const auto& piece : rest) {
            REQUIRE(faults(piece).empty());
            sum += area(piece);
        }
        REQUIRE(faults(common).empty());
        REQUIRE(sum == Approx(area(a)).margin(1.0)); // new corners are rounded to the millimetre
        REQUIRE(intersection(b, a) == common);
        REQUIRE(area(dissolved({a, b})) == Approx(area(a) + area(b) - area(common)).margin(1.0));
    }
}

TEST_CASE("regions that only touch have nothing in common") {
    CHECK(intersection(square(0, 0, 10), square(10, 0, 10)).empty());
    CHECK(intersection(square(0, 0, 10), square(10, 10, 10)).empty());
    CHECK(intersection(square(0, 0, 10), square(50, 50, 10)).empty());
    CHECK(intersection(square(0, 0, 10), Region{}).empty());
}

TEST_CASE("shared boundaries dissolve") {
    CHECK(area(dissolved({square(0, 0, 10'000), square(10'000, 0, 10'000), square(0, 10'000, 10'000)})) ==
          Approx(300.0));
    CHECK(dissolved({square(0, 0, 10), square(10, 0, 10)}).parts.size() == 1);
    CHECK(dissolved({square(0, 0, 10), square(20, 0, 10)}).parts.size() == 2);
    CHECK(dissolved({}).empty());
    CHECK(dissolved({Region{}, Region{}}).empty());
}

TEST_CASE("parts that touch in a point are pieces of their own") {
    const Region two{{{rectangle(0, 0, 10, 10), {}}, {rectangle(10, 10, 30, 30), {}}}};
    const auto pieces = connectedPieces(two);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == simple(rectangle(10, 10, 30, 30)));
    CHECK(connectedPieces(Region{}).empty());
    // Two parts with one edge in common are one piece, though the region was drawn wrong.
    CHECK(connectedPieces(Region{{{rectangle(0, 0, 10, 10), {}}, {rectangle(10, 0, 30, 10), {}}}}).size() == 1);
}

TEST_CASE("a broken region is mended before it is cut") {
    const Region bowTie = simple({{0, 0}, {10'000, 10'000}, {10'000, 0}, {0, 10'000}});
    CHECK(area(intersection(bowTie, square(0, 0, 10'000))) == Approx(50.0));
    CHECK(differencePieces(square(0, 0, 10'000), bowTie).size() == 2);
}
