// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/rejects_file.h"
#include "geo/geom/measure.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <sstream>

using namespace mutu;
using namespace mutu::exchange;

namespace {

std::string polygon(const std::string& rings) { return fmt::format(R"("type":"Polygon","coordinates":[{}])", rings); }

constexpr auto clockwise = "[[353000,3198000],[353000,3198100],[353100,3198100],[353100,3198000],[353000,3198000]]";
constexpr auto repeatedPoint =
    "[[353000,3198000],[353100,3198000],[353100,3198000],[353100,3198100],[353000,3198100],[353000,3198000]]";
constexpr auto spiked = "[[353000,3198000],[353100,3198000],[353150,3198000],[353100,3198000],[353100,3198100],[353000,"
                        "3198100],[353000,3198000]]";
constexpr auto bowTie = "[[353000,3198000],[353100,3198100],[353100,3198000],[353000,3198100],[353000,3198000]]";
/// A square of a hectare whose corner the hand crossed by a decimetre.
constexpr auto slip = "[[353000,3198000],[353100,3198000],[353100,3198100],[353000,3198100],[353000.1,3197999.9],["
                      "353000.1,3198000.1],[353000,3198000]]";
constexpr auto line = "[[353000,3198000],[353100,3198000],[353200,3198000],[353000,3198000]]";
constexpr auto two = "[[353000,3198000],[353100,3198000],[353000,3198000]]";
constexpr auto high =
    "[[353000,3198000,88],[353100,3198000,88],[353100,3198100,88],[353000,3198100,88],[353000,3198000,88]]";
constexpr auto square = "[[353000,3198000],[353100,3198000],[353100,3198100],[353000,3198100],[353000,3198000]]";
constexpr auto sameWayHole = "[[353040,3198040],[353060,3198040],[353060,3198060],[353040,3198060],[353040,3198040]]";

Outcome readOne(const std::string& geometry, const std::string& crs = "EPSG:4549",
                const std::string& bookCrs = "EPSG:4549", const std::string& properties = {}) {
    const Workshop workshop;
    return readAll(workshop.write("parcel.geojson", collectionText({featureText(geometry, properties)}, crs)), bookCrs);
}

double area(const Outcome& outcome) {
    return geom::measuredArea(*geom::regionOf(outcome.at<land::Parcel>(0).geometry)).squareMetres().value();
}

} // namespace

TEST_CASE("every defect of an outline is recognised, said, and accounted for") {
    struct Case {
        const char* rings;
        const char* code;
        int accepted, repaired, rejected;
        double area;
    };
    const auto wanted = GENERATE(values<Case>({{clockwise, "ring_order", 1, 0, 0, 10000},
                                               {repeatedPoint, "duplicate_vertices", 0, 1, 0, 10000},
                                               {spiked, "spike", 0, 1, 0, 10000},
                                               {bowTie, "self_intersection", 0, 0, 1, 0},
                                               {slip, "self_intersection", 0, 1, 0, 10000},
                                               {line, "zero_area", 0, 0, 1, 0},
                                               {two, "too_few_points", 0, 0, 1, 0},
                                               {high, "z_dropped", 1, 0, 0, 10000}}));
    CAPTURE(wanted.code);
    const auto outcome = readOne(polygon(wanted.rings));
    CHECK(outcome.account.read == 1);
    CHECK(outcome.account.accepted == wanted.accepted);
    CHECK(outcome.account.repaired == wanted.repaired);
    CHECK(outcome.account.rejected == wanted.rejected);
    CHECK(outcome.reason(wanted.code) == 1);
    if (wanted.rejected == 0)
        CHECK(area(outcome) == Approx(wanted.area).margin(6.0));
    else
        CHECK(outcome.records.empty());
}

TEST_CASE("a hole that runs the way of its outer ring is a repair, and stays a hole") {
    const auto outcome = readOne(polygon(fmt::format("{},{}", square, sameWayHole)));
    CHECK(outcome.account.repaired == 1);
    CHECK(outcome.reason("ring_order") == 1);
    CHECK(area(outcome) == 9600.0);
}

