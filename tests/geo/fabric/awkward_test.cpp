// SPDX-License-Identifier: Apache-2.0
// The awkward cases of real land, drawn or written out.
#include "geo/fabric/boundary.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/split.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using namespace mutu::test;

namespace {

const Date day = Date::of(2026, 11, 22);

Result<fabric::Edit> cut(const fabric::Neighbourhood& fabric, std::string_view letters, std::string_view wkt) {
    fabric::SplitRequest request;
    for (const char letter : letters) request.parcels.push_back(idOf(letter));
    request.lines.parts.push_back(lineOf(wkt));
    request.day = day;
    return fabric::split(fabric, request);
}

fabric::Neighbourhood written(std::initializer_list<const char*> regions) {
    fabric::Neighbourhood fabric;
    char letter = 'A';
    for (const auto* wkt : regions) {
        land::Parcel parcel;
        parcel.id = idOf(letter);
        parcel.code = codeOf(letter++);
        parcel.geometry = regionOf(wkt);
        fabric.parcels.push_back(std::move(parcel));
    }
    return fabric;
}

} // namespace

TEST_CASE("a split through the corner of four parcels gives nobody a vertex") {
    const auto four = drawFabric("AB\nCD", Metre(10));
    const auto edit = cut(four, "AD", "LINESTRING(-5 25,25 -5)");
    REQUIRE(edit.ok());
    CHECK(childrenOf(*edit).size() == 4);
    CHECK(neighboursIn(*edit).empty());
    CHECK(isCleanAfter(four, *edit));
}

