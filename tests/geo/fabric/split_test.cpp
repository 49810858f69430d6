// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/split.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace mutu;
using namespace mutu::test;

namespace {

Result<fabric::Edit> cut(const fabric::Neighbourhood& fabric, std::string_view letters, std::string_view wkt) {
    fabric::SplitRequest request;
    for (const char letter : letters) request.parcels.push_back(idOf(letter));
    request.lines.parts.push_back(lineOf(wkt));
    request.day = Date::of(2026, 11, 22);
    return fabric::split(fabric, request);
}

std::string codeOfRefusal(const fabric::Neighbourhood& fabric, std::string_view letters, std::string_view wkt) {
    const auto edit = cut(fabric, letters, wkt);
    return edit.ok() ? "done" : edit.refusal().code;
}

const auto threeParcels = drawFabric("AAB\nAAB\nCCC", Metre(10));

} // namespace

TEST_CASE("splitting a parcel conserves its area and gives neighbours the vertices") {
    const auto edit = cut(threeParcels, "A", "LINESTRING(-1 15,30 16)");
    REQUIRE(edit.ok());
    const auto children = childrenOf(*edit);
    REQUIRE(children.size() == 2);
    CHECK(doubledAreaOf(children[0]) + doubledAreaOf(children[1]) ==
          doubledAreaOf(parcelOf(threeParcels, 'A')) + effectOn(*edit, idOf('A')));
    CHECK(children[0].code.empty());
    CHECK(children[0].landUse == "0601");
    const auto neighbours = neighboursIn(*edit);
    REQUIRE(neighbours.size() == 1);
    CHECK(neighbours[0].id == idOf('B'));
    CHECK(fabric::regionOf(neighbours[0]).parts[0].outer.size() ==
          fabric::regionOf(parcelOf(threeParcels, 'B')).parts[0].outer.size() + 1);
    CHECK(edit->lineage.size() == 2);
    CHECK(std::get<land::Parcel>(*edit->changes[0].after).validTo == Date::of(2026, 11, 22));
}

TEST_CASE("one line splits several parcels, and shared nodes are the same in all of them") {
    const auto edit = cut(threeParcels, "AB", "LINESTRING(-1 15,10 18.5,31 16.123)");
    REQUIRE(edit.ok());
    CHECK(childrenOf(*edit).size() == 4);
    CHECK(neighboursIn(*edit).empty());
    CHECK(isCleanAfter(threeParcels, *edit));
}

TEST_CASE("a split may run through holes, leave and come back, pass a vertex and follow an edge") {
    const auto holes = drawFabric("AAAAAAA\nABAACAA\nAAAAAAA", Metre(10));
    const auto through = cut(holes, "A", "LINESTRING(-5 15,75 15)");
    REQUIRE(through.ok());
    CHECK(childrenOf(*through).size() == 2);
    CHECK(neighboursIn(*through).size() == 2);
    CHECK(isCleanAfter(holes, *through));

    const auto comb = drawFabric("A.A.A\nAAAAA", Metre(10));
    const auto back = cut(comb, "A", "LINESTRING(-5 15,55 16)");
    REQUIRE(back.ok());
    CHECK(childrenOf(*back).size() == 4);
    CHECK(isCleanAfter(comb, *back));

    const auto corner = cut(threeParcels, "A", "LINESTRING(0 10,20 30)");
    REQUIRE(corner.ok());
    CHECK(childrenOf(*corner).size() == 2);
    CHECK(corner->effects.empty());
    CHECK(neighboursIn(*corner).empty());

    const auto along = cut(threeParcels, "A", "LINESTRING(0 10,5 10,5 20,20 20,20 30)");
    REQUIRE(along.ok());
    CHECK(childrenOf(*along).size() == 2);
    CHECK(isCleanAfter(threeParcels, *along));
}

TEST_CASE("a closed line cuts its inside out") {
    const auto edit = cut(threeParcels, "A", "LINESTRING(5 15,10 15,10 20,5 20,5 15)");
    REQUIRE(edit.ok());
    const auto children = childrenOf(*edit);
    REQUIRE(children.size() == 2);
    CHECK(fabric::regionOf(children[0]).parts[0].holes.size() == 1);
    CHECK(isCleanAfter(threeParcels, *edit));
}