TEST_CASE("features without geometry and geometries of the wrong kind stay outside") {
    const Workshop workshop;
    const auto outcome = readAll(
        workshop.write("parcel.geojson",
                       collectionText({featureText(""), featureText(R"("type":"Point","coordinates":[353000,3198000])"),
                                       featureText(polygon(square))})));
    CHECK(outcome.account.read == 3);
    CHECK(outcome.account.accepted == 1);
    CHECK(outcome.account.rejected == 2);
    CHECK(outcome.reason("null_geometry") == 1);
    CHECK(outcome.reason("not_a_polygon") == 1);
    const auto empty = readAll(workshop.write("parcel.csv", "code,WKT\nA,POLYGON EMPTY\n"));
    CHECK(empty.account.rejected == 1);
    CHECK(empty.reason("empty_geometry") == 1);
}

TEST_CASE("parts and holes come in whole") {
    const auto outcome =
        readOne(fmt::format(R"("type":"MultiPolygon","coordinates":[[{},{}],[{}]])", square,
                            "[[353040,3198040],[353040,3198060],[353060,3198060],[353060,3198040],[353040,3198040]]",
                            "[[353200,3198000],[353210,3198000],[353210,3198010],[353200,3198010],[353200,3198000]]"));
    CHECK(outcome.account.accepted == 1);
    const auto& region = *geom::regionOf(outcome.at<land::Parcel>(0).geometry);
    CHECK(region.parts.size() == 2);
    CHECK(region.parts[0].holes.size() == 1);
    CHECK(area(outcome) == 9700.0);
}

TEST_CASE("arcs are straightened, and that is said") {
    const Workshop workshop;
    const auto csv = workshop.write(
        "parcel.csv", "code;WKT\nA;\"CURVEPOLYGON(CIRCULARSTRING(353000 3198000,353100 3198000,353000 3198000))\"\n");
    const auto outcome = readAll(csv);
    CHECK(outcome.reason("curve_linearised") == 1);
    CHECK(outcome.account.repaired == 1);
    CHECK(area(outcome) == Approx(3.14159265 * 2500).epsilon(0.002));
}

TEST_CASE("swapped axes and zone prefixes are recognised feature by feature and put right") {
    struct Case {
        double x, y;
        const char* crs;
        const char* book;
        const char* code;
    };
    const auto wanted = GENERATE(values<Case>({{3198000, 353000, "EPSG:4549", "EPSG:4549", "swapped_axes"},
                                               {353000, 3198000, "EPSG:4528", "EPSG:4528", "missing_zone_prefix"},
                                               {3198000, 353000, "EPSG:4528", "EPSG:4528", "missing_zone_prefix"},
                                               {40353000, 3198000, "EPSG:4549", "EPSG:4549", "surplus_zone_prefix"},
                                               {353000, 3198000, "EPSG:4528", "EPSG:4549", "missing_zone_prefix"}}));
    CAPTURE(wanted.x, wanted.crs, wanted.book);
    const Workshop workshop;
    const auto good = std::string(wanted.crs) == "EPSG:4528" ? rectangleText(40353500, 3198500, 10, 10)
                                                             : rectangleText(353500, 3198500, 10, 10);
    const auto outcome = readAll(
        workshop.write("parcel.geojson", collectionText({featureText(good), featureText(good),
                                                         featureText(rectangleText(wanted.x, wanted.y, 100, 100))},
                                                        wanted.crs)),
        wanted.book);
    CHECK(outcome.account.repaired == 1);
    CHECK(outcome.reason(wanted.code) == 1);
    const auto box = geom::boxOf(outcome.at<land::Parcel>(2).geometry);
    const std::int64_t prefix = std::string(wanted.book) == "EPSG:4528" ? 40'000'000'000 : 0;
    CHECK(box.minX == 353'000'000 + prefix);
    CHECK(box.minY == 3'198'000'000);
}

TEST_CASE("an implausible place is said and comes in all the same") {
    auto book = bookIn("EPSG:4549");
    const geom::Region district{
        {{{{353000000, 3198000000}, {354000000, 3198000000}, {354000000, 3199000000}, {353000000, 3199000000}}, {}}}};
    book.districts.push_back({RecordId{3}, district, geom::boxOf(district)});
    const Workshop workshop;
    ReadRequest request;
    request.path =
        workshop.write("parcel.geojson", collectionText({featureText(rectangleText(353100, 3198100, 10, 10)),
                                                         featureText(rectangleText(453100, 3298100, 10, 10))}));
    ListedDirectory directory;
    const auto outcome = readAll(request, book, directory);
    CHECK(outcome.account.accepted == 2);
    CHECK(outcome.reason("implausible_place") == 1);
    CHECK(outcome.at<land::Parcel>(0).district.id == RecordId{3}); // no column says it: by place
    CHECK_FALSE(outcome.at<land::Parcel>(1).district);
}

TEST_CASE("numbers and dates that can't be true leave their field open") {
    const Workshop workshop;
    const auto csv = workshop.write("right.csv", "宗地代码,权利人,面积,签订日期,权利性质\n"
                                                 "P,甲,1234567890123456789012345678901234567890,2019-02-30,102\n"
                                                 "P,甲,\"1,234.56\",2019年2月3日,101\n"
                                                 "P,甲,-5,20190203,102\nP,甲,12.5亩,2019/2/3,102\n");
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "P", 1);
    directory.add(land::Kind::enterprise, "甲", 2);
    ReadRequest request;
    request.path = csv;
    request.kind = land::Kind::right;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 4);
    CHECK(outcome.reason("bad_number") == 2);
    CHECK(outcome.reason("bad_date") == 1);
    CHECK(outcome.account.repaired == 2);
    CHECK_FALSE(outcome.at<land::Right>(0).area);
    CHECK(outcome.at<land::Right>(1).area->hundredths() == 123456);
    CHECK(outcome.at<land::Right>(1).signedOn == Date::of(2019, 2, 3));
    CHECK(outcome.at<land::Right>(2).signedOn == Date::of(2019, 2, 3));
    CHECK(outcome.at<land::Right>(3).area->hundredths() == 833333);
    CHECK(directory.asked == 2); // each name is looked up once
}

