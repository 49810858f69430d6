// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/apportion.h"
#include "geo/fabric/division.h"
#include "geo/fabric/lattice.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/text.h"
#include "geo/geom/validity.h"
#include "geo/geom/wide.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace mutu;
using namespace mutu::fabric;

namespace {

constexpr std::int64_t squareMetre = 2'000'000; // twice the area, mm²

geom::Region region(const std::string& wkt) { return *geom::regionOf(*geom::parseWkt(wkt)); }

const Run eastwards{1, 0, true};  // parts from the north
const Run northwards{0, 1, true}; // parts from the west

std::int64_t doubled(const geom::Region& land) { return geom::measuredArea(land).halfSquareMillimetres(); }

/// A star-shaped region of up to 30 corners, some of them far in: concave, nowhere near any axis.
geom::Region randomLand(std::mt19937& random) {
    for (;;) {
        const auto corners = 3 + random() % 28;
        const auto reach = static_cast<double>(20'000 + random() % 200'000);
        std::vector<double> angles;
        for (unsigned i = 0; i < corners; ++i)
            angles.push_back(static_cast<double>(random() % 1'000'000) / 1e6 * 2 * std::numbers::pi);
        std::sort(angles.begin(), angles.end());
        geom::Ring ring;
        for (const auto angle : angles) {
            const auto r = reach * (0.3 + 0.7 * static_cast<double>(random() % 1000) / 1000.0);
            ring.push_back(
                {500'000'000 + std::llround(r * std::cos(angle)), 3'200'000'000 + std::llround(r * std::sin(angle))});
        }
        geom::Region land{{{ring, {}}}};
        if (geom::faults(land).empty() && doubled(land) > 500 * squareMetre) return land;
    }
}

Run randomRun(std::mt19937& random, const geom::Region& land) {
    const auto& ring = land.parts.front().outer;
    const auto i = random() % ring.size();
    const auto& a = ring[i];
    const auto& b = ring[(i + 1) % ring.size()];
    if (random() % 3 == 0) return {b.x - a.x, b.y - a.y, random() % 2 == 0};
    const auto angle = static_cast<double>(random() % 1'000'000) / 1e6 * 2 * std::numbers::pi;
    return {std::llround(1e6 * std::cos(angle)), std::llround(1e6 * std::sin(angle)), random() % 2 == 0};
}

bool isNextToBoundary(geom::Point p, const geom::Region& land) {
    bool near = false;
    const auto judge = [&](const geom::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i], b = ring[(i + 1) % ring.size()];
            geom::Box box;
            box.add(a);
            box.add(b);
            if (!box.grownBy(1).contains(p)) continue;
            const auto off = std::abs(static_cast<double>(geom::cross(a, b, p))) /
                             std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
            near = near || off <= 0.7072;
        }
    };
    for (const auto& part : land.parts) {
        judge(part.outer);
        for (const auto& hole : part.holes) judge(hole);
    }
    return near;
}

} // namespace

