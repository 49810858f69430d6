// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "tests/geo/geom/oracle.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace mutu::geom;

namespace {

constexpr std::int64_t far = std::int64_t{1} << 40;

int number(Side side) { return side == Side::inside ? 1 : side == Side::boundary ? 0 : -1; }

} // namespace

TEST_CASE("orientation tells left, right and straight") {
    CHECK(orientation({0, 0}, {10, 0}, {5, 1}) == 1);
    CHECK(orientation({0, 0}, {10, 0}, {5, -1}) == -1);
    CHECK(orientation({0, 0}, {10, 0}, {25, 0}) == 0);
}

TEST_CASE("orientation is exact where doubles are not") {
    // One millimetre off a line of two million kilometres.
    CHECK(orientation({-far, -far}, {far, far}, {1, 0}) == -1);
    CHECK(orientation({-far, -far}, {far, far}, {0, 1}) == 1);
    CHECK(orientation({-far, -far}, {far, far}, {7, 7}) == 0);
    CHECK(orientation({-far, -far}, {far, far - 1}, {far - 1, far - 2}) == -1);
    // The last differences that 64 bits take, and the first that they do not.
    constexpr std::int64_t edge = (std::int64_t{1} << 30) - 1;
    for (const std::int64_t reach : {edge, edge + 1, edge + 2}) {
        CHECK(orientation({0, 0}, {reach, reach - 1}, {reach - 1, reach - 2}) == -1);
        CHECK(orientation({0, 0}, {-reach, -reach + 1}, {-reach + 1, -reach + 2}) == -1);
        CHECK(orientation({0, 0}, {-reach, reach}, {reach, -reach}) == 0);
    }
}

TEST_CASE("orientation does not depend on where the book's origin lies") {
    RandomShapes random(1);
    for (int i = 0; i < 5000; ++i) {
        const Point a = random.point(3);
        const Point b = random.point(3);
        const Point c = random.point(3);
        const Point shift = random.point(far - 10);
        const auto moved = [&](Point p) { return Point{p.x + shift.x, p.y + shift.y}; };
        REQUIRE(orientation(a, b, c) == orientation(moved(a), moved(b), moved(c)));
        REQUIRE(orientation(a, b, c) == -orientation(b, a, c));
        REQUIRE(orientation(a, b, c) == orientation(b, c, a));
    }
}

TEST_CASE("the meeting of two segments agrees with the intersection matrix") {
    const Oracle oracle;
    RandomShapes random(2);
    int seen[4] = {0, 0, 0, 0};
    for (int i = 0; i < 6000; ++i) {
        const std::int64_t reach = i % 3 == 0 ? 1 : 3;
        const Point a = random.point(reach);
        const Point b = random.point(reach);
        const Point c = random.point(reach);
        const Point d = random.point(reach);
        if (a == b || c == d) continue;
        const auto how = meeting(a, b, c, d);
        ++seen[static_cast<int>(how)];
        const auto matrix = oracle.relation(a, b, c, d);
        const bool apart = matrix.substr(0, 2) == "FF" && matrix.substr(3, 2) == "FF";
        const auto expected = apart              ? Meeting::apart
                              : matrix[0] == '1' ? Meeting::overlap
                              : matrix[0] == '0' ? Meeting::cross
                                                 : Meeting::touch;
        CAPTURE(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y, matrix);
        REQUIRE(how == expected);
        REQUIRE(meeting(c, d, b, a) == how);
    }
    for (const int count : seen) CHECK(count > 100);
}

TEST_CASE("a segment without length meets like a point") {
    CHECK(meeting({1, 1}, {1, 1}, {0, 0}, {2, 2}) == Meeting::touch);
    CHECK(meeting({0, 0}, {2, 2}, {1, 1}, {1, 1}) == Meeting::touch);
    CHECK(meeting({1, 0}, {1, 0}, {0, 0}, {2, 2}) == Meeting::apart);
    CHECK(meeting({1, 0}, {1, 0}, {1, 0}, {1, 0}) == Meeting::touch);
}

