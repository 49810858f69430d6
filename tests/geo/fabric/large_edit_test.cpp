// SPDX-License-Identifier: Apache-2.0
// Edits of very large parcels end within a breath: processor time, so that a busy machine changes nothing.
#include "geo/fabric/divide.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/split.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace mutu;
using namespace mutu::fabric;

namespace {

const Date day = Date::of(2026, 5, 1);

#ifdef __SANITIZE_ADDRESS__
constexpr double breath = 20; // seconds; what watches every access takes its time
#else
constexpr double breath = 2;
#endif

land::Parcel parcel(std::int64_t id, geom::Region region) {
    land::Parcel parcel;
    parcel.id = RecordId{id};
    parcel.plot = std::to_string(id);
    parcel.stratum = land::Stratum::surface;
    parcel.geometry = std::move(region);
    return parcel;
}

geom::Ring square(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height) {
    return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

template <class Work> double seconds(const Work& work) {
    const auto start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

TEST_CASE("a whole street network is filled within a second or two") {
    // 1,600 blocks of 24 vertices, streets of 10 m between them, closed off by one parcel around all.
    constexpr std::int64_t blocks = 40;
    constexpr std::int64_t pitch = 70'000;
    Neighbourhood fabric;
    const auto whole = blocks * pitch + 10'000;
    fabric.parcels.push_back(
        parcel(1, {{{square(-20'000, -20'000, whole + 40'000, whole + 40'000), {square(0, 0, whole, whole)}}}}));
    for (std::int64_t row = 0; row < blocks; ++row)
        for (std::int64_t column = 0; column < blocks; ++column) {
            const auto x = 10'000 + column * pitch;
            const auto y = 10'000 + row * pitch;
            geom::Ring ring;
            for (std::int64_t step = 0; step < 6; ++step) ring.push_back({x + step * 10'000, y});
            for (std::int64_t step = 0; step < 6; ++step) ring.push_back({x + 60'000, y + step * 10'000});
            for (std::int64_t step = 0; step < 6; ++step) ring.push_back({x + 60'000 - step * 10'000, y + 60'000});
            for (std::int64_t step = 0; step < 6; ++step) ring.push_back({x, y + 60'000 - step * 10'000});
            fabric.parcels.push_back(parcel(2 + row * blocks + column, {{{std::move(ring), {}}}}));
        }
    std::optional<Result<Edit>> edit;
    const auto spent = seconds([&] { edit.emplace(fill(fabric, {{}, {5'000, 5'000}, day})); });
    REQUIRE(edit->ok());
    const auto children = test::childrenOf(**edit);
    REQUIRE(children.size() == 1);
    CHECK(geom::regionOf(children[0].geometry)->parts[0].holes.size() == blocks * blocks);
    CHECK(test::doubledAreaOf(children[0]) ==
          geom::Wide{2} * whole * whole - geom::Wide{2} * blocks * blocks * 60'000 * 60'000);
    CHECK(spent < breath);
}

namespace {

/// A spine of 10 m along the south with teeth of 90 m on it, 10 m wide and 10 m apart.
land::Parcel comb(std::int64_t teeth) {
    geom::Ring ring{{0, 0}, {teeth * 20'000, 0}};
    for (std::int64_t tooth = teeth; tooth-- > 0;) {
        const auto x = tooth * 20'000;
        ring.push_back({x + 20'000, 100'000});
        ring.push_back({x + 10'000, 100'000});
        ring.push_back({x + 10'000, 10'000});
        if (tooth > 0) ring.push_back({x, 10'000});
    }
    ring.push_back({0, 10'000});
    return parcel(1, {{{std::move(ring), {}}}});
}

} // namespace

TEST_CASE("a comb of ten thousand vertices is divided along, across and askew within a second or two") {
    const Neighbourhood fabric{{comb(2'500)}};
    for (const double bearing : {0.0, 60.0, 90.0}) { // along the teeth, askew, and across all of them
        INFO(bearing);
        DivideRequest request;
        request.parcel = RecordId{1};
        request.parts = 10;
        request.run = runAlong(bearing);
        request.day = day;
        std::optional<Result<Divided>> made;
        const auto spent = seconds([&] { made.emplace(divide(fabric, request)); });
        if (!made->ok()) FAIL(made->refusal().message);
        CHECK(test::childrenOf((*made)->edit).size() == 10);
        CHECK(spent < breath);
    }
}

TEST_CASE("a comb of ten thousand vertices is split across all its teeth within a second or two") {
    constexpr std::int64_t teeth = 2'500;
    const Neighbourhood fabric{{comb(teeth)}};
    const geom::Line line{{-5'000, 50'000}, {teeth * 20'000 + 5'000, 50'000}};
    std::optional<Result<Edit>> made;
    const auto spent = seconds([&] { made.emplace(split(fabric, {{RecordId{1}}, geom::Lines{{line}}, day})); });
    if (!made->ok()) FAIL(made->refusal().message);
    CHECK(test::childrenOf(**made).size() == teeth + 1);
    CHECK(spent < breath);
}

TEST_CASE("a parcel is divided into a thousand parts within a second or two") {
    Neighbourhood fabric;
    fabric.parcels.push_back(parcel(1, {{{square(0, 0, 5'000'000, 400'000), {}}}}));
    DivideRequest request;
    request.parcel = RecordId{1};
    request.parts = 1'000;
    request.run = runAlong(3);
    request.day = day;
    std::optional<Result<Divided>> made;
    const auto spent = seconds([&] { made.emplace(divide(fabric, request)); });
    if (!made->ok()) FAIL(made->refusal().message);
    CHECK(test::childrenOf((*made)->edit).size() == 1'000);
    CHECK(spent < breath);
}
