// SPDX-License-Identifier: Apache-2.0
// What is promised of every edit is checked on the finished edit: here edits that break a promise, made by hand.
#include "geo/fabric/divide.h"
#include "geo/fabric/inheritance.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/post_condition.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::fabric;
using test::drawFabric;
using test::idOf;
using test::regionOf;

namespace {

const Date day = Date::of(2026, 5, 1);

/// The divided parcel with other ground for its two parts.
Edit dividedInto(const Neighbourhood& fabric, const char* one, const char* other) {
    DivideRequest request;
    request.parcel = idOf('A');
    request.parts = 2;
    request.run = Run{0, 1, true};
    request.day = day;
    auto made = divide(fabric, request);
    REQUIRE(made.ok());
    auto edit = made->edit;
    std::get<land::Parcel>(*edit.changes[1].after).geometry = regionOf(one);
    std::get<land::Parcel>(*edit.changes[2].after).geometry = regionOf(other);
    return edit;
}

std::string codeOf(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : std::string(); }

Neighbourhood withRetired(const Neighbourhood& fabric, char letter) {
    return test::after(fabric, *retire(fabric, idOf(letter), day));
}

} // namespace

TEST_CASE("parts of a division that have their areas but not the parcel's ground are no division") {
    const auto fabric = drawFabric("AA", Metre(10));
    Noding noding;
    std::vector<geom::Point> given;
    for (const std::int64_t x : {5'000, 10'000, 15'000})
        for (const std::int64_t y : {0, 10'000}) {
            noding.add({{0, y}, {20'000, y}}, {x, y});
            given.push_back({x, y});
        }
    const auto judged = [&](const char* one, const char* other) {
        return codeOf(brokenPromise(dividedInto(fabric, one, other), noding, given));
    };
    CHECK(judged("POLYGON((0 0,5 0,10 0,10 10,5 10,0 10,0 0))", "POLYGON((10 0,15 0,20 0,20 10,15 10,10 10,10 0))") ==
          "");
    // Each has its 100 m², but they share ground and leave some out.
    CHECK(judged("POLYGON((0 0,5 0,10 0,10 10,5 10,0 10,0 0))", "POLYGON((5 0,10 0,15 0,15 10,10 10,5 10,5 0))") ==
          "edit_unsound");
    // One part of two squares that touch along an edge: no valid parcel, though areas and ground are right.
    CHECK(judged("MULTIPOLYGON(((0 0,5 0,5 10,0 10,0 0)),((5 0,10 0,10 10,5 10,5 0)))",
                 "POLYGON((10 0,15 0,20 0,20 10,15 10,10 10,10 0))") == "edit_unsound");
}

TEST_CASE("a restored parcel has the ground that was retired, and every vertex that it receives is listed") {
    auto fabric = drawFabric("A.\nAB", Metre(10));
    fabric = withRetired(fabric, 'A');
    // Meanwhile B's neighbour took a vertex of its own on A's old boundary.
    land::Parcel added;
    added.stratum = land::Stratum::surface;
    added.geometry = regionOf("POLYGON((10 10,10 13,14 13,14 10,10 10))");
    const auto more = add(fabric, {added, false, day});
    REQUIRE(more.ok());
    const auto around = test::after(fabric, *more);
    const auto edit = restore(around, idOf('A'));
    REQUIRE(edit.ok());
    REQUIRE(edit->effects.size() == 1);
    CHECK(edit->effects[0].parcel == idOf('A'));
    CHECK(edit->effects[0].node == geom::Point{10'000, 13'000});
    CHECK(edit->effects[0].doubledArea == 0);
    CHECK(test::isCleanAfter(around, *edit));
}

TEST_CASE("a restoration that moves, drops or adds anything beside is refused") {
    const auto fabric = withRetired(drawFabric("AB", Metre(10)), 'A');
    const auto restored = [&](const auto& doctor) {
        auto edit = *restore(fabric, idOf('A'));
        doctor(edit, std::get<land::Parcel>(*edit.changes[0].after));
        return codeOf(brokenRestoration(edit, {}, {}));
    };
    CHECK(restored([](Edit&, land::Parcel&) {}) == "");
    CHECK(restored([](Edit&, land::Parcel& parcel) {
              parcel.geometry = regionOf("POLYGON((0 0,10 0,10 10,0 9,0 0))");
          }) == "edit_unsound");
    CHECK(restored([](Edit&, land::Parcel& parcel) { parcel.landUse = "0602"; }) == "edit_unsound");
    CHECK(restored([](Edit& edit, land::Parcel&) {
              edit.effects.push_back({idOf('A'), "A", {5'000, 0}, 2});
          }) == "edit_unsound");
    CHECK(restored([&](Edit& edit, land::Parcel&) {
              edit.changes.push_back(
                  alteration(test::parcelOf(fabric, 'B'), regionOf("POLYGON((10 0,21 0,20 10,10 10,10 0))")));
          }) == "edit_unsound");
    CHECK(restored([&](Edit& edit, land::Parcel&) {
              edit.changes.push_back(retirement(test::parcelOf(fabric, 'B'), day));
          }) == "edit_unsound");
}
