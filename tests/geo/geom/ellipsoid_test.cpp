// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/geom/ellipsoid.h"
#include "geo/geom/measure.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>

using namespace mutu;
using namespace mutu::geom;

namespace {

constexpr double a = 6378137.0;
constexpr double b = 6356752.31414;

/// The closed form through the authalic latitude: half of b² (sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e),
/// integrated over longitude.
double closedForm(double south, double north, double width) {
    const double e = std::sqrt((a * a - b * b) / (a * a));
    const auto toPole = [e](double degrees) {
        const double s = std::sin(degrees * M_PI / 180);
        return b * b / 2 * (s / (1 - e * e * s * s) + std::atanh(e * s) / e);
    };
    return (toPole(north) - toPole(south)) * width * M_PI / 180;
}

/// A square in metres around a place.
Region squareAround(const Crs& crs, double longitude, double latitude, std::int64_t half) {
    auto way = Transformation::between(Crs::parse("EPSG:4490").value(), crs);
    way->apply(longitude, latitude);
    const Point centre = nearestPoint(longitude, latitude);
    return Region{{{rectangle(centre.x - half, centre.y - half, centre.x + half, centre.y + half), {}}}};
}

} // namespace

TEST_CASE("the series agrees with the closed form at every latitude") {
    for (double south = -80; south < 80; south += 3.7)
        for (const double height : {0.01, 0.5, 5.0}) {
            CAPTURE(south, height);
            const double expected = closedForm(south, south + height, 0.25);
            CHECK(trapezoidArea(south, south + height, 118, 118.25, a, b).value() == Approx(expected).epsilon(1e-9));
        }
}

TEST_CASE("the published hundredth of a degree has its published area") {
    CHECK(trapezoidArea(28.9, 28.91, 118.5, 118.51, a, b).value() == Approx(1080942.32165).epsilon(1e-10));
}

TEST_CASE("the planar area exceeds the ellipsoidal one by the square of the distance from the meridian") {
    const double latitude = 28.9;
    const double e2 = (a * a - b * b) / (a * a);
    const double w2 = 1 - e2 * std::pow(std::sin(latitude * M_PI / 180), 2);
    const double meanRadius = b / w2; // Gauss's, √(M N)
    for (const char* code : {"EPSG:4527", "EPSG:4549"}) {
        const Crs crs = Crs::parse(code).value();
        const Region square = squareAround(crs, 118.52, latitude, 232'379); // 324 mu
        const Box box = boxOf(square);
        const double distance = metres(box.minX + box.width() / 2) - crs.zonePrefix() * 1e6 - 500'000;
        const double excess = measuredArea(square).squareMetres() / ellipsoidalArea(square, crs) - 1;
        CHECK(excess == Approx(std::pow(distance / meanRadius, 2)).margin(1e-6));
    }
}

TEST_CASE("the ellipsoidal area does not depend on prefix, direction or first point") {
    const Crs plain = Crs::parse("EPSG:4549").value();
    const Crs prefixed = Crs::parse("EPSG:4528").value();
    RandomShapes random(51);
    for (int i = 0; i < 50; ++i) {
        Ring ring = random.star({353'692'456, 3'198'829'123}, 19, 30'000, 90'000);
        const double area = ellipsoidalArea(Region{{{ring, {}}}}, plain).value();
        std::rotate(ring.begin(), ring.begin() + 7, ring.end());
        std::reverse(ring.begin(), ring.end());
        for (auto& p : ring) p.x += 40'000'000'000;
        REQUIRE(ellipsoidalArea(Region{{{ring, {}}}}, prefixed).value() == Approx(area).epsilon(1e-9));
    }
}

TEST_CASE("holes are taken off on the ellipsoid, too") {
    const Crs crs = Crs::parse("EPSG:4549").value();
    const Region outer = squareAround(crs, 118.52, 28.9, 100'000);
    const Region inner = squareAround(crs, 118.52, 28.9, 40'000);
    const Region frame{{{outer.parts[0].outer, {backwards(inner.parts[0].outer)}}}};
    CHECK(ellipsoidalArea(frame, crs).value() ==
          Approx(ellipsoidalArea(outer, crs).value() - ellipsoidalArea(inner, crs).value()).epsilon(1e-12));
    CHECK(ellipsoidalArea(Region{}, crs).value() == 0);
}

TEST_CASE("degrees and feet have no ellipsoidal area here") {
    for (const char* code : {"EPSG:4490", "EPSG:2236"})
        CHECK_THROWS_AS(ellipsoidalArea(Region{}, Crs::parse(code).value()), Error);
}

TEST_CASE("an ellipsoidal area takes microseconds", "[.bench]") {
    const Crs crs = Crs::parse("EPSG:4549").value();
    RandomShapes random(52);
    std::vector<Region> parcels;
    for (int i = 0; i < 20'000; ++i)
        parcels.push_back({{{random.star({353'692'456, 3'198'829'123}, 19, 30'000, 90'000), {}}}});
    const auto start = std::chrono::steady_clock::now();
    double sum = 0;
    for (const auto& parcel : parcels) sum += ellipsoidalArea(parcel, crs).value();
    const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - start;
    WARN("ellipsoidalArea: " << spent.count() / 20'000 << " µs a parcel, " << sum);
}
