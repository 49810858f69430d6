// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary.h"
#include "geo/fabric/repair.h"
#include "tests/geo/fabric/drawn_fabric.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using namespace mutu::test;
using fabric::CoverageFault;

namespace {

const Date day = Date::of(2026, 11, 22);
const fabric::HarmRules rules{{}, [](const land::Parcel& parcel) { return parcel.landUse == "1003"; }};

fabric::Neighbourhood with(const std::vector<std::string>& regions) {
    fabric::Neighbourhood around;
    for (const auto& wkt : regions) {
        land::Parcel parcel;
        parcel.id = RecordId{static_cast<std::int64_t>(around.parcels.size()) + 1};
        parcel.plot = std::string(1, static_cast<char>('A' + around.parcels.size()));
        parcel.geometry = regionOf(wkt);
        around.parcels.push_back(std::move(parcel));
    }
    return around;
}

std::vector<fabric::CoverageFinding> findings(const fabric::Neighbourhood& around) {
    return fabric::findingsAmong(around, rules);
}

struct Mended {
    fabric::Neighbourhood around;
    fabric::Repair repair;
};

/// Mends the only finding there is, and finds nothing afterwards.
Mended mended(const fabric::Neighbourhood& around, std::optional<RecordId> to = {}) {
    const auto found = findings(around);
    REQUIRE(found.size() == 1);
    auto repair = fabric::repair(around, {found.front(), to, {}, day}, rules);
    INFO((repair.ok() ? "" : repair.refusal().code + ": " + repair.refusal().message));
    REQUIRE(repair.ok());
    auto after = fabric::parcelsAfter(around, repair->edit.changes);
    for (const auto& finding : findings(after)) UNSCOPED_INFO(fabric::codeOf(finding.fault));
    REQUIRE(findings(after).empty());
    return {std::move(after), *std::move(repair)};
}

double area(const fabric::Neighbourhood& around, std::size_t number) {
    return static_cast<double>(doubledAreaOf(around.parcels[number])) * 0.5e-6;
}

std::string refusalOf(const fabric::Neighbourhood& around, std::optional<RecordId> to = {},
                      std::vector<RecordId> held = {}) {
    const auto found = findings(around);
    REQUIRE(found.size() == 1);
    const auto repair = fabric::repair(around, {found.front(), to, std::move(held), day}, rules);
    REQUIRE_FALSE(repair.ok());
    return repair.refusal().code;
}

} // namespace

TEST_CASE("a vertex that a neighbour lacks is inserted, and nothing moves") {
    const auto around = with({"POLYGON((0 0, 10 0, 10 20, 0 20, 0 0))", "POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))",
                              "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))"});
    const auto [after, repair] = mended(around);
    REQUIRE(repair.parcels.size() == 1);
    CHECK(repair.parcels.front().title == "A");
    CHECK(repair.parcels.front().added == std::vector<geom::Point>{{10'000, 10'000}});
    CHECK(repair.parcels.front().gone.empty());
    CHECK(repair.parcels.front().before == repair.parcels.front().after);
}

TEST_CASE("an overlap goes to the larger parcel, or to the one that is named") {
    const auto around = with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((29 0, 40 0, 40 20, 29 20, 29 0))"});
    CHECK(area(mended(around).around, 0) == 600);
    CHECK(area(mended(around).around, 1) == 200);
    CHECK(area(mended(around, RecordId{2}).around, 0) == 580);
    CHECK(area(mended(around, RecordId{2}).around, 1) == 220);
    CHECK(refusalOf(around, RecordId{3}) == "repair_not_beside");
}

TEST_CASE("an overlap of slanted boundaries is cut along the keeper's boundary, third parcels get the new vertices") {
    const auto around = with({"POLYGON((0 0, 30 0, 33.333 20, 29.777 20, 0 20, 0 0))",
                              "POLYGON((31 0, 50 0, 50 20, 33.333 20, 29.777 20, 31 0))",
                              "POLYGON((0 20, 29.777 20, 33.333 20, 50 20, 50 40, 0 40, 0 20))"});
    const auto found = findings(around); // below the crossing the boundaries part: a gap, too
    REQUIRE(found.size() == 2);
    const auto overlap = std::find_if(found.begin(), found.end(),
                                      [](const auto& finding) { return finding.fault == CoverageFault::overlap; });
    REQUIRE(overlap != found.end());
    const auto repair = fabric::repair(around, {*overlap, {}, {}, day}, rules);
    REQUIRE(repair.ok());
    const auto after = fabric::parcelsAfter(around, repair->edit.changes);
    REQUIRE(findings(after).size() == 1);
    CHECK(findings(after).front().fault == CoverageFault::gap);
    CHECK(area(after, 2) == Approx(1000));
    CHECK(area(mended(after).around, 2) == Approx(1000));
}

TEST_CASE("a parcel inside another is cut out of it when it is named, and nothing is emptied") {
    const auto around =
        with({"POLYGON((0 0, 40 0, 40 40, 0 40, 0 0))", "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))"});
    CHECK(refusalOf(around) == "repair_would_empty");
    CHECK(area(mended(around, RecordId{2}).around, 0) == 1500);
}