TEST_CASE("a name that the book doesn't know rejects the row, but an unknown district is left open") {
    const Workshop workshop;
    const auto outcome = readAll(workshop.write(
        "parcel.geojson", collectionText({featureText(polygon(square), R"("code":"A","片区":"无此区")")})));
    CHECK(outcome.account.repaired == 1);
    CHECK(outcome.reason("unknown_district") == 1);
    CHECK(outcome.reason("code_malformed") == 1);
    ReadRequest request;
    request.path = workshop.write("use.csv", "parcel,user\nA,甲\n,甲\n");
    request.kind = land::Kind::use;
    ListedDirectory nobody;
    const auto uses = readAll(request, bookIn("EPSG:4549"), nobody);
    CHECK(uses.account.rejected == 2);
    CHECK(uses.reason("unknown_parcel") == 1);
    CHECK(uses.reason("reference_missing") == 1);
}

TEST_CASE("the list of rejects names feature, place, reason and the original outline") {
    const Workshop workshop;
    ReadRequest request;
    request.path =
        workshop.write("parcel.geojson", collectionText({featureText(polygon(square), R"("code":"好")"),
                                                         featureText(polygon(bowTie), R"("code":"坏\"1")")}));
    ListedDirectory directory;
    const auto name = GENERATE(as<std::string>{}, "rejects.csv", "rejects.geojson");
    {
        RejectsFile rejects(workshop.path(name), "EPSG:4549");
        readAll(request, bookIn("EPSG:4549"), directory, &rejects);
        rejects.finish();
    }
    std::ifstream file(workshop.path(name));
    std::stringstream text;
    text << file.rdbuf();
    CHECK(text.str().find("self_intersection") != std::string::npos);
    CHECK(text.str().find("353050") != std::string::npos); // where the edges cross
    CHECK(text.str().find("MULTIPOLYGON(((353000 3198000,353100 3198100") != std::string::npos);
    CHECK(text.str().find("好") == std::string::npos);
    if (name == "rejects.geojson") // it is a map itself
        CHECK(workshop.convert(workshop.path(name), "again.gpkg").size() > 0);
}