TEST_CASE("a crossing is rounded to the nearest grid point, whichever way the segments run") {
    CHECK(nearestCrossing({0, 0}, {10, 10}, {0, 10}, {10, 0}) == Point{5, 5});
    CHECK(nearestCrossing({0, 0}, {3, 3}, {0, 3}, {3, 0}) == Point{2, 2});       // 1.5 goes up
    CHECK(nearestCrossing({0, 0}, {-3, -3}, {0, -3}, {-3, 0}) == Point{-1, -1}); // -1.5 goes up, too
    RandomShapes random(3);
    for (int i = 0; i < 5000; ++i) {
        const std::int64_t reach = i % 2 == 0 ? 5 : far / 2;
        const Point a = random.point(reach);
        const Point b = random.point(reach);
        const Point c = random.point(reach);
        const Point d = random.point(reach);
        if (meeting(a, b, c, d) != Meeting::cross) continue;
        const Point place = nearestCrossing(a, b, c, d);
        REQUIRE(place == nearestCrossing(b, a, c, d));
        REQUIRE(place == nearestCrossing(d, c, a, b));
        const Point moved =
            nearestCrossing({a.x + 7, a.y - 3}, {b.x + 7, b.y - 3}, {c.x + 7, c.y - 3}, {d.x + 7, d.y - 3});
        REQUIRE(moved == Point{place.x + 7, place.y - 3});
    }
}

TEST_CASE("the side of a point agrees with the oracle on valid regions") {
    const Oracle oracle;
    RandomShapes random(4);
    int checked = 0;
    for (int i = 0; i < 4000; ++i) {
        const Region region = random.lattice(4, 2, 1);
        if (!oracle.isValid(region)) continue;
        for (int k = 0; k < 8; ++k, ++checked) {
            const Point p = random.point(5);
            REQUIRE(number(side(p, region)) == oracle.side(p, region));
        }
    }
    CHECK(checked > 4000);
}

TEST_CASE("a ring that crosses itself is inside where it winds oddly") {
    const Ring bowTie{{0, 0}, {10, 10}, {10, 0}, {0, 10}};
    CHECK(side(Point{1, 5}, bowTie) == Side::inside);
    CHECK(side(Point{9, 5}, bowTie) == Side::inside);
    CHECK(side(Point{5, 5}, bowTie) == Side::boundary);
    CHECK(side(Point{5, 8}, bowTie) == Side::outside);
}

TEST_CASE("a box meets a region when they share a point") {
    const Oracle oracle;
    RandomShapes random(5);
    int met = 0;
    int apart = 0;
    for (int i = 0; i < 4000; ++i) {
        const Region region = random.lattice(5, 2, 1);
        if (!oracle.isValid(region)) continue;
        for (int k = 0; k < 4; ++k) {
            Box box;
            box.add(random.point(7));
            box.add(random.point(7));
            const bool together = meets(region, box);
            ++(together ? met : apart);
            REQUIRE(together == oracle.intersects(region, box));
        }
    }
    CHECK(met > 500);
    CHECK(apart > 500);
    CHECK_FALSE(meets(Region{{{rectangle(0, 0, 10, 10), {}}}}, Box{}));
    const Region frame{{{rectangle(0, 0, 10, 10), {rectangle(2, 2, 8, 8)}}}};
    CHECK_FALSE(meets(frame, Box{3, 3, 7, 7}));
    CHECK(meets(frame, Box{3, 3, 8, 7}));
}

TEST_CASE("the distance to a region is that to its nearest point") {
    const Oracle oracle;
    RandomShapes random(6);
    for (int i = 0; i < 2000; ++i) {
        const Region region = random.lattice(5, 2, 1);
        if (!oracle.isValid(region)) continue;
        const Point p = random.point(9);
        REQUIRE(squaredDistance(p, region) == Approx(oracle.squaredDistance(p, region)).margin(1e-9));
    }
    CHECK(squaredDistance({0, 0}, Region{}) == std::numeric_limits<double>::infinity());
    CHECK(squaredDistance({-far, 0}, Region{{{rectangle(far - 5, -1, far, 1), {}}}}) ==
          Approx(std::pow(2.0 * far - 5, 2)));
}
