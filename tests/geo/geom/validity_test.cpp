// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/validity.h"
#include "tests/geo/geom/oracle.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace mutu::geom;

namespace {

Region simple(Ring outer, std::vector<Ring> holes = {}) { return Region{{{std::move(outer), std::move(holes)}}}; }

std::vector<std::string> codes(const Region& region) {
    std::vector<std::string> all;
    for (const auto& fault : faults(region)) all.emplace_back(fault.code);
    return all;
}

bool isHarmless(const Fault& fault) { return fault.code == "ring_order" || fault.code == "repeated_point"; }

bool isValidForOthers(const Region& region) {
    const auto found = faults(region);
    return std::all_of(found.begin(), found.end(), isHarmless);
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("each fault of a ring has its code and its place") {
    CHECK(codes(simple(rectangle(0, 0, 10, 10))).empty());
    CHECK(codes(Region{}).empty());
    CHECK(codes(simple({{0, 0}, {1, 1}})) == Codes{"too_few_points"});
    CHECK(codes(simple({})) == Codes{"too_few_points"});
    CHECK(codes(simple({{0, 0}, {4, 4}, {2, 2}})) == Codes{"spike", "zero_area"});
    CHECK(codes(simple({{0, 0}, {1, 0}, {1, 0}, {0, 1}})) == Codes{"repeated_point"});
    CHECK(codes(simple({{0, 0}, {1, 0}, {0, 1}, {0, 0}})) == Codes{"repeated_point"});
    CHECK(codes(simple(backwards(rectangle(0, 0, 10, 10)))) == Codes{"ring_order"});
    const auto spike = faults(simple({{0, 0}, {10, 0}, {10, 5}, {20, 5}, {10, 5}, {10, 10}, {0, 10}}));
    REQUIRE(spike.size() == 1);
    CHECK(spike[0].code == "spike");
    CHECK(spike[0].place == Point{20, 5});
    const auto bowTie = faults(simple({{0, 0}, {10, 10}, {10, 0}, {0, 12}}));
    REQUIRE(bowTie.back().code == "self_intersection");
    CHECK(bowTie.back().place == Point{5, 5});
}

TEST_CASE("a ring that touches itself in a point is a fault") {
    CHECK(codes(simple({{0, 0}, {10, 0}, {10, 10}, {5, 0}, {0, 10}})) == Codes{"self_intersection"});
    CHECK(codes(simple({{0, 0}, {4, 0}, {4, 4}, {8, 4}, {8, 8}, {4, 8}, {4, 4}, {0, 4}})) ==
          Codes{"self_intersection"});
}

TEST_CASE("holes may touch in single points where the interior stays connected") {
    const Ring outer = rectangle(0, 0, 20, 20);
    const auto hole = [](std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
        return backwards(rectangle(a, b, c, d));
    };
    CHECK(codes(simple(outer, {hole(5, 5, 10, 10)})).empty());
    CHECK(codes(simple(outer, {{{0, 10}, {5, 15}, {5, 5}}})).empty());
    CHECK(codes(simple(outer, {hole(5, 5, 10, 10), hole(10, 10, 15, 15)})).empty());
    // From side to side: the interior falls apart.
    CHECK(codes(simple(outer, {{{0, 10}, {10, 15}, {20, 10}, {10, 5}}})) == Codes{"self_intersection"});
    // Three holes around a piece of land that nothing connects.
    CHECK(codes(simple(outer, {{{5, 5}, {10, 5}, {5, 4}}, {{10, 5}, {7, 10}, {11, 9}}, {{7, 10}, {5, 5}, {4, 9}}})) ==
          Codes{"self_intersection"});
}

TEST_CASE("rings in the wrong order are told apart") {
    const Ring outer = rectangle(0, 0, 20, 20);
    const auto hole = [](std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
        return backwards(rectangle(a, b, c, d));
    };
    CHECK(codes(simple(outer, {hole(30, 30, 40, 40)})) == Codes{"hole_outside"});
    CHECK(codes(simple(outer, {hole(10, 10, 30, 15)})).front() == "hole_outside");
    CHECK(codes(simple(outer, {hole(0, 5, 5, 10)})).front() == "hole_outside"); // along the border
    CHECK(codes(simple(outer, {hole(2, 2, 18, 18), hole(5, 5, 10, 10)})) == Codes{"holes_overlap"});
    CHECK(codes(simple(outer, {hole(2, 2, 12, 12), hole(10, 10, 15, 15)})).front() == "holes_overlap");
    CHECK(codes(Region{{{outer, {}}, {rectangle(5, 5, 10, 10), {}}}}) == Codes{"parts_overlap"});
    CHECK(codes(Region{{{outer, {}}, {rectangle(20, 0, 30, 20), {}}}}).front() ==
          "parts_overlap"); // one edge in common
    CHECK(codes(Region{{{outer, {}}, {rectangle(20, 20, 30, 30), {}}}}).empty());
    CHECK(codes(Region{{{outer, {hole(2, 2, 18, 18)}}, {rectangle(5, 5, 10, 10), {}}}}).empty()); // an island in a lake
    CHECK(codes(Region{{{outer, {hole(2, 2, 18, 18)}}, {{{10, 2}, {18, 10}, {10, 18}, {2, 10}}, {}}}}).empty());
}

TEST_CASE("every valid answer is the oracle's, on thousands of small lattices") {
    const Oracle oracle;
    RandomShapes random(21);
    int valid = 0;
    int withHoles = 0;
    int inParts = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Region region = i % 2 == 0 ? random.lake(4, 5) : random.lattice(i % 3 == 0 ? 3 : 6, 3, 2);
        const bool expected = oracle.isValid(region);
        std::string text;
        for (const auto& part : region.parts) {
            text += " P";
            for (const Point p : part.outer) text += " " + std::to_string(p.x) + "," + std::to_string(p.y);
            for (const auto& hole : part.holes) {
                text += " H";
                for (const Point p : hole) text += " " + std::to_string(p.x) + "," + std::to_string(p.y);
            }
        }
        CAPTURE(text, codes(region));
        REQUIRE(isValidForOthers(region) == expected);
        valid += expected ? 1 : 0;
        if (!expected) continue;
        withHoles += region.parts.front().holes.empty() ? 0 : 1;
        inParts += region.parts.size() > 1 ? 1 : 0;
    }
    CHECK(valid > 1200);
    CHECK(withHoles > 500);
    CHECK(inParts > 80);
}

TEST_CASE("the quick way and the complete way agree on rings of every size") {
    const Oracle oracle;
    RandomShapes random(22);
    int valid = 0;
    for (int i = 0; i < 6000; ++i) {
        const Region region = simple(random.ring(3, 9, i % 2 == 0 ? 4 : 300'000'000));
        const bool expected = oracle.isValid(region);
        REQUIRE(isValidForOthers(region) == expected);
        valid += expected ? 1 : 0;
    }
    CHECK(valid > 500);
    for (const std::size_t count : {63U, 64U, 65U, 400U}) {
        Ring ring = random.star({1'000'000, 1'000'000}, count, 500'000, 900'000);
        CHECK(faults(simple(ring)).empty());
        std::swap(ring[10], ring[40]);
        CHECK(codes(simple(ring)).front() == "self_intersection");
    }
}

TEST_CASE("a ring that runs far beyond the quick way is judged exactly") {
    const std::int64_t far = std::int64_t{1} << 40;
    CHECK(faults(simple({{-far, -far}, {far, far - 1}, {far, far}})).empty());
    CHECK(codes(simple({{-far, -far}, {far, far}, {far, far - 1}})) == Codes{"ring_order"});
    CHECK(codes(simple({{-far, -far}, {0, 0}, {far, far}})) == Codes{"spike", "zero_area"});
}

TEST_CASE("the normal form mends what is harmless and moves no point") {
    std::vector<std::string_view> changes;
    const Region mended =
        normalized(Region{{{{{0, 0}, {0, 10}, {0, 10}, {5, 10}, {5, 20}, {5, 10}, {10, 10}, {10, 0}, {0, 0}},
                            {rectangle(2, 2, 4, 4)}},
                           {{{1, 1}}, {}}}},
                   &changes);
    CHECK(mended == Region{{{{{0, 0}, {10, 0}, {10, 10}, {5, 10}, {0, 10}}, {{{2, 2}, {2, 4}, {4, 4}, {4, 2}}}}}});
    CHECK(changes == std::vector<std::string_view>{"repeated_point", "spike", "ring_order", "too_few_points"});
    changes.clear();
    CHECK(normalized(mended, &changes) == mended);
    CHECK(changes.empty());
}

TEST_CASE("the normal form leaves no harmless fault behind, adds no point and keeps the area") {
    RandomShapes random(23);
    for (int i = 0; i < 10'000; ++i) {
        const Region region = simple(random.ring(1, 9, 2));
        const Region mended = normalized(region);
        for (const auto& fault : faults(mended))
            REQUIRE((fault.code == "self_intersection" || fault.code == "zero_area"));
        REQUIRE(normalized(mended) == mended);
        const Ring& before = region.parts[0].outer;
        const Ring left = mended.empty() ? Ring{} : mended.parts[0].outer;
        REQUIRE(signedDoubleArea(left) == std::abs(signedDoubleArea(before)));
        for (const Point p : left) REQUIRE(std::find(before.begin(), before.end(), p) != before.end());
    }
}

TEST_CASE("faults of a scribble are named in part, and quickly") {
    RandomShapes random(24);
    const auto found = faults(simple(random.ring(2000, 2000, 1'000'000)));
    CHECK(found.size() >= 32);
    CHECK(found.size() < 100);
}

TEST_CASE("a million parcels are judged in seconds", "[.bench]") {
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](Clock::time_point from) {
        return std::chrono::duration<double>(Clock::now() - from).count();
    };
    RandomShapes random(25);
    std::vector<Region> parcels;
    for (int i = 0; i < 100'000; ++i)
        parcels.push_back(simple(random.star(random.point(5'000'000), 19, 30'000, 60'000)));
    auto start = Clock::now();
    std::size_t found = 0;
    for (const auto& parcel : parcels) found += faults(parcel).size();
    WARN("faults: " << 100'000 / seconds(start) << " rings/s");
    CHECK(found == 0);
    start = Clock::now();
    for (auto& parcel : parcels) parcel = normalized(std::move(parcel));
    WARN("normalized: " << 100'000 / seconds(start) << " rings/s");
    start = Clock::now();
    for (const auto& parcel : parcels) found += static_cast<std::size_t>(interiorPoint(parcel)->x & 1);
    WARN("interiorPoint: " << 100'000 / seconds(start) << " regions/s");
    for (const std::size_t count : {10'000U, 100'000U}) {
        const Region big = simple(random.star({0, 0}, count, 9'000'000, 9'100'000));
        start = Clock::now();
        found += faults(big).size();
        WARN("one ring of " << count << ": " << seconds(start) * 1000 << " ms, " << found);
    }
    // An archipelago: a lake with an island in every cell of a grid, each island with a pond.
    Region lakes{{{rectangle(0, 0, 1'000'000, 1'000'000), {}}}};
    for (std::int64_t x = 0; x < 100; ++x)
        for (std::int64_t y = 0; y < 100; ++y) {
            const auto inset = [&](std::int64_t by) {
                return rectangle(x * 10'000 + by, y * 10'000 + by, x * 10'000 + 10'000 - by, y * 10'000 + 10'000 - by);
            };
            lakes.parts.front().holes.push_back(backwards(inset(1000)));
            lakes.parts.push_back({inset(2000), {backwards(inset(3000))}});
        }
    start = Clock::now();
    CHECK(faults(lakes).empty());
    WARN("10,000 lakes with islands: " << seconds(start) * 1000 << " ms");
    // A spiral is the sweep's worst case: every edge spans half of the plane.
    Ring spiral;
    for (std::int64_t turn = 0; turn < 5000; ++turn) {
        const std::int64_t r = 10 * turn + 10;
        for (const Point p : {Point{-r, -r}, Point{r, -r}, Point{r, r}, Point{-r, r + 10}}) spiral.push_back(p);
    }
    Ring back(spiral.rbegin(), spiral.rend());
    for (auto& p : back) p = {p.x + (p.x > 0 ? 5 : -5), p.y + (p.y > 0 ? 5 : -5)};
    spiral.insert(spiral.end(), back.begin(), back.end());
    start = Clock::now();
    found += faults(simple(spiral)).size();
    WARN("a spiral of " << spiral.size() << ": " << seconds(start) * 1000 << " ms, " << found);
}
