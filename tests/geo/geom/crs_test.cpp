// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/crs.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <thread>

using namespace mutu;
using namespace mutu::geom;

namespace {

std::string epsg(int code) { return "EPSG:" + std::to_string(code); }

Crs crs(const std::string& definition) {
    CAPTURE(definition);
    auto parsed = Crs::parse(definition);
    REQUIRE(parsed.ok());
    return *parsed;
}

Transformation between(const std::string& from, const std::string& to) {
    CAPTURE(from, to);
    auto way = Transformation::between(crs(from), crs(to));
    REQUIRE(way.ok());
    return std::move(way).value();
}

/// An ESRI .prj of a CGCS2000 Gauss–Krüger zone, as shapefiles bring it.
std::string esri(const std::string& name, double falseEasting, double meridian) {
    return "PROJCS[\"" + name +
           "\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\","
           "6378137.0,298.257222101]],"
           "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER["
           "\"False_Easting\"," +
           std::to_string(falseEasting) + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," +
           std::to_string(meridian) +
           "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
}

/// One Gauss–Krüger zone of CGCS2000.
struct Zone {
    int code;
    int number; // 0: eastings without prefix
    double meridian;
};

std::vector<Zone> allZones() {
    std::vector<Zone> zones;
    for (int i = 0; i < 21; ++i) {
        zones.push_back({4513 + i, 25 + i, 75.0 + 3 * i});
        zones.push_back({4534 + i, 0, 75.0 + 3 * i});
    }
    for (int i = 0; i < 11; ++i) {
        zones.push_back({4491 + i, 13 + i, 75.0 + 6 * i});
        zones.push_back({4502 + i, 0, 75.0 + 6 * i});
    }
    return zones;
}

} // namespace

