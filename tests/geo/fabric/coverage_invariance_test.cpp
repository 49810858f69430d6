// SPDX-License-Identifier: Apache-2.0
// What must not change a finding: the order of the parcels, the place and the pose of the plane, the number of threads.
#include "geo/fabric/coverage_check.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace mutu::fabric {

namespace {

/// Findings without their places, which move with the plane; figures to a hundredth of a square millimetre.
std::vector<std::string> essence(const std::vector<CoverageFinding>& findings) {
    std::vector<std::string> lines;
    for (const auto& finding : findings) {
        std::string line(codeOf(finding.fault));
        for (const auto id : finding.parcels) line += " " + std::to_string(id.value);
        line += " " + std::to_string(std::llround(finding.area.value() * 1e8));
        line += " " + std::to_string(std::llround(finding.width.value() * 1e5));
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST_CASE("neither order nor threads change a finding") {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        auto parcels = faultyFabric(random);
        const auto found = check(parcels.submitted(), {});
        parcels.shuffle(random);
        for (const std::size_t threads : {1, 2, 3}) {
            INFO("round " << round << ", " << threads << " threads");
            CHECK(check(parcels.submitted(), {}, threads) == found);
        }
    }
}

TEST_CASE("translation, a quarter turn and a mirror change no finding") {
    Random random(12);
    for (int round = 0; round < 300; ++round) {
        const auto parcels = faultyFabric(random);
        const auto found = essence(check(parcels.submitted(), {}));
        INFO("round " << round);
        const auto same = [&](const auto& move) {
            CHECK(essence(check(parcels.moved(move).submitted(), {})) == found);
        };
        same([](geom::Point p) { return geom::Point{p.x - 40'350'123'457, p.y + 7'654'321}; });
        same([](geom::Point p) { return geom::Point{-p.y, p.x}; });
        same([](geom::Point p) { return geom::Point{-p.x, p.y}; });
    }
}

TEST_CASE("a parcel a thousand kilometres away changes no finding of the others") {
    Random random(14);
    for (int round = 0; round < 100; ++round) {
        auto parcels = faultyFabric(random);
        const auto found = essence(check(parcels.submitted(), {}));
        const std::int64_t far = 1'000'000'000'000 * (round % 2 == 0 ? 1 : -1);
        parcels.add({{{{{far, far}, {far + 9000, far}, {far + 9000, far + 9000}, {far, far + 9000}}, {}}}});
        for (int order = 0; order < 2; ++order, parcels.shuffle(random)) {
            INFO("round " << round << ", order " << order);
            CHECK(essence(check(parcels.submitted(), {}, 2)) == found);
        }
    }
}

TEST_CASE("an edge of a thousand kilometres is checked like any other") {
    Random random(15);
    auto parcels = faultyFabric(random);
    parcels.add({{{{{-5000, -5000}, {1'000'000'000'000, 1'000'000'000}, {1'000'000'000'000, 1'000'009'000}}, {}}}});
    const auto found = check(parcels.submitted(), {});
    parcels.shuffle(random);
    CHECK(check(parcels.submitted(), {}, 2) == found);
}

TEST_CASE("the check around an edit finds what the whole check finds of the parcels touched") {
    Random random(13);
    for (int round = 0; round < 300; ++round) {
        const auto parcels = faultyFabric(random);
        const auto at = static_cast<std::size_t>(roll(random, 0, static_cast<std::int64_t>(parcels.size()) - 1));
        const auto box = geom::boxOf(parcels.region(at)).grownBy(CheckRules{}.narrow);
        auto near = parcels.submitted();
        std::erase_if(near, [&](const SubmittedParcel& parcel) { return !geom::boxOf(*parcel.region).meets(box); });
        auto expected = check(parcels.submitted(), {});
        std::erase_if(expected, [&](const CoverageFinding& finding) {
            return std::find(finding.parcels.begin(), finding.parcels.end(), parcels.id(at)) == finding.parcels.end();
        });
        INFO("round " << round);
        CHECK(checkAround(near, {parcels.id(at)}, {}) == expected);
    }
}

} // namespace mutu::fabric
