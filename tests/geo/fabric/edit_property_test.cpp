// SPDX-License-Identifier: Apache-2.0
// Random lines on random fabrics: whatever is not refused leaves a clean coverage and accounts for every square
// millimetre.
#include "geo/fabric/boundary.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "geo/fabric/split.h"
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace mutu;
using namespace mutu::test;

namespace {

const Date day = Date::of(2026, 11, 22);

class Dice {
  public:
    explicit Dice(unsigned seed)
        : engine_(seed) {}
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }

  private:
    std::mt19937_64 engine_;
};

/// A drawing of random letters with gaps, its vertices shaken off the grid so that most edges are slanted.
fabric::Neighbourhood randomFabric(Dice& dice) {
    std::string drawing;
    const auto size = dice.between(3, 5);
    for (std::int64_t row = 0; row < size; ++row) {
        for (std::int64_t column = 0; column < size; ++column) drawing += ".ABCDEFG"[dice.between(0, 7)];
        drawing += '\n';
    }
    auto fabric = drawFabric(drawing, Metre(10));
    std::map<geom::Point, geom::Point> shaken;
    const auto shake = [&](geom::Ring& ring) {
        for (auto& p : ring) {
            const auto known = shaken.try_emplace(
                p, geom::Point{p.x + dice.between(-2'500, 2'500), p.y + dice.between(-2'500, 2'500)});
            p = known.first->second;
        }
    };
    for (auto& parcel : fabric.parcels)
        for (auto& part : std::get<geom::Region>(parcel.geometry).parts) {
            shake(part.outer);
            for (auto& hole : part.holes) shake(hole);
        }
    return fabric;
}

geom::Line randomLine(Dice& dice) {
    geom::Line line;
    const auto count = dice.between(2, 4);
    for (std::int64_t i = 0; i < count; ++i)
        line.push_back({dice.between(-9'000, 59'000), dice.between(-9'000, 59'000)});
    return line;
}

geom::Wide totalOf(const fabric::Neighbourhood& fabric) {
    geom::Wide sum = 0;
    for (const auto& parcel : fabric.parcels)
        if (!parcel.validTo) sum += doubledAreaOf(parcel);
    return sum;
}

geom::Wide effectsOf(const fabric::Edit& edit) {
    geom::Wide sum = 0;
    for (const auto& effect : edit.effects) sum += effect.doubledArea;
    return sum;
}

} // namespace

TEST_CASE("random lines split random parcels without a trace of fault, and merging restores them") {
    Dice dice(20261122);
    int done = 0;
    for (int round = 0; round < 4'000; ++round) {
        const auto fabric = randomFabric(dice);
        if (fabric.parcels.empty() || !isClean(fabric)) continue;
        const auto& target = fabric.parcels[static_cast<std::size_t>(
            dice.between(0, static_cast<std::int64_t>(fabric.parcels.size()) - 1))];
        const fabric::SplitRequest request{{target.id}, {{randomLine(dice)}}, day};
        const auto edit = fabric::split(fabric, request);
        INFO("round " << round);
        if (!edit.ok()) {
            CHECK(edit.refusal().code != "edit_unsound");
            continue;
        }
        ++done;
        const auto split = after(fabric, *edit);
        REQUIRE(isClean(split));
        REQUIRE(totalOf(split) == totalOf(fabric) + effectsOf(*edit));

        fabric::MergeRequest back;
        back.day = day;
        for (std::size_t i = fabric.parcels.size(); i < split.parcels.size(); ++i)
            back.parcels.push_back(split.parcels[i].id);
        const auto merged = fabric::merge(split, back);
        if (!merged.ok()) {
            // Pieces of a parcel in several parts, or on both sides of a hole, may not hang together.
            CHECK(merged.refusal().code == "parcels_not_adjacent");
            continue;
        }
        REQUIRE(totalOf(after(split, *merged)) == totalOf(split));
        REQUIRE(doubledAreaOf(childrenOf(*merged)[0]) == doubledAreaOf(target) + effectOn(*edit, target.id));
    }
    CHECK(done > 500);
}

TEST_CASE("a line across all parcels that it meets leaves one clean coverage") {
    Dice dice(7);
    int done = 0;
    for (int round = 0; round < 1'000; ++round) {
        const auto fabric = randomFabric(dice);
        if (!isClean(fabric)) continue;
        const auto x = dice.between(1'000, 40'000);
        const geom::Line line{{x, -20'000}, {x + dice.between(-3'000, 3'000), 70'000}};
        fabric::SplitRequest request{{}, {{line}}, day};
        for (const auto& parcel : fabric.parcels)
            if (fabric::split(fabric, {{parcel.id}, request.lines, day}).ok()) request.parcels.push_back(parcel.id);
        if (request.parcels.empty()) continue;
        const auto edit = fabric::split(fabric, request);
        REQUIRE(edit.ok());
        ++done;
        const auto split = after(fabric, *edit);
        REQUIRE(isClean(split));
        REQUIRE(totalOf(split) == totalOf(fabric) + effectsOf(*edit));
    }
    CHECK(done > 200);
}

