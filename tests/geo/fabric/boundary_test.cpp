// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/drawn_fabric.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::test;

TEST_CASE("a drawn fabric has a vertex wherever three parcels meet") {
    const auto fabric = drawFabric("AAB\nAAB\nCCC", Metre(10));
    REQUIRE(fabric.parcels.size() == 3);
    CHECK(*geom::regionOf(parcelOf(fabric, 'A').geometry) == regionOf("POLYGON((0 10,20 10,20 30,0 30,0 10))"));
    CHECK(*geom::regionOf(parcelOf(fabric, 'C').geometry) == regionOf("POLYGON((0 0,30 0,30 10,20 10,0 10,0 0))"));
    CHECK(parcelOf(fabric, 'B').code == "330822001001GB00002");
}

TEST_CASE("faces keep holes, islands in islands and parts that touch in a point") {
    const auto fabric = drawFabric("AAAAA\nABBBA\nABABA\nABBBA\nAAAAA", Metre(10));
    const auto& a = *geom::regionOf(parcelOf(fabric, 'A').geometry);
    REQUIRE(a.parts.size() == 2);
    CHECK(a.parts[0].holes.size() == 1);
    const auto& b = *geom::regionOf(parcelOf(fabric, 'B').geometry);
    REQUIRE(b.parts.size() == 1);
    CHECK(b.parts[0].holes.size() == 1);

    const auto corner = drawFabric("A.\n.A", Metre(10));
    CHECK(geom::regionOf(parcelOf(corner, 'A').geometry)->parts.size() == 2);
    const auto touching = drawFabric("AAAA\nA.AA\nAA.A\nAAAA", Metre(10));
    CHECK(geom::regionOf(parcelOf(touching, 'A').geometry)->parts[0].holes.size() == 2);
    for (const auto* drawn : {&fabric, &corner, &touching})
        for (const auto& parcel : drawn->parcels) CHECK(geom::faults(*geom::regionOf(parcel.geometry)).empty());
}

TEST_CASE("the boundary near a place is what of the boundary comes there, in its order") {
    const auto fabric = drawFabric("AAAAA\nABBBA\nABABA\nABBBA\nAAAAA", Metre(10));
    const auto& region = *geom::regionOf(parcelOf(fabric, 'A').geometry);
    std::size_t found = 0;
    for (std::int64_t x = -15'000; x <= 55'000; x += 5'000)
        for (std::int64_t y = -15'000; y <= 55'000; y += 5'000) {
            const geom::Box place{x, y, x + 9'000, y + 4'000};
            auto expected = fabric::boundaryOf(region);
            std::erase_if(expected, [&](const auto& edge) { return !edge.box().meets(place); });
            const auto near = fabric::boundaryNear(region, place);
            REQUIRE(near == expected);
            found += near.size();
        }
    CHECK(found > 100);
    CHECK(fabric::boundaryNear(region, {}).empty());
}

TEST_CASE("an edge given both ways inside one face is a bridge and divides nothing") {
    const auto square = regionOf("POLYGON((0 0,10 0,10 10,0 10,0 0))");
    auto edges = fabric::boundaryOf(square);
    edges.push_back({{0, 0}, {5000, 5000}});
    edges.push_back({{5000, 5000}, {0, 0}});
    const auto faces = fabric::facesOf(edges);
    CHECK(faces.polygons.size() == 1);
    CHECK(faces.bridges.size() == 1);
    CHECK(geom::Region{faces.polygons} == square);
}

TEST_CASE("the lie of an edge is decided exactly") {
    const auto ring = regionOf("POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,4 2,2 2))");
    CHECK(fabric::lieOf({{0, 0}, {1, 0}}, ring) == fabric::Lie::boundary);
    CHECK(fabric::lieOf({{0, 0}, {1, 1}}, ring) == fabric::Lie::inside);
    CHECK(fabric::lieOf({{0, 0}, {1, -1}}, ring) == fabric::Lie::outside);
    CHECK(fabric::lieOf({{2000, 2000}, {4000, 4000}}, ring) == fabric::Lie::outside);
    CHECK(fabric::lieOf({{2000, 2000}, {2000, 4000}}, ring) == fabric::Lie::boundary);
}
