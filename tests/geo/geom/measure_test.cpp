// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace mutu;
using namespace mutu::geom;

TEST_CASE("the planar area takes holes off") {
    const Region region{{{rectangle(0, 0, 100'000, 50'000), {backwards(rectangle(10'000, 10'000, 20'000, 20'000))}}}};
    CHECK(measuredArea(region).squareMetres().value() == 4900.0);
    CHECK(measuredArea(region).rounded() == RegisteredArea(490'000));
    CHECK(measuredArea(Region{}).halfSquareMillimetres() == 0);
}

TEST_CASE("the area is counted to the half square millimetre") {
    CHECK(measuredArea(Region{{{{{0, 0}, {1, 0}, {0, 1}}, {}}}}).halfSquareMillimetres() == 1);
}

TEST_CASE("twice the signed area is positive counterclockwise") {
    CHECK(signedDoubleArea(rectangle(0, 0, 3, 2)) == 12);
    CHECK(signedDoubleArea(backwards(rectangle(0, 0, 3, 2))) == -12);
    CHECK(signedDoubleArea({{0, 0}, {1, 1}}) == 0);
}

TEST_CASE("the area does not depend on place or on the first point") {
    RandomShapes random(11);
    for (int i = 0; i < 500; ++i) {
        Ring ring = random.star(random.point(1'000'000), 19, 10'000, 80'000);
        const auto area = signedDoubleArea(ring);
        std::rotate(ring.begin(), ring.begin() + random.number(0, 18), ring.end());
        for (auto& p : ring) p = {p.x + 40'353'692'456, p.y + 3'198'829'123};
        REQUIRE(signedDoubleArea(ring) == area);
    }
}

TEST_CASE("an area beyond the last square kilometre stays at the end of the scale") {
    const std::int64_t reach = std::int64_t{1} << 40;
    CHECK(signedDoubleArea(rectangle(-reach, -reach, reach, reach)) == std::numeric_limits<std::int64_t>::max());
    CHECK(signedDoubleArea(backwards(rectangle(-reach, -reach, reach, reach))) ==
          std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("the perimeter runs along all rings and a line along its points") {
    CHECK(perimeter(Region{{{rectangle(0, 0, 3000, 4000), {rectangle(1000, 1000, 2000, 2000)}}}}).value() ==
          Approx(18.0));
    CHECK(length(Lines{{{{0, 0}, {3000, 4000}, {3000, 5000}}, {{0, 0}}}}).value() == Approx(6.0));
    CHECK(perimeter(Region{}).value() == 0);
}

TEST_CASE("an interior point lies strictly inside the largest part") {
    RandomShapes random(12);
    for (int i = 0; i < 800; ++i) {
        Region region{{{random.star({0, 0}, 19, 2'000, 90'000), {}}, {random.star({500'000, 0}, 7, 500, 1'900), {}}}};
        REQUIRE(faults(region).empty());
        const auto inside = interiorPoint(region);
        REQUIRE(inside.has_value());
        REQUIRE(side(*inside, region.parts[0]) == Side::inside);
    }
    CHECK_FALSE(interiorPoint(Region{}).has_value());
}

TEST_CASE("an interior point avoids holes and thin arms") {
    const Region frame{{{rectangle(0, 0, 1000, 1000), {backwards(rectangle(100, 100, 900, 900))}}}};
    CHECK(side(interiorPoint(frame).value(), frame) == Side::inside);
    // A square of 40 with an arm of 4 by 400: the label belongs into the square.
    const Region flag{{{{{0, 0}, {40, 0}, {40, 18}, {440, 18}, {440, 22}, {40, 22}, {40, 40}, {0, 40}}, {}}}};
    CHECK(interiorPoint(flag)->x < 40);
}

TEST_CASE("a part without room inside answers one of its points") {
    const Region sliver{{{{{0, 0}, {1, 0}, {0, 1}}, {}}}};
    CHECK(side(interiorPoint(sliver).value(), sliver) == Side::boundary);
    const Region diagonal{{{{{0, 0}, {1000, 999}, {1000, 1001}}, {}}}};
    CHECK(side(interiorPoint(diagonal).value(), diagonal) == Side::inside);
}
