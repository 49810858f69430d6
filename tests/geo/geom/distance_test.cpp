// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/distance.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace mutu;
using namespace mutu::geom;

namespace {

Region box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    return {{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}}};
}

} // namespace

TEST_CASE("the distance of two regions is that of their nearest places") {
    const auto a = box(0, 0, 10'000, 10'000);
    CHECK(distance(a, box(13'000, 14'000, 20'000, 20'000)).value() == Approx(5));
    CHECK(distance(a, box(12'000, -50'000, 13'000, 50'000)).value() == Approx(2)); // no vertex lies beside
    CHECK(distance(a, box(10'000, 0, 20'000, 10'000)).value() == 0);
    CHECK(distance(a, box(10'000, 10'000, 20'000, 20'000)).value() == 0); // a corner
    CHECK(distance(a, box(-5'000, 4'000, 15'000, 6'000)).value() == 0);   // crosses without a vertex inside
    CHECK(distance(a, box(4'000, 4'000, 6'000, 6'000)).value() == 0);     // inside
    CHECK(distance(box(4'000, 4'000, 6'000, 6'000), a).value() == 0);
    CHECK(std::isinf(distance(a, {}).value()));
}

TEST_CASE("boundaries share what runs upon each other, no corner and no crossing") {
    const auto a = box(0, 0, 10'000, 10'000);
    CHECK(sharedBoundary(a, box(10'000, 0, 20'000, 10'000)).value() == Approx(10));
    CHECK(sharedBoundary(a, box(10'000, 4'000, 20'000, 30'000)).value() == Approx(6));
    CHECK(sharedBoundary(a, box(10'000, 10'000, 20'000, 20'000)).value() == 0);
    CHECK(sharedBoundary(a, box(-5'000, 4'000, 15'000, 6'000)).value() == 0);
    CHECK(sharedBoundary(a, a).value() == Approx(40));
    CHECK(sharedBoundary(a, {}).value() == 0);
}
