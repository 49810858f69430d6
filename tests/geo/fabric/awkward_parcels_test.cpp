// SPDX-License-Identifier: Apache-2.0
// The awkward cases, drawn as well-known text in metres.
#include "geo/fabric/coverage_check.h"
#include "geo/geom/text.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <set>

namespace mutu::fabric {

namespace {

/// `overlap 1 2`, `unmatched_boundary 2 1`, …
std::vector<std::string> found(const std::vector<const char*>& wkts, const CheckRules& rules = {}) {
    Parcels parcels;
    for (const auto* wkt : wkts) {
        const auto shape = geom::parseWkt(wkt).value();
        auto region = *geom::regionOf(shape);
        if (geom::faults(region).size() == 1 && geom::faults(region).front().code == "ring_order")
            region = geom::normalized(region);
        parcels.add(region);
    }
    std::vector<std::string> lines;
    for (const auto& finding : check(parcels.submitted(), rules)) {
        std::string line(codeOf(finding.fault));
        for (const auto id : finding.parcels) line += " " + std::to_string(id.value);
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a junction without the neighbour's vertex is found once, whoever comes first") {
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10,8 10,8 20,0 20,0 10))",
                 "POLYGON((8 10,20 10,20 20,8 20,8 10))"}) == Lines{"unmatched_boundary 1 2 3"});
    CHECK(found({"POLYGON((0 0,20 0,20 10,8 10,0 10,0 0))", "POLYGON((0 10,8 10,8 20,0 20,0 10))",
                 "POLYGON((8 10,20 10,20 20,8 20,8 10))"})
              .empty());
}

TEST_CASE("the corners of four parcels meet in one point") {
    CHECK(found({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))",
                 "POLYGON((0 10,10 10,10 20,0 20,0 10))", "POLYGON((10 10,20 10,20 20,10 20,10 10))"})
              .empty());
    CHECK(found({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 10,20 10,20 20,10 20,10 10))"}).empty());
}

TEST_CASE("a corner that touches a neighbour's edge is a vertex that the neighbour lacks") {
    CHECK(found({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 5,20 0,20 10,10 5))"}) ==
          Lines{"unmatched_boundary 1 2"});
}

TEST_CASE("parcels inside others overlap them, parcels in their holes do not") {
    const char* ring = "POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,10 20,20 20,20 10,10 10))";
    CHECK(found({ring, "POLYGON((10 10,20 10,20 20,10 20,10 10))"}).empty());
    CHECK(found({ring, "POLYGON((12 12,18 12,18 18,12 18,12 12))"}).empty());
    CHECK(found({ring, "POLYGON((2 2,6 2,6 6,2 6,2 2))"}) == Lines{"overlap 1 2"});
    CHECK(found({ring, "POLYGON((10 10,20 10,20 20,10 20,10 10),(12 12,12 18,18 18,18 12,12 12))",
                 "POLYGON((12 12,18 12,18 18,12 18,12 12))"})
              .empty());
}

TEST_CASE("the same parcel twice is a duplicate, whatever point it begins with") {
    CHECK(found({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 10,0 10,0 0,5 0,10 0,10 10))"}) ==
          Lines{"duplicate 1 2"});
}

TEST_CASE("two whole layers upon each other overlap wherever they cross") {
    CHECK(found({"POLYGON((0 0,10 0,10 30,0 30,0 0))", "POLYGON((10 0,20 0,20 30,10 30,10 0))",
                 "POLYGON((20 0,30 0,30 30,20 30,20 0))", "POLYGON((0 0,30 0,30 10,0 10,0 0))",
                 "POLYGON((0 10,30 10,30 20,0 20,0 10))", "POLYGON((0 20,30 20,30 30,0 30,0 20))"}) ==
          Lines{"overlap 1 4", "overlap 1 5", "overlap 1 6", "overlap 2 4", "overlap 2 5", "overlap 2 6", "overlap 3 4",
                "overlap 3 5", "overlap 3 6"});
}

TEST_CASE("a narrow strip between two parcels is a gap, closed off or open to the road") {
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10.3,20 10.3,20 20,0 20,0 10.3))"}) ==
          Lines{"gap 1 2"});
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10,20 10.3,20 20,0 20,0 10))"}) == Lines{"gap 1 2"});
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10.5,20 10.5,20 20,0 20,0 10.5))"}) ==
          Lines{"gap 1 2"});
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10.501,20 10.501,20 20,0 20,0 10.501))"}).empty());
}

TEST_CASE("a strip whose width equals the limit counts on a slanted boundary too") {
    // 3-4-5: the second parcel stands exactly 0.5 m off along the normal (0.3, 0.4).
    CHECK(found({"POLYGON((0 0,40 -30,50 -50,0 0))", "POLYGON((0.3 0.4,60 60,40.3 -29.6,0.3 0.4))"}) ==
          Lines{"gap 1 2"});
}

TEST_CASE("a parcel between two others leaves no gap, an accepted gap is not told again") {
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10,20 10,20 10.3,0 10.3,0 10))",
                 "POLYGON((0 10.3,20 10.3,20 20,0 20,0 10.3))"},
                {.sliver = 0})
              .empty());
    CheckRules rules;
    rules.accepted.push_back(*geom::regionOf(geom::parseWkt("POLYGON((0 10,20 10,20 10.3,0 10.3,0 10))").value()));
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10.3,20 10.3,20 20,0 20,0 10.3))"}, rules).empty());
}