TEST_CASE("a parcel is not cut in two by a repair") {
    const auto around =
        with({"POLYGON((0 10, 90 10, 90 20, 0 20, 0 10))", "POLYGON((10 0, 20 0, 20 30, 10 30, 10 0))"});
    CHECK(refusalOf(around) == "repair_would_divide");
}

TEST_CASE("a hairline is snapped to the boundary that stays") {
    const auto around =
        with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((30.001 0, 40 0, 40 20, 30.001 20, 30.001 0))"});
    const auto [after, repair] = mended(around);
    CHECK(area(after, 0) == 600);
    CHECK(area(after, 1) == 200);
    REQUIRE(repair.parcels.size() == 1);
    CHECK(repair.parcels.front().title == "B");
    CHECK(repair.parcels.front().gone.size() == 2);
    CHECK(area(mended(around, RecordId{2}).around, 0) == Approx(600.02));
}

TEST_CASE("a hairline overlap whose vertices do not correspond is matched on both sides") {
    const auto around = with({"POLYGON((0 0, 30 0, 30 8, 30 20, 0 20, 0 0))",
                              "POLYGON((29.999 0, 40 0, 40 20, 30 20, 29.999 13, 29.999 0))"});
    mended(around);
}

TEST_CASE("a narrow gap between two parcels goes to the larger where both are as long on it") {
    const auto around =
        with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((30.3 0, 40 0, 40 20, 30.3 20, 30.3 0))"});
    const auto [after, repair] = mended(around);
    CHECK(area(after, 0) == Approx(606));
    CHECK(repair.parcels.size() == 1);
    CHECK(area(mended(around, RecordId{2}).around, 1) == Approx(200));
}

TEST_CASE("a gap that parcels close in is filled as a whole") {
    const auto around = with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))",
                              "POLYGON((30 0, 40 0, 40 20, 30 20, 30.2 15, 30.3 10, 30.2 5, 30 0))"});
    const auto [after, repair] = mended(around);
    CHECK(area(after, 0) + area(after, 1) == Approx(800));
}

TEST_CASE("a gap open to wide ground is cut off where its sides end") {
    SECTION("one side is shorter") {
        mended(with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((30.3 3, 40 3, 40 14, 30.3 14, 30.3 3))"}));
    }
    SECTION("both go on, elsewhere") {
        mended(with({"POLYGON((0 0, 30 0, 30 14, 0 14, 0 0))", "POLYGON((30.3 3, 40 3, 40 24, 30.3 24, 30.3 3))"}));
    }
    SECTION("a wedge") {
        mended(with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((30 0, 40 0, 40 20, 32 20, 30 0))"}));
    }
    SECTION("a bent slit, closed at one end") {
        mended(with(
            {"POLYGON((0 0, 30 0, 30 10, 33 20, 0 20, 0 0))", "POLYGON((30 0, 60 0, 60 20, 33.3 20, 30.3 10, 30 0))"}));
    }
}

TEST_CASE("of two parcels that are the same, the one on which nothing stands is retired, of two such the younger") {
    auto around = with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((0 0, 30 0, 30 20, 15 20, 0 20, 0 0))",
                        "POLYGON((0 20, 15 20, 30 20, 30 40, 0 40, 0 20))"});
    const auto found = findings(around);
    REQUIRE(found.size() == 1);
    REQUIRE(found.front().fault == CoverageFault::duplicate);
    const auto retired = [&](std::optional<RecordId> to, std::vector<RecordId> held) {
        const auto repair = fabric::repair(around, {found.front(), to, std::move(held), day}, rules);
        if (!repair.ok()) return repair.refusal().code;
        CHECK(findings(fabric::parcelsAfter(around, repair->edit.changes)).empty());
        for (const auto& parcel : repair->parcels)
            if (parcel.retired) return parcel.title;
        return std::string();
    };
    CHECK(retired({}, {}) == "B");
    CHECK(retired({}, {RecordId{2}}) == "A");
    CHECK(retired(RecordId{2}, {}) == "A");
    CHECK(retired(RecordId{2}, {RecordId{1}}) == "duplicates_held");
    CHECK(retired({}, {RecordId{1}, RecordId{2}}) == "duplicates_held");
    around.parcels[0].validFrom = Date::of(2020, 1, 1);
    CHECK(retired({}, {}) == "A");
}

TEST_CASE("what has no safe repair is refused, and so is a finding that is gone") {
    CHECK(refusalOf(with({"POLYGON((0 0, 10 0, 0 10, 10 10, 0 0))"})) == "repair_none");
    CHECK(refusalOf(with({"POLYGON((0 0, 100 0, 100 0.3, 0 0.3, 0 0))"})) == "repair_none");
    const auto around = with({"POLYGON((0 0, 30 0, 30 20, 0 20, 0 0))", "POLYGON((30 0, 40 0, 40 20, 30 20, 30 0))"});
    const fabric::CoverageFinding finding{CoverageFault::overlap, {RecordId{1}, RecordId{2}}, 30, 10, {}, {}, {}};
    const auto repair = fabric::repair(around, {finding, {}, {}, day}, rules);
    REQUIRE_FALSE(repair.ok());
    CHECK(repair.refusal().code == "finding_gone");
}
