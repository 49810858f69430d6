// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::test;

namespace {

const Date day = Date::of(2026, 11, 22);

fabric::AddRequest adding(std::string_view wkt, bool clip = false) {
    fabric::AddRequest request;
    request.parcel.landUse = "0604";
    request.parcel.geometry = regionOf(wkt);
    request.clip = clip;
    request.day = day;
    return request;
}

} // namespace

TEST_CASE("an added parcel gives its vertices to the neighbours' edges and takes theirs") {
    const auto fabric = drawFabric("AAA\nAAA", Metre(10));
    const auto edit = fabric::add(fabric, adding("POLYGON((30 5,50 5,50 40,10 40,10 20,30 20,30 5))"));
    REQUIRE(edit.ok());
    REQUIRE(neighboursIn(*edit).size() == 1);
    CHECK(isCleanAfter(fabric, *edit));
    const auto beside = drawFabric("AB\n..", Metre(10));
    const auto below = fabric::add(beside, adding("POLYGON((0 0,20 0,20 10,0 10,0 0))"));
    REQUIRE(below.ok());
    CHECK(neighboursIn(*below).empty());
    CHECK(fabric::regionOf(childrenOf(*below)[0]).parts[0].outer.size() == 5);
}

TEST_CASE("ground that is taken is refused with the parcels in the way, or clipped on request") {
    const auto fabric = drawFabric("A.B", Metre(10));
    const auto wide = "POLYGON((5 -5,25 -5,25 15,5 15,5 -5))";
    const auto refused = fabric::add(fabric, adding(wide));
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == "ground_taken");
    CHECK(refused.refusal().message.find(codeOf('A') + ", " + codeOf('B')) != std::string::npos);
    const auto clipped = fabric::add(fabric, adding(wide, true));
    REQUIRE(clipped.ok());
    REQUIRE(childrenOf(*clipped).size() == 1);
    CHECK(doubledAreaOf(childrenOf(*clipped)[0]) == geom::Wide{2} * 300 * 1'000'000);
    CHECK(isCleanAfter(fabric, *clipped));
    CHECK(fabric::add(fabric, adding("POLYGON((2 2,8 2,8 8,2 2))", true)).refusal().code == "ground_taken");
}

TEST_CASE("clipping may leave several parcels, and holes where islands stand") {
    const auto fabric = drawFabric("..B..\n..B..\n..B..", Metre(10));
    const auto both = fabric::add(fabric, adding("POLYGON((5 5,45 5,45 25,5 25,5 5))", true));
    REQUIRE(both.ok());
    CHECK(childrenOf(*both).size() == 2);
    CHECK(isCleanAfter(fabric, *both));
    const auto island = drawFabric("...\n.B.\n...", Metre(10));
    const auto around = fabric::add(island, adding("POLYGON((0 0,30 0,30 30,0 30,0 0))", true));
    REQUIRE(around.ok());
    CHECK(fabric::regionOf(childrenOf(*around)[0]).parts[0].holes.size() == 1);
}

TEST_CASE("rings that are none and coordinates out of reach are refused") {
    const auto fabric = drawFabric("A.B", Metre(10));
    CHECK(fabric::add(fabric, adding("POLYGON((10 0,20 10,20 0,10 10,10 0))")).refusal().code == "ring_invalid");
    CHECK(fabric::add(fabric, adding("POLYGON((10 0,20 0,10 0))")).refusal().code == "ring_invalid");
    CHECK(fabric::add(fabric, adding("POLYGON((200000 0,200010 0,200010 9,200000 0))")).refusal().code ==
          "coordinate_far");
}

TEST_CASE("a closed gap is filled exactly, an open one is not") {
    const auto fabric = drawFabric("AAAA\nA.BA\nA..A\nAAAA", Metre(10));
    fabric::FillRequest request{{}, {15'000, 15'000}, day};
    const auto edit = fabric::fill(fabric, request);
    REQUIRE(edit.ok());
    CHECK(doubledAreaOf(childrenOf(*edit)[0]) == geom::Wide{2} * 300 * 1'000'000);
    CHECK(edit->changes.size() == 1);
    CHECK(isCleanAfter(fabric, *edit));
    request.inside = {25'000, 25'000};
    CHECK(fabric::fill(fabric, request).refusal().code == "ground_taken");
    request.inside = {60'000, 5'000};
    CHECK(fabric::fill(fabric, request).refusal().code == "gap_not_closed");
}

TEST_CASE("a retired parcel is restored only while its ground is free") {
    const auto fabric = drawFabric("AB", Metre(10));
    const auto gone = fabric::retire(fabric, idOf('A'), day);
    REQUIRE(gone.ok());
    const auto without = after(fabric, *gone);
    CHECK(fabric::retire(without, idOf('A'), day).refusal().code == "parcel_retired");
    CHECK(fabric::restore(fabric, idOf('A')).refusal().code == "parcel_current");
    const auto back = fabric::restore(without, idOf('A'));
    REQUIRE(back.ok());
    CHECK(!after(without, *back).parcels[0].validTo);
    const auto taken = after(without, *fabric::add(without, adding("POLYGON((0 0,5 0,5 10,0 10,0 0))")));
    CHECK(fabric::restore(taken, idOf('A')).refusal().code == "ground_taken");
    auto young = fabric;
    young.parcels[0].validFrom = Date::of(2030, 1, 1);
    CHECK(fabric::retire(young, idOf('A'), day).refusal().code == "day_before_parcel");
}

TEST_CASE("a ring far from the book's parcels is refused though nothing lies around it") {
    auto request = adding("POLYGON((200000 0,200010 0,200010 9,200000 0))");
    request.known = geom::boxOf(drawFabric("A", Metre(10)).parcels[0].geometry);
    CHECK(fabric::add({}, request).refusal().code == "coordinate_far");
}
