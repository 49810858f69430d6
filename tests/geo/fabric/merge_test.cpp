// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/split.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::test;

namespace {

const Date day = Date::of(2026, 11, 22);

fabric::MergeRequest merging(std::string_view letters) {
    fabric::MergeRequest request;
    for (const char letter : letters) request.parcels.push_back(idOf(letter));
    request.day = day;
    return request;
}

} // namespace

TEST_CASE("merging neighbours dissolves the edges between them and keeps the outer vertices") {
    const auto fabric = drawFabric("AAB\nAAB\nCCC", Metre(10));
    const auto edit = fabric::merge(fabric, merging("AB"));
    REQUIRE(edit.ok());
    const auto children = childrenOf(*edit);
    REQUIRE(children.size() == 1);
    CHECK(fabric::regionOf(children[0]) == regionOf("POLYGON((0 10,20 10,30 10,30 30,20 30,0 30,0 10))"));
    CHECK(edit->lineage.size() == 2);
    CHECK(edit->lineage[0].area + edit->lineage[1].area == RegisteredArea(60'000));
    CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("splitting, then merging the pieces, restores the parcel with its new vertices") {
    const auto fabric = drawFabric("AAB\nAAB\nCCC", Metre(10));
    fabric::SplitRequest request{{idOf('A')}, {{lineOf("LINESTRING(-1 15.001,7 12,30 19.777)")}}, day};
    const auto parted = fabric::split(fabric, request);
    REQUIRE(parted.ok());
    const auto pieces = after(fabric, *parted);
    fabric::MergeRequest back;
    for (const auto& parcel : pieces.parcels)
        if (!parcel.validTo && parcel.id.value > 3) back.parcels.push_back(parcel.id);
    back.day = day;
    const auto merged = fabric::merge(pieces, back);
    REQUIRE(merged.ok());
    const auto whole = childrenOf(*merged).front();
    CHECK(doubledAreaOf(whole) == doubledAreaOf(parcelOf(fabric, 'A')) + effectOn(*parted, idOf('A')));
    CHECK(fabric::regionOf(whole).parts.size() == 1);
    CHECK(fabric::regionOf(whole).parts[0].holes.empty());
    CHECK(isCleanAfter(pieces, *merged));
}

TEST_CASE("merging around a hole and into one piece keeps or closes the hole as the land does") {
    const auto ring = drawFabric("AAB\nA.B\nAAB", Metre(10));
    const auto open = fabric::merge(ring, merging("AB"));
    REQUIRE(open.ok());
    CHECK(fabric::regionOf(childrenOf(*open)[0]).parts[0].holes.size() == 1);
    const auto island = drawFabric("AAA\nABA\nAAA", Metre(10));
    const auto closed = fabric::merge(island, merging("AB"));
    REQUIRE(closed.ok());
    CHECK(fabric::regionOf(childrenOf(*closed)[0]).parts[0].holes.empty());
}

TEST_CASE("parcels that only touch in a point, or not at all, are not merged") {
    const auto fabric = drawFabric("A.\n.B", Metre(10));
    CHECK(fabric::merge(fabric, merging("AB")).refusal().code == "parcels_not_adjacent");
    const auto apart = drawFabric("A.B", Metre(10));
    CHECK(fabric::merge(apart, merging("AB")).refusal().code == "parcels_not_adjacent");
    CHECK(fabric::merge(apart, merging("A")).refusal().code == "too_few_parcels");
    const auto three = drawFabric("AB.C", Metre(10));
    CHECK(fabric::merge(three, merging("ABC")).refusal().where == codeOf('C'));
}

TEST_CASE("parcels that differ are merged only against an override, and the refusal says in what") {
    auto fabric = drawFabric("AAB", Metre(10));
    fabric.parcels[1].landUse = "0701";
    auto request = merging("BA");
    request.standings = {{idOf('A'), "3/102", "2050-01-01", ""}, {idOf('B'), "3/102", "2050-01-01", "mortgage"}};
    const auto refused = fabric::merge(fabric, request);
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == "parcels_differ");
    CHECK(refused.refusal().message.find("land use (0701 / 0601)") != std::string::npos);
    CHECK(refused.refusal().message.find("encumbrance (mortgage / none)") != std::string::npos);
    request.evenIfDifferent = true;
    const auto merged = fabric::merge(fabric, request);
    REQUIRE(merged.ok());
    CHECK(childrenOf(*merged)[0].landUse == "0601"); // the larger survives
    request.survivor = idOf('B');
    CHECK(childrenOf(*fabric::merge(fabric, request))[0].landUse == "0701");
    fabric.parcels[1].stratum = land::Stratum::below;
    CHECK(fabric::merge(fabric, request).refusal().code == "parcels_differ");
}

TEST_CASE("a vertex that one parcel has on the other's edge does not hinder merging") {
    auto fabric = drawFabric("AAB\nAAB", Metre(10));
    fabric.parcels[1].geometry = regionOf("POLYGON((20 0,30 0,30 20,20 20,20 12,20 5,20 0))");
    const auto edit = fabric::merge(fabric, merging("AB"));
    REQUIRE(edit.ok());
    CHECK(fabric::regionOf(childrenOf(*edit)[0]).parts[0].holes.empty());
    fabric.parcels[1].geometry = regionOf("POLYGON((20 0,30 0,30 20,20 20,19 12,20 5,20 0))");
    CHECK(fabric::merge(fabric, merging("AB")).refusal().code == "boundary_unmatched");
}

TEST_CASE("stated areas are summed where all parents state them") {
    auto fabric = drawFabric("AAB", Metre(10));
    fabric.parcels[0].registeredArea = RegisteredArea(20'001);
    CHECK(!childrenOf(*fabric::merge(fabric, merging("AB")))[0].registeredArea);
    fabric.parcels[1].registeredArea = RegisteredArea(9'998);
    CHECK(childrenOf(*fabric::merge(fabric, merging("AB")))[0].registeredArea == RegisteredArea(29'999));
}
