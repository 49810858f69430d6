// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/divide.h"
#include "geo/geom/measure.h"
#include "tests/geo/fabric/drawn_fabric.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using namespace mutu::fabric;
using test::drawFabric;
using test::idOf;

namespace {

const Date day = Date::of(2026, 5, 1);

std::vector<land::Parcel> created(const Edit& edit) {
    std::vector<land::Parcel> found;
    for (const auto& change : edit.changes)
        if (!change.before) found.push_back(std::get<land::Parcel>(*change.after));
    return found;
}

DivideRequest inParts(char letter, std::int64_t parts, Run run) {
    DivideRequest request;
    request.parcel = idOf(letter);
    request.parts = parts;
    request.run = run;
    request.day = day;
    return request;
}

} // namespace

TEST_CASE("a parcel among others is divided, and its neighbours receive the new vertices") {
    const auto fabric = drawFabric("AAAB\nAAAB\nCCCC", Metre(10));
    const auto made = divide(fabric, inParts('A', 3, {0, 1, true}));
    if (!made) FAIL(made.refusal().message);
    const auto parts = created(made->edit);
    REQUIRE(parts.size() == 3);
    for (const auto& part : parts)
        CHECK(geom::measuredArea(*geom::regionOf(part.geometry)).rounded() == RegisteredArea(20000));
    CHECK(geom::boxOf(parts.front().geometry).minX == 0); // from the west on
    const bool neighbour = std::any_of(made->edit.changes.begin(), made->edit.changes.end(), [](const auto& change) {
        return change.before && land::idOf(*change.before) == idOf('C');
    });
    CHECK(neighbour);
    CHECK(made->edit.lineage.size() == 3);
}

TEST_CASE("a strip of a concave parcel is one parcel, whatever the number of its pieces") {
    const auto fabric = drawFabric("A.A.A\nA.A.A\nAAAAA", Metre(10));
    const auto made = divide(fabric, inParts('A', 3, {1, 0, false}));
    if (!made) FAIL(made.refusal().message);
    const auto parts = created(made->edit);
    REQUIRE(parts.size() == 3);
    CHECK(geom::regionOf(parts.back().geometry)->parts.size() == 3);
    std::int64_t sum = 0;
    for (const auto& part : parts) sum += geom::measuredArea(*geom::regionOf(part.geometry)).halfSquareMillimetres();
    CHECK(sum == 1100 * 2'000'000LL);
}

TEST_CASE("by registered area the land follows in the ratio, and the register sums exactly") {
    auto fabric = drawFabric("AAAB\nAAAB\nCCCC", Metre(10));
    fabric.parcels.front().registeredArea = RegisteredArea(60100); // the map says 600.00 m²
    auto request = inParts('A', 0, {0, 1, true});
    request.registered = true;
    request.areas = {RegisteredArea(15025)};
    const auto made = divide(fabric, request);
    if (!made) FAIL(made.refusal().message);
    const auto parts = created(made->edit);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].registeredArea == RegisteredArea(15025));
    CHECK(parts[1].registeredArea == RegisteredArea(45075));
    CHECK(geom::measuredArea(*geom::regionOf(parts[0].geometry)).rounded() == RegisteredArea(15000));
    request.areas = {RegisteredArea(60101)};
    CHECK(divide(fabric, request).refusal().code == "area_does_not_fit");
    fabric.parcels.front().registeredArea.reset();
    CHECK(divide(fabric, request).refusal().code == "registered_area_missing");
    auto thirds = inParts('A', 3, {0, 1, true});
    fabric.parcels.front().registeredArea = RegisteredArea(60100);
    const auto equal = created(divide(fabric, thirds)->edit);
    CHECK(equal[0].registeredArea == RegisteredArea(20034));
    CHECK(equal[2].registeredArea == RegisteredArea(20033));
}

TEST_CASE("an edge is named by a place beside it, and the first part adjoins it") {
    const auto fabric = drawFabric("AAAB\nAAAB\nCCCC", Metre(10));
    const auto& parcel = test::parcelOf(fabric, 'A');
    auto request = inParts('A', 0, *runAlongEdge(parcel, {15'000, 29'000})); // the northern edge
    request.areas = {RegisteredArea(15000)};
    const auto made = divide(fabric, request);
    if (!made) FAIL(made.refusal().message);
    CHECK(geom::boxOf(created(made->edit).front().geometry).maxY == 30'000);
    CHECK(geom::boxOf(created(made->edit).front().geometry).minY == 25'000);
}

TEST_CASE("a bearing of nothing but north counts parts from the west, one east from the north") {
    const auto north = runAlong(0), east = runAlong(90);
    CHECK(north.dx == 0);
    CHECK(north.dy > 0);
    CHECK(east.dy == 0);
    CHECK(east.dx > 0);
    CHECK(north.fromLeft);
}

TEST_CASE("parts that lie apart already are divided without a line") {
    const auto fabric = drawFabric("AA..AA\nAA..AA", Metre(10));
    const auto made = divide(fabric, inParts('A', 2, {0, 1, true}));
    if (!made) FAIL(made.refusal().message);
    CHECK(made->division.lines.empty());
    const auto parts = created(made->edit);
    REQUIRE(parts.size() == 2);
    CHECK(geom::boxOf(parts[0].geometry).maxX == 20'000);
    CHECK(geom::boxOf(parts[1].geometry).minX == 40'000);
}

TEST_CASE("parts that lie apart aren't parcels before their parcel was") {
    auto fabric = drawFabric("A.A", Metre(10));
    fabric.parcels[0].validFrom = Date::of(2030, 1, 1);
    const auto made = divide(fabric, inParts('A', 2, {0, 1, true}));
    REQUIRE_FALSE(made);
    CHECK(made.refusal().code == "day_before_parcel");
}

TEST_CASE("areas that are all of the parcel, or beyond any land, divide nothing") {
    const auto fabric = drawFabric("AA", Metre(10));
    auto request = inParts('A', 0, {0, 1, true});
    for (const std::int64_t hundredths : {std::int64_t{20'000}, std::int64_t{922'337'203'685'978}}) {
        request.areas = {RegisteredArea(hundredths)};
        const auto made = divide(fabric, request);
        REQUIRE_FALSE(made);
        CHECK(made.refusal().code == "area_does_not_fit");
    }
}