TEST_CASE("a split that ends in a T-junction, and one that begins where two parcels end, keep the junction") {
    const auto fabric = drawFabric("AAAA\nBBCC", Metre(10));
    const auto edit = cut(fabric, "A", "LINESTRING(20 10,20 20)");
    REQUIRE(edit.ok());
    CHECK(neighboursIn(*edit).empty());
    CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("two holes, islands in islands and a split that follows the shore of a hole") {
    const auto islands = drawFabric("AAAAAAA\nABBBBBA\nABCCCBA\nABCDCBA\nABCCCBA\nABBBBBA\nAAAAAAA", Metre(10));
    const auto all = cut(islands, "ABCD", "LINESTRING(-5 34.987,75 35.123)");
    REQUIRE(all.ok());
    CHECK(childrenOf(*all).size() == 8);
    CHECK(isCleanAfter(islands, *all));
    const auto ring = cut(islands, "B", "LINESTRING(-5 35,75 35.5)");
    REQUIRE(ring.ok());
    CHECK(neighboursIn(*ring).size() == 2);
    const auto shore = cut(islands, "A", "LINESTRING(0 10,10 10,60 10,70 10)");
    REQUIRE(shore.ok());
    CHECK(childrenOf(*shore).size() == 2);
    CHECK(isCleanAfter(islands, *shore));
}

TEST_CASE("a ring that touches itself is split through the point of touch") {
    const auto fabric = drawFabric("AAAA\nA.AA\nAA.A\nAAAA", Metre(10));
    const auto edit = cut(fabric, "A", "LINESTRING(-5 45,45 -5)");
    REQUIRE(edit.ok());
    CHECK(childrenOf(*edit).size() == 2);
    CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("a line within half a millimetre of a vertex runs through it and leaves no sliver") {
    const auto fabric = drawFabric("AB\nAB", Metre(1000));
    const auto edit = cut(fabric, "A", "LINESTRING(-1 2001.999,1000 0)");
    REQUIRE(edit.ok());
    for (const auto& child : childrenOf(*edit)) CHECK(doubledAreaOf(child) > geom::Wide{1'000'000'000});
    CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("a sliver narrower than the grid can hold is refused, never made") {
    const auto fabric = written({"POLYGON((0 0,1000 0,1000 0.001,0 0.002,0 0))"});
    const auto edit = cut(fabric, "A", "LINESTRING(-1 0.001,1001 0.001)");
    if (edit.ok())
        CHECK(isCleanAfter(fabric, *edit));
    else
        CHECK_FALSE(edit.refusal().code == "edit_unsound");
}

TEST_CASE("a slit open to the road does not join what lies on both its sides") {
    const auto fabric =
        written({"POLYGON((0 0,10 0,10 20,0 20,0 0))", "POLYGON((10.002 0,20 0,20 20,10 20,10.002 0))"});
    fabric::MergeRequest request{{idOf('A'), idOf('B')}, {}, {}, false, day};
    CHECK(fabric::merge(fabric, request).refusal().code == "parcels_not_adjacent");
}

TEST_CASE("parcels that touch in a point stay apart when one of them is split there") {
    const auto fabric = drawFabric("A.\n.B", Metre(10));
    const auto edit = cut(fabric, "A", "LINESTRING(0 20,10 10)");
    REQUIRE(edit.ok());
    CHECK(isCleanAfter(fabric, *edit));
}

TEST_CASE("a parcel of ten thousand vertices with five hundred neighbours is split like any other") {
    // A long field with a saw-tooth shore; every tenth tooth begins a new neighbour.
    fabric::Neighbourhood fabric;
    geom::Ring field{{0, -50'000}, {10'000'000, -50'000}};
    std::vector<geom::Point> shore;
    for (std::int64_t i = 0; i <= 10'000; ++i) shore.push_back({i * 1'000, i % 2 == 0 ? 0 : 777});
    field.insert(field.end(), shore.rbegin(), shore.rend());
    land::Parcel parcel;
    parcel.id = RecordId{1};
    parcel.code = codeOf('A');
    parcel.geometry = geom::Region{{{field, {}}}};
    fabric.parcels.push_back(parcel);
    for (std::int64_t n = 0; n < 500; ++n) {
        geom::Ring ring(shore.begin() + n * 20, shore.begin() + n * 20 + 21);
        ring.push_back({(n + 1) * 20'000, 30'000});
        ring.push_back({n * 20'000, 30'000});
        parcel.id = RecordId{n + 2};
        parcel.geometry = geom::Region{{{ring, {}}}};
        fabric.parcels.push_back(parcel);
    }
    const auto across = cut(fabric, "A", "LINESTRING(5000.3 -60,5000.7 10)");
    REQUIRE(across.ok());
    CHECK(childrenOf(*across).size() == 2);
    CHECK(neighboursIn(*across).size() == 1);
    const auto teeth = cut(fabric, "A", "LINESTRING(-1 0.4,10001 0.4)");
    REQUIRE(teeth.ok());
    CHECK(childrenOf(*teeth).size() == 5'001);
    CHECK(neighboursIn(*teeth).size() == 500);
}

TEST_CASE("the order of the parcels and where the plane begins change nothing in an edit") {
    const auto fabric = drawFabric("AAB\nACB\nDDB", Metre(10));
    auto turned = fabric;
    std::reverse(turned.parcels.begin(), turned.parcels.end());
    const auto edit = cut(fabric, "AC", "LINESTRING(-1 12.345,21 17.891)");
    const auto same = cut(turned, "AC", "LINESTRING(-1 12.345,21 17.891)");
    REQUIRE(edit.ok());
    REQUIRE(same.ok());
    const auto children = childrenOf(*edit);
    const auto others = childrenOf(*same);
    REQUIRE(children.size() == others.size());
    for (std::size_t i = 0; i < children.size(); ++i)
        CHECK(fabric::regionOf(children[i]) == fabric::regionOf(others[i]));

    auto moved = fabric;
    for (auto& parcel : moved.parcels)
        for (auto& part : std::get<geom::Region>(parcel.geometry).parts)
            for (auto& p : part.outer) p = {p.x + 500'000'001, p.y + 3'200'000'003};
    const auto far = cut(moved, "AC", "LINESTRING(500000.000 3200012.348,500021.001 3200017.894)");
    const auto near = cut(fabric, "AC", "LINESTRING(-0.001 12.345,21 17.891)");
    REQUIRE(far.ok());
    REQUIRE(near.ok());
    for (std::size_t i = 0; i < childrenOf(*near).size(); ++i)
        CHECK(doubledAreaOf(childrenOf(*near)[i]) == doubledAreaOf(childrenOf(*far)[i]));
}

TEST_CASE("filling and adding leave the islands inside alone") {
    const auto fabric = drawFabric("AAAAA\nA...A\nA.B.A\nA...A\nAAAAA", Metre(10));
    const auto filled = fabric::fill(fabric, {{}, {15'000, 15'000}, day});
    REQUIRE(filled.ok());
    CHECK(fabric::regionOf(childrenOf(*filled)[0]).parts[0].holes.size() == 1);
    CHECK(isCleanAfter(fabric, *filled));
}
