// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/text.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace mutu::geom;

TEST_CASE("well-known text has exactly three decimals") {
    CHECK(wkt(Point{353'692'456, 3'198'829'123}) == "POINT(353692.456 3198829.123)");
    CHECK(wkt(Point{-5, 0}) == "POINT(-0.005 0.000)");
    CHECK(wkt(Point{INT64_MIN, INT64_MAX}) == "POINT(-9223372036854775.808 9223372036854775.807)");
    CHECK(wkt(Lines{{{{0, 0}, {1000, 1}}, {{2, 2}, {3, 3}}}}) ==
          "MULTILINESTRING((0.000 0.000,1.000 0.001),(0.002 0.002,0.003 0.003))");
    CHECK(wkt(Region{{{{{0, 0}, {1, 0}, {0, 1}}, {{{5, 5}, {5, 6}, {6, 5}}}}}}) ==
          "MULTIPOLYGON(((0.000 0.000,0.001 0.000,0.000 0.001,0.000 0.000),(0.005 0.005,0.005 0.006,0.006 0.005,0.005 "
          "0.005)))");
    CHECK(wkt(Region{}) == "MULTIPOLYGON EMPTY");
    CHECK(wkt(std::monostate{}) == "GEOMETRYCOLLECTION EMPTY");
}

TEST_CASE("GeoJSON has x east, y north and closed rings") {
    CHECK(geoJson(Point{1500, -2}) == R"({"type":"Point","coordinates":[1.500,-0.002]})");
    CHECK(geoJson(Region{{{{{0, 0}, {1, 0}, {0, 1}}, {}}}}) ==
          R"({"type":"MultiPolygon","coordinates":[[[[0.000,0.000],[0.001,0.000],[0.000,0.001],[0.000,0.000]]]]})");
    CHECK(geoJson(Lines{{{{0, 0}, {1, 1}}}}) ==
          R"({"type":"MultiLineString","coordinates":[[[0.000,0.000],[0.001,0.001]]]})");
    CHECK(geoJson(Region{}) == R"({"type":"MultiPolygon","coordinates":[]})");
    CHECK(geoJson(std::monostate{}) == "null");
}

TEST_CASE("text that was written reads back as the same shape") {
    RandomShapes random(41);
    for (int i = 0; i < 2000; ++i) {
        const auto reach = i % 2 == 0 ? std::int64_t{20} : std::int64_t{50'000'000'000};
        Region region = random.lattice(reach, 3, 2);
        for (auto& part : region.parts) // the closing point is told by its place alone
            if (part.outer.front() == part.outer.back()) part.outer.back().x += 1;
        for (auto& part : region.parts)
            for (auto& hole : part.holes)
                if (hole.front() == hole.back()) hole.back().x += 1;
        REQUIRE(parseWkt(wkt(region)).value() == Shape(region));
        const Lines lines{{random.ring(1, 9, reach), random.ring(1, 9, reach)}};
        REQUIRE(parseWkt(wkt(lines)).value() == Shape(lines));
        const Point point = random.point(reach);
        REQUIRE(parseWkt(wkt(point)).value() == Shape(point));
    }
}

TEST_CASE("text is read in any case, spacing and dimension") {
    const Shape triangle = Region{{{{{0, 0}, {1000, 0}, {0, 1500}}, {}}}};
    for (const char* text : {"POLYGON((0 0,1 0,0 1.5,0 0))", " polygon ( ( 0 0 , 1 0\t,\n0 1.5 , 0 0 ) ) ",
                             "Polygon Z((0 0 9,1 0 9,0 1.5 9,0 0 9))", "POLYGONZM((0 0 9 8,1 0 9 8,0 1.5 9 8,0 0 9 8))",
                             "MULTIPOLYGON M(((0 0 7,1 0 7,0 1.5 7,0 0 7)))", "POLYGON((0 0 3,1 0 3,0 1.5 3,0 0 3))",
                             "POLYGON((0 0,1e0 0,+0 15e-1,0 0))"}) {
        CAPTURE(text);
        const auto shape = parseWkt(text);
        REQUIRE(shape.ok());
        CHECK(*shape == triangle);
    }
    CHECK(parseWkt("MULTIPOLYGON EMPTY").value() == Shape(Region{}));
    CHECK(parseWkt("polygon z empty").value() == Shape(Region{}));
    CHECK(parseWkt("POINT EMPTY").value() == Shape(std::monostate{}));
    CHECK(parseWkt("LINESTRING(0 0,1 1)").value() == Shape(Lines{{{{0, 0}, {1000, 1000}}}}));
}

TEST_CASE("coordinates are rounded to the nearest millimetre") {
    CHECK(parseWkt("POINT(353692.4564 3198829.1236)").value() == Shape(Point{353'692'456, 3'198'829'124}));
    CHECK(parseWkt("POINT(-0.0004 -0.0006)").value() == Shape(Point{0, -1}));
}

TEST_CASE("malformed text is refused with the place") {
    const auto refusal = parseWkt("POLYGON((0 0,1 x,0 1,0 0))");
    REQUIRE_FALSE(refusal.ok());
    CHECK(refusal.refusal().code == "wkt_malformed");
    CHECK(refusal.refusal().where == "character 16");
    for (const char* text : {"", "POLYGON", "POLYGON(", "POLYGON((0 0,1 0,0 1,0 0)", "POLYGON((0 0,1 0,0 1,0 0)))",
                             "POLYGON()", "POINT(1)", "POINT(1 2 3 4 5)", "POINT(1 2) x", "CIRCLE(1 2)", "POINT(nan 1)",
                             "POINT(inf 1)", "POINT(1e300 1)", "POINT(1,2)", "MULTIPOINT(1 2)", "LINESTRING(0 0,)"}) {
        CAPTURE(text);
        CHECK_FALSE(parseWkt(text).ok());
    }
}
