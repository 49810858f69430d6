// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/excerpt.h"
#include "geo/fabric/harm.h"
#include "geo/fabric/noding.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace mutu;
using namespace mutu::fabric;

namespace {

const HarmRules rules{{}, [](const land::Parcel& parcel) { return parcel.landUse == "1003"; }};

land::Parcel parcel(std::int64_t id, geom::Region region) {
    land::Parcel parcel;
    parcel.id = RecordId{id};
    parcel.geometry = std::move(region);
    return parcel;
}

change::Change changed(const land::Parcel& before, geom::Region region) {
    auto after = before;
    after.geometry = std::move(region);
    return {before, after};
}

geom::Region box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    return {{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}}};
}

} // namespace

TEST_CASE("an excerpt is the region inside its frame and nothing outside") {
    Random random(5);
    int cut = 0;
    for (int round = 0; round < 2'000; ++round) {
        const auto parcels = cleanFabric(random);
        const auto& region =
            parcels.region(static_cast<std::size_t>(roll(random, 0, static_cast<std::int64_t>(parcels.size()) - 1)));
        const auto whole = geom::boxOf(region);
        const auto x = roll(random, whole.minX - 3000, whole.maxX);
        const auto y = roll(random, whole.minY - 3000, whole.maxY);
        const geom::Box frame{x, y, x + roll(random, 500, 15'000), y + roll(random, 500, 15'000)};
        const auto excerpt = excerptOf(region, frame);
        if (!excerpt) continue;
        ++cut;
        REQUIRE(geom::faults(*excerpt).empty());
        for (int i = 0; i < 40; ++i) {
            const geom::Point p{roll(random, frame.minX - 2000, frame.maxX + 2000),
                                roll(random, frame.minY - 2000, frame.maxY + 2000)};
            bool hair = false; // a cut edge may run a hair beside the whole one
            for (const auto& edge : boundaryOf(region)) hair = hair || isNextTo(p, edge);
            if (hair) continue;
            if (frame.contains(p))
                REQUIRE((geom::side(p, *excerpt) == geom::Side::outside) ==
                        (geom::side(p, region) == geom::Side::outside));
            else if (!frame.grownBy(5).contains(p))
                REQUIRE(geom::side(p, *excerpt) == geom::Side::outside);
        }
    }
    CHECK(cut > 1'900);
}

TEST_CASE("a parcel of very many vertices beside an edit neither hides harm nor makes any") {
    geom::Ring shore{{100'000'000, -50'000}, {100'000'000, 0}};
    for (std::int64_t i = 99'999; i >= 0; --i) shore.push_back({i * 1000, i % 2 == 0 ? 0 : 200});
    shore.push_back({0, -50'000});
    const auto road = parcel(1, {{{shore, {}}}});
    const geom::Region beside{
        {{{{50'000'000, 0}, {50'001'000, 200}, {50'002'000, 0}, {50'002'000, 30'000}, {50'000'000, 30'000}}, {}}}};
    const auto plot = parcel(2, beside);
    const Neighbourhood around{{road, plot}};

    auto wider = beside;
    wider.parts[0].outer[3].y = wider.parts[0].outer[4].y = 40'000;
    CHECK(harmOf(around, {changed(plot, wider)}, {}, rules).empty());
    auto over = beside;
    over.parts[0].outer[1].y = 150;
    const auto harm = harmOf(around, {changed(plot, over)}, {}, rules);
    REQUIRE_FALSE(harm.empty());
    CHECK(harm.front().fault == CoverageFault::overlap);
    auto away = beside;
    away.parts[0].outer[1].y = 500;
    REQUIRE_FALSE(harmOf(around, {changed(plot, away)}, {}, rules).empty());
    CHECK(harmOf(around, {changed(plot, away)}, {}, rules).front().fault == CoverageFault::gap);

    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 5; ++i) static_cast<void>(harmOf(around, {changed(plot, over)}, {}, rules));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2)); // far more when all of it is checked
}

TEST_CASE("a wider road hides nothing, a road that becomes a plot shows its gap") {
    auto road = parcel(1, box(0, 0, 300, 50'000));
    road.landUse = "1003";
    const auto left = parcel(2, box(-20'000, 0, -400, 50'000));
    const Neighbourhood around{{road, left}};
    auto plot = road;
    plot.landUse = "0601";
    const auto harm = harmOf(around, {{road, plot}}, {}, rules);
    REQUIRE(harm.size() == 2); // it faces its neighbour now, and is a sliver
    CHECK(harm.front().fault == CoverageFault::gap);
    CHECK(harm.back().fault == CoverageFault::sliver);
}

TEST_CASE("what stood between parents and a neighbour may stand between children and it, not more") {
    const auto parent = parcel(1, box(0, 0, 20'000, 20'000));
    const auto other = parcel(2, box(19'000, 0, 40'000, 20'000));
    const Neighbourhood around{{parent, other}};
    auto retired = parent;
    retired.validTo = Date::of(2026, 11, 22);
    const auto south = parcel(3, box(0, 0, 20'000, 9'000));
    const auto north = parcel(4, box(0, 9'000, 20'000, 20'000));
    const std::vector<Kin> kin{{parent.id, south.id}, {parent.id, north.id}};
    const std::vector<change::Change> split{{parent, retired}, {std::nullopt, south}, {std::nullopt, north}};
    CHECK(harmOf(around, split, kin, rules).empty());
    CHECK_FALSE(harmOf(around, split, {}, rules).empty());
    const auto larger = parcel(4, box(0, 9'000, 20'010, 20'000));
    CHECK_FALSE(harmOf(around, {{parent, retired}, {std::nullopt, south}, {std::nullopt, larger}}, kin, rules).empty());
}

TEST_CASE("a fault that shrinks in one place pays for no growth in another") {
    // Two parcels side by side, 100 m long; the western edge of the eastern one is drawn by its steps.
    const auto east = [](std::int64_t south, std::int64_t middle, std::int64_t north) {
        return geom::Region{{{{{10'000 + south, 0},
                               {30'000, 0},
                               {30'000, 100'000},
                               {10'000 + north, 100'000},
                               {10'000 + north, 80'000},
                               {10'000 + middle, 80'000},
                               {10'000 + middle, 20'000},
                               {10'000 + south, 20'000}},
                              {}}}};
    };
    const auto harm = [&](const geom::Region& before, const geom::Region& after) {
        Neighbourhood around;
        around.parcels = {parcel(1, box(0, 0, 10'000, 100'000)), parcel(2, before)};
        const auto found = harmOf(around, {changed(around.parcels[1], after)}, {}, rules);
        return found.empty() ? std::string() : std::string(codeOf(found.front().fault));
    };
    // Overlaps: 40 m² in the south.
    CHECK(harm(east(-2'000, 0, 0), east(-500, 0, 0)) == "");
    CHECK(harm(east(-2'000, 0, 0), east(-500, 0, -1'000)) == "overlap"); // 10 and 20 m²
    CHECK(harm(east(-2'000, 0, -1'000), east(-2'000, 0, -200)) == "");
    // Gaps: 8 m² in the south.
    CHECK(harm(east(400, 0, 0), east(200, 0, 0)) == "");
    CHECK(harm(east(400, 0, 0), east(200, 0, 150)) == "gap");     // 4 and 3 m²
    CHECK(harm(east(400, 0, 3'000), east(200, 0, 150)) == "gap"); // the north was a road before
    CHECK(harm(east(400, 0, 300), east(400, 0, 100)) == "");
}