TEST_CASE("every CGCS2000 Gauss-Krueger zone is at hand") {
    for (const auto& zone : allZones()) {
        const Crs system = crs(epsg(zone.code));
        CAPTURE(zone.code);
        CHECK(system.code() == epsg(zone.code));
        CHECK(system.isProjectedInMetres());
        CHECK_FALSE(system.isGeographic());
        CHECK(system.zonePrefix() == zone.number);
        CHECK(system.centralMeridian() == zone.meridian);
        CHECK(system.semiMajorAxis() == 6378137.0);
        CHECK(system.semiMinorAxis() == Approx(6356752.31414).epsilon(1e-12));
        // On its meridian the false easting itself; back again within a tenth of a millimetre.
        auto way = between("EPSG:4490", epsg(zone.code));
        double x = zone.meridian;
        double y = 28.9;
        way.apply(x, y);
        CHECK(x == Approx(500'000.0 + zone.number * 1e6).margin(1e-6));
        CHECK(y == Approx(3'198'291.0).margin(500));
        auto back = between(epsg(zone.code), "EPSG:4490");
        back.apply(x, y);
        CHECK(x == Approx(zone.meridian).margin(1e-9));
        CHECK(y == Approx(28.9).margin(1e-9));
        const auto& area = system.areaOfUse();
        REQUIRE(area.known);
        CHECK(area.west > zone.number * 1e6);
        CHECK(area.east < zone.number * 1e6 + 1e6);
        CHECK(area.south < area.north);
    }
}

TEST_CASE("a zone's twin has the same northings and the same meridian") {
    for (const auto& zone : allZones()) {
        const Crs system = crs(epsg(zone.code));
        const Crs twin = crs(system.prefixTwin());
        CAPTURE(zone.code, twin.code());
        CHECK(twin.prefixTwin() == system.code());
        CHECK(twin.centralMeridian() == system.centralMeridian());
        CHECK((twin.zonePrefix() == 0) != (system.zonePrefix() == 0));
        double x = 412'345.678 + system.zonePrefix() * 1e6;
        double y = 3'200'000;
        between(system.code(), twin.code()).apply(x, y);
        CHECK(x == Approx(412'345.678 + twin.zonePrefix() * 1e6).margin(1e-6));
        CHECK(y == Approx(3'200'000).margin(1e-6));
    }
    CHECK(crs("EPSG:4549").prefixTwin() == "EPSG:4528");
    CHECK(crs("EPSG:4490").prefixTwin().empty());
    CHECK(crs("EPSG:3857").prefixTwin().empty());
}

TEST_CASE("ESRI definitions are recognised by name and by numbers") {
    CHECK(crs(esri("CGCS2000_3_Degree_GK_Zone_40", 40'500'000, 120)).code() == "EPSG:4528");
    CHECK(crs(esri("CGCS2000_3_Degree_GK_CM_120E", 500'000, 120)).code() == "EPSG:4549");
    CHECK(crs(esri("CGCS2000_GK_Zone_20", 20'500'000, 117)).code() == "EPSG:4498");
    CHECK(crs(esri("CGCS2000_GK_CM_117E", 500'000, 117)).code() == "EPSG:4509");
    CHECK(crs(esri("unnamed", 500'000, 120)).code() == "EPSG:4549");
    CHECK(crs(esri("unnamed", 500'000, 117)).code() == "EPSG:4548"); // 3° before 6°: nobody surveys parcels in 6° zones
    CHECK(crs(esri("CGCS2000_3_Degree_GK_Zone_39", 39'500'000, 117)) == crs("EPSG:4527"));
}

TEST_CASE("a file's definition gets the register's area of use, whatever order its axes have") {
    const Crs degrees =
        crs("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            "PRIMEM[\"Greenwich\",0.0],UNIT[\"degree\",0.017453292519943295],AXIS[\"Lon\",EAST],AXIS[\"Lat\",NORTH]]");
    CHECK(degrees == crs("EPSG:4326"));
    CHECK(degrees.areaOfUse().known);
    CHECK(crs(esri("CGCS2000_3_Degree_GK_Zone_40", 40'500'000, 120)).areaOfUse().known);
}

TEST_CASE("a code that the numbers belie is not believed") {
    std::string text = esri("CGCS2000_3_Degree_GK_CM_120E", 500'000, 118.5);
    text.insert(text.size() - 1, ",AUTHORITY[\"EPSG\",\"4549\"]");
    CHECK(crs(text).code().empty());
    CHECK(crs(text).centralMeridian() == 118.5);
}

TEST_CASE("a local meridian has no code but works") {
    const Crs local = crs(esri("Quzhou_118_30", 500'000, 118.5));
    CHECK(local.code().empty());
    CHECK(local.name() == "Quzhou_118_30");
    CHECK(local.isProjectedInMetres());
    CHECK(local.centralMeridian() == 118.5);
    CHECK(crs(local.wkt()) == local);
    auto way = Transformation::between(crs("EPSG:4490"), local);
    REQUIRE(way.ok());
    double x = 118.5;
    double y = 28.9;
    way->apply(x, y);
    CHECK(x == Approx(500'000).margin(1e-6));
}

TEST_CASE("a definition's own text leads back to it") {
    for (const char* code : {"EPSG:4549", "EPSG:4527", "EPSG:4490", "EPSG:3857"}) {
        CHECK(crs(crs(code).wkt()) == crs(code));
        CHECK(crs(crs(code).name()) == crs(code));
    }
    CHECK(crs("4549") == crs(" EPSG:4549\n"));
}

TEST_CASE("what is no system is refused") {
    for (const char* text : {"", "  ", "EPSG:999999", "999999", "China", "no such system", "EPSG:", "PROJCS[\"x\"",
                             "+proj=nonsense", "+proj=pipeline +step +proj=cart", "EPSG:9122"}) {
        CAPTURE(text);
        const auto parsed = Crs::parse(text);
        REQUIRE_FALSE(parsed.ok());
        CHECK(parsed.refusal().code == "crs_unknown");
    }
}

TEST_CASE("degrees, feet and compound systems are told apart") {
    CHECK(crs("EPSG:4490").isGeographic());
    CHECK_FALSE(crs("EPSG:4490").isProjectedInMetres());
    CHECK(crs("EPSG:4326").isGeographic());
    CHECK_FALSE(crs("EPSG:2236").isProjectedInMetres()); // US feet
    CHECK(crs("EPSG:4549+5737").code() == "EPSG:4549");  // with the 1985 heights
    CHECK(crs("EPSG:32650").zonePrefix() == 0);
    CHECK(crs("EPSG:32650").centralMeridian() == 117);
    CHECK(crs("EPSG:4490").areaOfUse().west == crs("EPSG:4490").areaOfUseInDegrees().west);
}

TEST_CASE("the two zones of Changshan agree with the coordinates in the office's tables") {
    auto to39 = between("EPSG:4490", "EPSG:4527");
    auto to40 = between("EPSG:4490", "EPSG:4549");
    const double expected[3][3] = {
        {118.25, 39'621'921, 329'304}, {118.50, 39'646'308, 353'692}, {118.75, 39'670'696, 378'079}};
    for (const auto& [longitude, east39, east40] : expected) {
        double x = longitude;
        double y = 28.9;
        to39.apply(x, y);
        CHECK(x == Approx(east39).margin(0.51));
        x = longitude;
        y = 28.9;
        to40.apply(x, y);
        CHECK(x == Approx(east40).margin(0.51));
    }
}

TEST_CASE("arrays and single points go the same way, and back") {
    auto there = between("EPSG:4528", "EPSG:4548");
    auto back = between("EPSG:4548", "EPSG:4528");
    std::vector<double> xs;
    std::vector<double> ys;
    for (int i = 0; i < 100; ++i) {
        xs.push_back(40'310'000.0 + 850 * i);
        ys.push_back(3'170'000.0 + 700 * i);
    }
    const auto x0 = xs;
    const auto y0 = ys;
    there.apply(xs, ys);
    double x = x0[7];
    double y = y0[7];
    there.apply(x, y);
    CHECK(x == xs[7]);
    CHECK(y == ys[7]);
    back.apply(xs, ys);
    for (std::size_t i = 0; i < xs.size(); ++i) {
        REQUIRE(xs[i] == Approx(x0[i]).margin(1e-6).epsilon(0));
        REQUIRE(ys[i] == Approx(y0[i]).margin(1e-6).epsilon(0));
    }
}

TEST_CASE("one system to itself is no way at all") {
    auto way = between("EPSG:4549", esri("CGCS2000_3_Degree_GK_CM_120E", 500'000, 120));
    CHECK(way.isIdentity());
    double x = 1e30;
    double y = -5;
    way.apply(x, y);
    CHECK(x == 1e30);
    CHECK_FALSE(between("EPSG:4549", "EPSG:4528").isIdentity());
}

TEST_CASE("satellite coordinates come in, old national ones are refused") {
    auto way = between("EPSG:4326", "EPSG:4549");
    double x = 120;
    double y = 28.9;
    way.apply(x, y);
    CHECK(x == Approx(500'000).margin(1e-3));
    for (const char* old : {"EPSG:2385", "EPSG:2437", "EPSG:4214", "EPSG:4610"}) { // Xi'an 80, Beijing 54
        const auto none = Transformation::between(crs(old), crs("EPSG:4549"));
        REQUIRE_FALSE(none.ok());
        CHECK(none.refusal().code == "crs_no_transformation");
    }
}

TEST_CASE("what cannot be transformed becomes infinite") {
    auto way = between("EPSG:4490", "EPSG:4549");
    double x = 120;
    double y = 95;
    way.apply(x, y);
    CHECK(std::isinf(x));
    std::vector<double> xs{120, 120};
    std::vector<double> ys{95, 28.9};
    way.apply(xs, ys);
    CHECK(std::isinf(xs[0]));
    CHECK(xs[1] == Approx(500'000));
}

TEST_CASE("every thread may ask for systems") {
    std::vector<std::thread> threads;
    std::vector<int> prefixes(4);
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([i, &prefixes] {
            prefixes[static_cast<std::size_t>(i)] = Crs::parse(epsg(4525 + i)).value().zonePrefix();
        });
    for (auto& thread : threads) thread.join();
    CHECK(prefixes == std::vector<int>{37, 38, 39, 40});
}

TEST_CASE("the libraries tell their versions") {
    CHECK(projectionLibraryVersion().find('.') != std::string::npos);
    CHECK(overlayLibraryVersion().find('.') != std::string::npos);
}