TEST_CASE("a rectangle falls into equal parts by straight lines") {
    const auto land = region("POLYGON((0 0,90 0,90 40,0 40))");
    const auto made = divided(land, {{1, 1, 1}, true}, northwards);
    REQUIRE(made);
    CHECK(made->doubledAreas == std::vector<std::int64_t>(3, 1200 * squareMetre));
    REQUIRE(made->lines.size() == 2);
    CHECK(made->departure == 0);
    for (const auto& line : made->lines) REQUIRE(line.size() == 2);
    CHECK(made->lines[0][0].x == 30'000);
    CHECK(made->lines[1][0].x == 60'000);
    CHECK(made->widths[0].value() == Approx(30));
}

TEST_CASE("parts are counted from the left of the run or from its right, the remainder stands where it is told") {
    const auto land = region("POLYGON((0 0,100 0,100 40,0 40))");
    const PartSizes sizes{{1000 * squareMetre, 2000 * squareMetre}};
    CHECK(divided(land, sizes, northwards)->doubledAreas ==
          std::vector<std::int64_t>{1000 * squareMetre, 2000 * squareMetre, 1000 * squareMetre});
    CHECK(divided(land, sizes, northwards)->lines[0][0].x == 25'000);
    CHECK(divided(land, sizes, {0, 1, false})->lines[0][0].x == 75'000);
    auto first = sizes;
    first.remainderFirst = true;
    first.entries.front() = 500 * squareMetre;
    CHECK(divided(land, first, northwards)->doubledAreas ==
          std::vector<std::int64_t>{1500 * squareMetre, 500 * squareMetre, 2000 * squareMetre});
}

TEST_CASE("a list that uses up the land leaves no remainder") {
    const auto land = region("POLYGON((0 0,100 0,100 40,0 40))");
    const auto made = divided(land, {{1500 * squareMetre, 2500 * squareMetre}}, northwards);
    REQUIRE(made);
    CHECK(made->doubledAreas.size() == 2);
}

TEST_CASE("a line along an axis moves whole strips, so its bend takes what no straight one gives") {
    const auto land = region("POLYGON((0 0,100 0,100 100,0 100))");
    const auto third = 3333'33LL * squareMetre / 100;
    const auto made = divided(land, {{third}}, northwards);
    REQUIRE(made);
    CHECK(std::abs(made->doubledAreas.front() - third) <= 4000);
    CHECK(made->departure <= 2);
}

TEST_CASE("areas that do not fit, parts of nothing and parts too narrow are refused") {
    const auto land = region("POLYGON((0 0,100 0,100 40,0 40))");
    CHECK(divided(land, {{5000 * squareMetre}}, northwards).refusal().code == "area_does_not_fit");
    CHECK(divided(land, {{0, 100}}, northwards).refusal().code == "area_does_not_fit");
    CHECK(divided(land, {{}}, northwards).refusal().code == "area_does_not_fit");
    const auto narrow = divided(land, {{1, 1, 1, 1}, true}, northwards, Metre(30));
    REQUIRE_FALSE(narrow);
    CHECK(narrow.refusal().code == "frontage_too_short");
    CHECK(narrow.refusal().message.find("1 (25.000 m)") != std::string::npos);
}

TEST_CASE("a concave parcel, a hole and several parts are cut by as many lines as it takes") {
    const auto comb = region("POLYGON((0 0,90 0,90 60,70 60,70 20,50 20,50 60,40 60,40 20,20 20,20 60,0 60))");
    const auto made = divided(comb, {{1, 1}, true}, eastwards);
    REQUIRE(made);
    CHECK(made->lines.size() == 3); // one across each tooth
    CHECK(std::abs(made->doubledAreas[0] - made->doubledAreas[1]) <= 8000);
    const auto ring = region("POLYGON((0 0,90 0,90 90,0 90),(30 30,30 60,60 60,60 30))");
    const auto halves = divided(ring, {{1, 1}, true}, northwards);
    REQUIRE(halves);
    CHECK(halves->lines.size() == 2);
    CHECK(halves->doubledAreas[0] == halves->doubledAreas[1]);
    const auto islands = region("MULTIPOLYGON(((0 0,40 0,40 40,0 40)),((100 0,140 0,140 40,100 40)))");
    const auto quarters = divided(islands, {{1, 1, 1, 1}, true}, northwards);
    REQUIRE(quarters);
    for (const auto part : quarters->doubledAreas) CHECK(part == 800 * squareMetre);
}

TEST_CASE("a cut at the inner corner of an angled parcel meets its vertex") {
    const auto angle = region("POLYGON((0 0,100 0,100 40,50 40,50 80,0 80))");
    const auto made =
        divided(angle, {{4000 * squareMetre}}, {1, 0, false}); // exactly the lower bar, counted from below
    REQUIRE(made);
    CHECK(std::abs(made->doubledAreas[0] - 4000 * squareMetre) <= 4000);
    REQUIRE(made->lines.size() == 1);
}

TEST_CASE("thousands of random parcels are divided exactly, each line from boundary to boundary") {
    std::mt19937 random(17);
    for (int round = 0; round < 4000; ++round) {
        const auto land = randomLand(random);
        const auto whole = doubled(land);
        PartSizes sizes;
        sizes.ratio = random() % 2 == 0;
        sizes.remainderFirst = random() % 2 == 0;
        const auto parts = 2 + static_cast<std::int64_t>(random() % 6);
        for (std::int64_t i = 0; i < parts; ++i)
            sizes.entries.push_back(sizes.ratio ? 1 + static_cast<std::int64_t>(random() % 3)
                                                : whole / (parts + 1) + static_cast<std::int64_t>(random() % 1000));
        const auto way = randomRun(random, land);
        const auto made = divided(land, sizes, way);
        CAPTURE(round, geom::wkt(geom::Shape(land)), way.dx, way.dy);
        if (!made) FAIL(made.refusal().message);
        std::int64_t sum = 0;
        for (const auto part : made->doubledAreas) sum += part;
        std::int64_t weights = 0;
        for (const auto entry : sizes.entries) weights += entry;
        const std::size_t from = !sizes.ratio && sizes.remainderFirst ? 1 : 0;
        for (std::size_t i = 0; i < sizes.entries.size(); ++i) {
            const auto want = sizes.ratio ? static_cast<double>(sum) * static_cast<double>(sizes.entries[i]) /
                                                static_cast<double>(weights)
                                          : static_cast<double>(sizes.entries[i]);
            REQUIRE(std::abs(static_cast<double>(made->doubledAreas[i + from]) - want) < 10'000); // half of 0.01 m²
        }
        REQUIRE(made->departure <= 2);
        for (const auto& line : made->lines) {
            REQUIRE(line.size() <= 3);
            REQUIRE(isNextToBoundary(line.front(), land));
            REQUIRE(isNextToBoundary(line.back(), land));
            if (line.size() == 3) REQUIRE(geom::side(line[1], land) == geom::Side::inside);
        }
    }
}

TEST_CASE("a bend takes in the wanted area exactly where the way's steps are coprime") {
    const auto inner = bend({0, 0}, {100'003, 20'001}, 70'001, 0);
    REQUIRE(inner);
    CHECK(geom::cross({0, 0}, {100'003, 20'001}, *inner) == -70'001);
    CHECK(geom::dot({0, 0}, {100'003, 20'001}, *inner) > 0);
    CHECK_FALSE(bend({0, 0}, {100'000, 0}, 70'001, 0)); // along an axis only strips of 0.05 m² exist
    CHECK_FALSE(bend({5, 5}, {5, 5}, 1, 0));
}

TEST_CASE("a registered area is shared out to the last hundredth") {
    CHECK(apportioned(RegisteredArea(100), {1, 1, 1}) ==
          std::vector<RegisteredArea>{RegisteredArea(34), RegisteredArea(33), RegisteredArea(33)});
    CHECK(apportioned(RegisteredArea(7), {0, 0}).front() == RegisteredArea(7));
    std::mt19937_64 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> weights;
        for (auto left = 1 + random() % 9; left > 0; --left)
            weights.push_back(static_cast<std::int64_t>(random() % 1'000'000'000));
        weights.front() += 1;
        const RegisteredArea total(static_cast<std::int64_t>(random() % 100'000'000));
        const auto shares = apportioned(total, weights);
        double sum = 0;
        for (const auto weight : weights) sum += static_cast<double>(weight);
        RegisteredArea given;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            given = given + shares[i];
            CHECK(std::abs(static_cast<double>(shares[i].hundredths()) -
                           static_cast<double>(total.hundredths()) * static_cast<double>(weights[i]) / sum) < 1.001);
        }
        CHECK(given == total);
    }
}
