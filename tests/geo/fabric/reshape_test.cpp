// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/reshape.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::test;

namespace {

const auto drawn = drawFabric("AAB\nAAB\nCCC", Metre(10));

Result<fabric::Edit> bend(std::string_view letters, std::string_view wkt) {
    fabric::ReshapeRequest request;
    for (const char letter : letters) request.parcels.push_back(idOf(letter));
    request.line = lineOf(wkt);
    return fabric::reshape(drawn, request);
}

geom::Wide total(const fabric::Neighbourhood& fabric) {
    geom::Wide sum = 0;
    for (const auto& parcel : fabric.parcels) sum += doubledAreaOf(parcel);
    return sum;
}

constexpr auto surface = land::Stratum::surface;

} // namespace

TEST_CASE("reshaping a shared boundary changes both parcels together") {
    const auto edit = bend("AB", "LINESTRING(20 12,25 15,18 20,20 28)");
    REQUIRE(edit.ok());
    CHECK(neighboursIn(*edit).size() == 2);
    CHECK(isCleanAfter(drawn, *edit));
    CHECK(total(after(drawn, *edit)) == total(drawn));
    const auto whole = bend("AB", "LINESTRING(20 30,25 20,20 10)");
    REQUIRE(whole.ok());
    CHECK(total(after(drawn, *whole)) == total(drawn));
}

TEST_CASE("a free boundary is reshaped by naming its one parcel") {
    const auto edit = bend("A", "LINESTRING(0 12,-5 15,0 25)");
    REQUIRE(edit.ok());
    CHECK(neighboursIn(*edit).size() == 1);
    CHECK(isCleanAfter(drawn, *edit));
}

TEST_CASE("a course that overlaps, crosses, hangs in the air or passes a junction is refused") {
    CHECK(bend("AB", "LINESTRING(20 12,35 15,20 28)").refusal().code == "boundary_would_cross");
    CHECK(bend("AB", "LINESTRING(20 12,25 15)").refusal().code == "line_not_on_boundary");
    CHECK(bend("AB", "LINESTRING(0 12,25 15,20 28)").refusal().code == "line_not_on_boundary");
    CHECK(bend("C", "LINESTRING(10 10,20 8,25 10)").refusal().code == "stretch_has_junction");
    CHECK(bend("AB", "LINESTRING(20 12,25 15,18 15,25 13,20 28)").refusal().code == "line_self_crosses");
    CHECK(bend("ABC", "LINESTRING(20 12,25 15,20 28)").refusal().code == "too_many_parcels");
}

TEST_CASE("a moved vertex moves in every parcel that has it") {
    const auto edit = fabric::moveVertex(drawn, surface, {20'000, 10'000}, {21'000, 9'000});
    REQUIRE(edit.ok());
    CHECK(neighboursIn(*edit).size() == 3);
    CHECK(isCleanAfter(drawn, *edit));
    CHECK(total(after(drawn, *edit)) == total(drawn));
    CHECK(fabric::moveVertex(drawn, surface, {20'001, 10'000}, {21'000, 9'000}).refusal().code == "vertex_unknown");
    CHECK(fabric::moveVertex(drawn, surface, {20'000, 10'000}, {20'000, 30'000}).refusal().code == "vertex_exists");
    CHECK(!fabric::moveVertex(drawn, surface, {20'000, 10'000}, {40'000, 40'000}).ok());
    CHECK(!fabric::moveVertex(drawn, surface, {20'000, 10'000}, {5'000, 30'000}).ok());
}

TEST_CASE("a vertex is put on and taken off an edge in both parcels") {
    const auto put = fabric::insertVertex(drawn, surface, {20'000, 15'000});
    REQUIRE(put.ok());
    CHECK(neighboursIn(*put).size() == 2);
    CHECK(put->effects.size() == 2);
    const auto with = after(drawn, *put);
    CHECK(isClean(with));
    CHECK(fabric::insertVertex(with, surface, {20'000, 15'000}).refusal().code == "vertex_exists");
    CHECK(fabric::insertVertex(with, surface, {15'000, 15'000}).refusal().code == "line_not_on_boundary");
    const auto taken = fabric::deleteVertex(with, surface, {20'000, 15'000});
    REQUIRE(taken.ok());
    CHECK(fabric::regionOf(after(with, *taken).parcels[0]) == fabric::regionOf(drawn.parcels[0]));
    CHECK(fabric::deleteVertex(with, surface, {20'000, 10'000}).refusal().code == "vertex_is_junction");
    CHECK(fabric::deleteVertex(with, surface, {1, 1}).refusal().code == "vertex_unknown");
}

TEST_CASE("a corner taken away leaves a valid ring or is refused") {
    const auto corner = fabric::deleteVertex(drawn, surface, {0, 30'000});
    REQUIRE(corner.ok());
    CHECK(isCleanAfter(drawn, *corner));
    fabric::Neighbourhood triangle;
    triangle.parcels.push_back(drawn.parcels[0]);
    triangle.parcels[0].geometry = regionOf("POLYGON((0 0,10 0,5 9,0 0))");
    CHECK(fabric::deleteVertex(triangle, surface, {5'000, 9'000}).refusal().code == "ring_would_break");
}

namespace {

/// A lies north of B; B has a vertex at (10, 10) on the edge from (0, 10) to (20, 10), which A lacks.
fabric::Neighbourhood unmatched() {
    fabric::Neighbourhood fabric = drawFabric("AA\nBB", Metre(10));
    fabric.parcels[0].geometry = regionOf("POLYGON((0 10,20 10,20 20,0 20,0 10))");
    fabric.parcels[1].geometry = regionOf("POLYGON((0 0,20 0,20 10,10 10,0 10,0 0))");
    return fabric;
}

} // namespace

TEST_CASE("a vertex that only one side of a boundary has opens no gap when the boundary moves") {
    const auto fabric = unmatched();
    const auto up = fabric::reshape(fabric, {{idOf('A')}, lineOf("LINESTRING(0 10,10 13,20 10)")});
    REQUIRE(up.ok());
    CHECK(total(after(fabric, *up)) == total(fabric));
    const auto moved = fabric::moveVertex(fabric, surface, {10'000, 10'000}, {10'000, 9'000});
    REQUIRE(moved.ok());
    CHECK(total(after(fabric, *moved)) == total(fabric));
    const auto corner = fabric::moveVertex(fabric, surface, {20'000, 10'000}, {20'000, 12'000});
    REQUIRE(corner.ok());
    CHECK(total(after(fabric, *corner)) == total(fabric));
}