TEST_CASE("a part that no line divides stays with the largest piece") {
    const auto parts = drawFabric("AAAA..A", Metre(10));
    const auto edit = cut(parts, "A", "LINESTRING(10 -1,10 11)");
    REQUIRE(edit.ok());
    const auto children = childrenOf(*edit);
    REQUIRE(children.size() == 2);
    CHECK(fabric::regionOf(children[0]).parts.size() == 1);
    CHECK(fabric::regionOf(children[1]).parts.size() == 2);
}

TEST_CASE("a line that ends at a slanted boundary as near as the grid allows reaches it") {
    fabric::Neighbourhood slanted = threeParcels;
    slanted.parcels[0].geometry = regionOf("POLYGON((0 0,100.003 37.001,50 90,0 0))");
    slanted.parcels.resize(1);
    // 33.334, 12.333 is 0.2 mm off the edge from 0 0 to 100.003 37.001.
    const auto edit = cut(slanted, "A", "LINESTRING(33.334 12.333,50 90)");
    REQUIRE(edit.ok());
    CHECK(childrenOf(*edit).size() == 2);
    REQUIRE(edit->effects.size() == 1);
    CHECK(edit->effects[0].node == geom::Point{33334, 12333});
}

TEST_CASE("registered areas of the pieces sum exactly to the parent's") {
    auto fabric = threeParcels;
    fabric.parcels[0].registeredArea = RegisteredArea(40'001);
    const auto edit = cut(fabric, "A", "LINESTRING(-1 13.333,21 13.333)");
    REQUIRE(edit.ok());
    const auto children = childrenOf(*edit);
    CHECK(*children[0].registeredArea + *children[1].registeredArea == RegisteredArea(40'001));
}

TEST_CASE("lines that do not divide are refused, each with its reason") {
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 50,50 50)") == "line_misses_parcel");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 25,5 35)") == "line_touches_only");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 10,25 10)") == "line_along_boundary");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 15,15 15)") == "line_ends_inside");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 15,15 15,10 20,10 5)") == "line_self_crosses");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 15,15 15,5 15)") == "line_self_crosses");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(5 15,5 15)") == "line_too_short");
    CHECK(codeOfRefusal(threeParcels, "A", "LINESTRING(-5 15,400000 15)") == "coordinate_far");
    fabric::SplitRequest lost{{idOf('A')}, {{{geom::nearestPoint(-5, 15), geom::nearestPoint(25, std::nan(""))}}}, {}};
    CHECK(fabric::split(threeParcels, lost).refusal().code == "coordinate_invalid");
    lost.lines.parts[0][1] = geom::nearestPoint(std::numeric_limits<double>::infinity(), 15);
    CHECK(fabric::split(threeParcels, lost).refusal().code == "coordinate_invalid");
    CHECK(codeOfRefusal(threeParcels, "AB", "LINESTRING(-5 15,20 15)") == "line_touches_only");
    CHECK(codeOfRefusal(threeParcels, "Z", "LINESTRING(-5 15,20 15)") == "parcel_unknown");
    auto retired = threeParcels;
    retired.parcels[0].validTo = Date::of(2020, 1, 1);
    CHECK(codeOfRefusal(retired, "A", "LINESTRING(-5 15,25 15)") == "parcel_retired");
    const auto hole = drawFabric("AAA\nABA\nAAA", Metre(10));
    CHECK(codeOfRefusal(hole, "A", "LINESTRING(-5 15,15 15)") == "line_ends_inside");
}

TEST_CASE("a node that would be rounded onto another boundary is refused") {
    // B's corner stands half a millimetre away from where the line meets A's long edge.
    fabric::Neighbourhood fabric = drawFabric("A\nB", Metre(10));
    fabric.parcels[0].geometry = regionOf("POLYGON((0 0,1000.001 0.001,1000 100,0 100,0 0))");
    fabric.parcels[1].geometry = regionOf("POLYGON((500 -50,500.5 0,499.9 -50,500 -50))");
    const auto edit = cut(fabric, "A", "LINESTRING(500.5 -0.001,500.5 101)");
    CHECK((edit.ok() || edit.refusal().code == "node_would_cross"));
    if (edit.ok()) CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("parcels of other layers of space do not receive vertices") {
    auto fabric = threeParcels;
    fabric.parcels[1].stratum = land::Stratum::below;
    const auto edit = cut(fabric, "A", "LINESTRING(-1 15,21 16)");
    REQUIRE(edit.ok());
    CHECK(neighboursIn(*edit).empty());
}