TEST_CASE("random moves of vertices keep the coverage clean or are refused") {
    Dice dice(99);
    int done = 0;
    for (int round = 0; round < 1'500; ++round) {
        const auto fabric = randomFabric(dice);
        if (fabric.parcels.empty() || !isClean(fabric)) continue;
        const auto& ring = fabric::regionOf(fabric.parcels.front()).parts.front().outer;
        const auto from = ring[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(ring.size()) - 1))];
        const geom::Point to{from.x + dice.between(-9'000, 9'000), from.y + dice.between(-9'000, 9'000)};
        const auto moved = fabric::moveVertex(fabric, land::Stratum::surface, from, to);
        if (!moved.ok()) {
            CHECK(moved.refusal().code != "edit_unsound");
            continue;
        }
        ++done;
        REQUIRE(isCleanAfter(fabric, *moved));
        const auto back = fabric::moveVertex(after(fabric, *moved), land::Stratum::surface, to, from);
        REQUIRE(back.ok());
        const auto restored = after(after(fabric, *moved), *back);
        for (std::size_t i = 0; i < fabric.parcels.size(); ++i)
            REQUIRE(fabric::regionOf(restored.parcels[i]) == fabric::regionOf(fabric.parcels[i]));
    }
    CHECK(done > 200);
}

TEST_CASE("random rings clipped to free ground take all of it and nothing else, as an overlay of its own tells") {
    Dice dice(4711);
    int done = 0;
    for (int round = 0; round < 1'500; ++round) {
        const auto fabric = randomFabric(dice);
        if (fabric.parcels.empty() || !isClean(fabric)) continue;
        fabric::AddRequest request;
        request.clip = true;
        request.day = day;
        geom::Ring ring;
        for (int i = 0; i < 4; ++i) ring.push_back({dice.between(-9'000, 59'000), dice.between(-9'000, 59'000)});
        const geom::Region wish{{{ring, {}}}};
        request.parcel.geometry = wish;
        const auto edit = fabric::add(fabric, request);
        INFO("round " << round << (edit.ok() ? "" : " " + edit.refusal().code));
        if (!edit.ok()) {
            CHECK(edit.refusal().code != "edit_unsound");
            continue;
        }
        ++done;
        REQUIRE(isCleanAfter(fabric, *edit));
        std::vector<geom::Region> land;
        for (const auto& parcel : fabric.parcels) land.push_back(fabric::regionOf(parcel));
        double expected = 0;
        for (const auto& piece : geom::differencePieces(geom::normalized(wish), geom::dissolved(land)))
            expected += geom::measuredArea(piece).squareMetres().value();
        double taken = 0;
        for (const auto& parcel : childrenOf(*edit))
            taken += geom::measuredArea(fabric::regionOf(parcel)).squareMetres().value();
        REQUIRE(std::abs(taken - expected) < 1.0); // nodes move by 0.71 mm at most, boundaries are 500 m long at most
    }
    CHECK(done > 300);
}

TEST_CASE("random new courses of shared boundaries conserve the land of both sides or are refused") {
    Dice dice(31);
    int done = 0;
    for (int round = 0; round < 2'000; ++round) {
        const auto fabric = randomFabric(dice);
        if (fabric.parcels.size() < 2 || !isClean(fabric)) continue;
        const auto& a = fabric.parcels[0];
        const auto& b = fabric.parcels[1];
        auto edges = fabric::boundaryOf(fabric::regionOf(a));
        const auto others = fabric::boundaryOf(fabric::regionOf(b));
        const auto shared = std::find_if(edges.begin(), edges.end(), [&](const fabric::Segment& edge) {
            return std::find(others.begin(), others.end(), edge.turned()) != others.end();
        });
        if (shared == edges.end()) continue;
        const geom::Point bend{dice.between(shared->a.x - 6'000, shared->a.x + 6'000),
                               dice.between(shared->a.y - 6'000, shared->a.y + 6'000)};
        const auto edit = fabric::reshape(fabric, {{a.id, b.id}, {shared->a, bend, shared->b}});
        if (!edit.ok()) {
            CHECK(edit.refusal().code != "edit_unsound");
            continue;
        }
        ++done;
        INFO("round " << round);
        const auto bent = after(fabric, *edit);
        REQUIRE(isClean(bent));
        REQUIRE(totalOf(bent) == totalOf(fabric));
    }
    CHECK(done > 100);
}