TEST_CASE("a hairline is a boundary that does not match, be it over or under") {
    const char* low = "POLYGON((0 0,20 0,20 10,0 10,0 0))";
    CHECK(found({low, "POLYGON((0 10,7 10.001,20 10,20 20,0 20,0 10))"}) == Lines{"unmatched_boundary 1 2"});
    CHECK(found({low, "POLYGON((0 10,7 9.999,20 10,20 20,0 20,0 10))"}) == Lines{"unmatched_boundary 1 2"});
    CHECK(found({low, "POLYGON((0 10,7 9.997,20 10,20 20,0 20,0 10))"}) == Lines{"overlap 1 2"});
    CHECK(found({low, "POLYGON((0 10,7 10.003,20 10,20 20,0 20,0 10))"}) == Lines{"gap 1 2"});
}

TEST_CASE("slivers are told by their mean width, broken rings by themselves") {
    CHECK(found({"POLYGON((0 0,20 0,20 0.4,0 0.4,0 0))"}) == Lines{"sliver 1"});
    CHECK(found({"POLYGON((0 0,20 0,20 0.001,0 0))"}) == Lines{"sliver 1"});
    CHECK(found({"POLYGON((0 0,10 10,10 0,0 10,0 0))", "POLYGON((0 0,10 0,10 10,0 10,0 0))"}) ==
          Lines{"invalid_ring 1"});
}

TEST_CASE("two layers upon each other overlap inside too, however their vertices differ") {
    // Nine parcels twice; all edges but the outer ones have another vertex in the second layer, so that within each
    // layer all of them are paired.
    Parcels parcels;
    for (const bool isDense : {false, true})
        for (std::int64_t row = 0; row < 3; ++row)
            for (std::int64_t column = 0; column < 3; ++column) {
                const geom::Point corner{column * 10000, row * 10000};
                geom::Ring ring;
                const auto side = [&](std::int64_t x, std::int64_t y, std::int64_t toX, std::int64_t toY,
                                      bool isOuter) {
                    ring.push_back({corner.x + x, corner.y + y});
                    if (isDense && !isOuter) ring.push_back({corner.x + (x + toX) / 2, corner.y + (y + toY) / 2});
                };
                side(0, 0, 10000, 0, row == 0);
                side(10000, 0, 10000, 10000, column == 2);
                side(10000, 10000, 0, 10000, row == 2);
                side(0, 10000, 0, 0, column == 0);
                parcels.add({{geom::Polygon{ring, {}}}});
            }
    std::set<std::int64_t> twice;
    for (const auto& finding : check(parcels.submitted(), {}))
        if (finding.fault == CoverageFault::duplicate) twice.insert(finding.parcels.front().value);
    CHECK(twice.size() == 9);
}

TEST_CASE("a hairline beside a boundary that runs true is found wherever its way begins") {
    // The vertical edges run along each other, so that around (0 3) nothing is amiss; the overlap lies at the other
    // end.
    for (std::int64_t shift = 0; shift < 50; ++shift) {
        const auto ringOf = [&](std::initializer_list<geom::Point> points) {
            geom::Ring ring;
            for (const auto p : points) ring.push_back({p.x + shift * 1009, p.y});
            return ring;
        };
        Parcels parcels;
        parcels.add({{geom::Polygon{ringOf({{0, -1}, {2400, 1600}, {0, 3000}}), {}}}});
        parcels.add({{geom::Polygon{ringOf({{-9000, -9000}, {9000, -9000}, {9000, 9000}, {-9000, 9000}}),
                                    {ringOf({{0, 0}, {0, 3000}, {2400, 1600}})}}}});
        const auto findings = check(parcels.submitted(), {});
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().fault == CoverageFault::unmatchedBoundary);
        CHECK(findings.front().area.value() == Approx(0.0012));
    }
}

TEST_CASE("a notch of open ground is a gap when it is sharp, also beside an overlap") {
    const char* front = "POLYGON((0 0,20 0,20 -10,0 -10,0 0))";
    CHECK(found({front, "POLYGON((0 0,10 17,0 17,0 0))"}) == Lines{"gap 1 2"}); // 59.5°
    CHECK(found({front, "POLYGON((0 0,10 18,0 18,0 0))"}).empty());             // 60.9°
    // A tip that pokes 30 mm through the neighbour's edge: the ground beside it is a notch.
    const auto lines = found({"POLYGON((36.2 79.9,59.4 78.3,60.8 97.1,40.6 98.6,36.2 79.9))",
                              "POLYGON((58.5 77.6,60.2 77.7,59.5 79.2,58.5 77.6))"},
                             {.sliver = 0});
    CHECK(lines == Lines{"overlap 1 2", "gap 1 2"});
}

TEST_CASE("a wide opening between two fronts is no gap") {
    CHECK(found({"POLYGON((0 0,20 0,20 10,0 10,0 0))", "POLYGON((0 10,5 10,5 30,0 30,0 10))"}).size() ==
          1); // the vertex
    CHECK(found({"POLYGON((0 0,20 0,20 10,5 10,0 10,0 0))", "POLYGON((0 10,5 10,5 30,0 30,0 10))"}).empty());
}

} // namespace mutu::fabric
