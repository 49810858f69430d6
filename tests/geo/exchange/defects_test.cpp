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

TEST_CASE("a parcel that is to end on a day to come is read as in force") {
    const Workshop workshop;
    const auto outcome = readAll(workshop.write(
        "parcel.geojson", collectionText({featureText(polygon(square), R"("plot":"A","valid_to":"9999-12-31")"),
                                          featureText(polygon(square), R"("plot":"B","valid_to":"9000-01-01")"),
                                          featureText(polygon(square), R"("plot":"C","valid_to":"2019-06-30")")})));
    CHECK_FALSE(outcome.at<land::Parcel>(0).validTo);
    CHECK_FALSE(outcome.at<land::Parcel>(1).validTo);
    CHECK(outcome.at<land::Parcel>(2).validTo == Date::of(2019, 6, 30));
    CHECK(outcome.reason("retirement_ahead") == 1);
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
        workshop.write("parcel.geojson", collectionText({featureText(polygon(square), R"("plot":"好")"),
                                                         featureText(polygon(square), R"("code":"短")"),
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
    CHECK(text.str().find("好") == std::string::npos);    // nothing is said of it
    CHECK(text.str().find("taken") != std::string::npos); // a code that isn't one, kept
    if (name == "rejects.geojson")                        // it is a map itself
        CHECK(workshop.convert(workshop.path(name), "again.gpkg").size() > 0);

    const auto kept = workshop.path("kept-" + name);
    RejectsFile::keep(workshop.path(name), kept, request.path);
    RejectsFile::keep(workshop.path(name), kept, request.path); // an earlier one is replaced
    std::ifstream copy(kept);
    std::stringstream copied;
    copied << copy.rdbuf();
    CHECK(copied.str() == text.str());
    CHECK_THROWS_AS(RejectsFile::keep(workshop.path(name), request.path, request.path), Error);
    CHECK_THROWS_AS(RejectsFile::keep(workshop.path(name), kept, kept), Error); // itself what was imported
    CHECK_THROWS_AS(RejectsFile::keep(kept, workshop.write("letter.txt", "Dear officer"), request.path), Error);
}

TEST_CASE("the list of rejects of a table names sheet, row and column") {
    const Workshop workshop;
    ReadRequest request;
    request.kind = land::Kind::use;
    const auto table = workshop.write("table.csv", "使用人,宗地代码\n甲厂,GB00001\n甲厂,\"GB\"\"9\"\n");
    request.path = workshop.convert(table, "使用.xlsx");
    ListedDirectory directory;
    directory.add(land::Kind::enterprise, "甲厂", 1);
    directory.add(land::Kind::parcel, "GB00001", 1);
    const auto name = GENERATE(as<std::string>{}, "rejects.csv", "rejects.geojson");
    RejectsFile rejects(workshop.path(name), "EPSG:4549");
    readAll(request, bookIn("EPSG:4549"), directory, &rejects);
    rejects.finish();
    std::ifstream file(workshop.path(name));
    std::stringstream text;
    text << file.rdbuf();
    CAPTURE(text.str());
    if (name == "rejects.csv")
        CHECK(text.str().find("\"table\",3,\"宗地代码\",B,") != std::string::npos);
    else
        CHECK(text.str().find(R"("sheet":"table","row":3,"column":"宗地代码","letter":"B")") != std::string::npos);
}

TEST_CASE("a list of rejects with the headings of earlier versions may be replaced") {
    const Workshop workshop;
    const auto earlier = workshop.write(
        "rejects.csv", "\xEF\xBB\xBF"
                       "feature,title,reason,effect,x,y,message,wkt\n1,\"\",spike,repaired,,,\"\",\"\"\n");
    CHECK_NOTHROW(RejectsFile(earlier, "EPSG:4549").finish());
}

TEST_CASE("a list of rejects replaces an earlier one and no other file, and appears when it is finished") {
    const Workshop workshop;
    const auto content = [](const std::string& path) {
        std::ifstream stream(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const auto name = GENERATE(as<std::string>{}, "rejects.csv", "rejects.geojson");
    const auto other = workshop.write("other-" + name, "feature,title\n1,a table of the officer's own\n");
    CHECK_THROWS_WITH(RejectsFile(other, "EPSG:4549"), Catch::Contains("There is a file"));
    CHECK(content(other) == "feature,title\n1,a table of the officer's own\n");
    const auto path = workshop.path(name);
    {
        const RejectsFile unfinished(path, "EPSG:4549");
        CHECK_FALSE(std::filesystem::exists(path));
    }
    CHECK_FALSE(std::filesystem::exists(path));
    RejectsFile(path, "EPSG:4549").finish();
    const auto first = content(path);
    CHECK_FALSE(first.empty());
    RejectsFile(path, "EPSG:4549").finish();
    CHECK(content(path) == first);
}

TEST_CASE("buildings, zones and districts without an outline are said, and roads' parts that fall away") {
    const Workshop workshop;
    ListedDirectory directory;
    ReadRequest request;
    request.path = workshop.write("areas.csv", "name,WKT\nA,\"POLYGON((353000 3198000,353100 3198000,353100 3198100,"
                                               "353000 3198000))\"\nB,\nC,POLYGON EMPTY\n");
    request.kind = GENERATE(land::Kind::building, land::Kind::clusterZone);
    const auto areas = readAll(request, bookIn("EPSG:4549"), directory);
    CHECK(areas.records.size() == 3);
    CHECK(areas.reason("null_geometry") == 1);
    CHECK(areas.reason("empty_geometry") == 1);
    request.path = workshop.write("districts.csv", "name,code\nA,1\nB,2\n");
    request.kind = land::Kind::district;
    CHECK(readAll(request, bookIn("EPSG:4549"), directory).reason("null_geometry") == 2);

    const std::string line = "[[353000,3198000],[353100,3198000]]";
    const std::string point = "[[353000,3198000],[353000,3198000]]";
    request.path = workshop.write(
        "roads.geojson",
        collectionText({featureText(R"("type":"MultiLineString","coordinates":[)" + line + "]"),
                        featureText(R"("type":"MultiLineString","coordinates":[)" + line + "," + point + "]"),
                        featureText(R"("type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":)" +
                                    line + R"(},{"type":"Point","coordinates":[353000,3198000]}])")}));
    request.kind = land::Kind::road;
    const auto roads = readAll(request, bookIn("EPSG:4549"), directory);
    CHECK(roads.account.accepted == 1);
    CHECK(roads.account.repaired == 2);
    CHECK(roads.reason("too_few_points") == 1);
    CHECK(roads.reason("parts_left_out") == 1);
}

TEST_CASE("a right's developed extent is brought into the book's CRS and checked like a drawn outline") {
    const Workshop workshop;
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "P1", 1);
    ReadRequest request;
    request.kind = land::Kind::right;
    const std::string bow = "POLYGON((353000 3198000,353100 3198100,353100 3198000,353000 3198100,353000 3198000))";
    request.path =
        workshop.write("rights.csv", "parcel,developed_extent\n"
                                     "P1,\"SRID=4490;POLYGON((118.5 28.9,118.501 28.9,118.501 28.901,118.5 28.9))\"\n"
                                     "P1,\"POLYGON((353000 3198000,353100 3198000,353100 3198100,353000 3198000))\"\n"
                                     "P1,\"" +
                                         bow +
                                         "\"\n"
                                         "P1,\"SRID=99;POLYGON((0 0,1 0,1 1,0 0))\"\n"
                                         "P1,nonsense\n");
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 5);
    const auto box = [&](std::size_t i) { return geom::boxOf(outcome.at<land::Right>(i).developedExtent); };
    CHECK(std::abs(box(0).minX - 353'692'000) < 1'000'000);
    CHECK(box(1).maxX == 353'100'000);
    CHECK(outcome.reason("self_intersection") + outcome.reason("zero_area") == 1);
    for (const std::size_t i : {2U, 3U, 4U}) CHECK(box(i).empty());
    CHECK(outcome.account.repaired == 3);
    request.crs = "EPSG:4490";
    request.path =
        workshop.write("degrees.csv", "parcel,developed_extent\nP1,\"POLYGON((118.5 28.9,118.501 28.9,118.501 "
                                      "28.901,118.5 28.9))\"\n");
    const auto named = readAll(request, bookIn("EPSG:4549"), directory);
    CHECK(std::abs(geom::boxOf(named.at<land::Right>(0).developedExtent).minX - 353'692'000) < 1'000'000);
}
