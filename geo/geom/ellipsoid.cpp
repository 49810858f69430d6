// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/ellipsoid.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace mutu::geom {

namespace {

/// The series of 国土调查办发〔2008〕32号 for one ellipsoid; angles in radians, areas in m².
class TrapezoidSeries {
  public:
    TrapezoidSeries(double semiMajorAxis, double semiMinorAxis)
        : twiceSquare_(2 * semiMinorAxis * semiMinorAxis) {
        const double e2 =
            (semiMajorAxis * semiMajorAxis - semiMinorAxis * semiMinorAxis) / (semiMajorAxis * semiMajorAxis);
        const double e4 = e2 * e2;
        const double e6 = e4 * e2;
        const double e8 = e4 * e4;
        a_ = 1 + 3.0 / 6 * e2 + 30.0 / 80 * e4 + 35.0 / 112 * e6 + 630.0 / 2304 * e8;
        b_ = 1.0 / 6 * e2 + 15.0 / 80 * e4 + 21.0 / 112 * e6 + 420.0 / 2304 * e8;
        c_ = 3.0 / 80 * e4 + 7.0 / 112 * e6 + 180.0 / 2304 * e8;
        d_ = 1.0 / 112 * e6 + 45.0 / 2304 * e8;
        e_ = 5.0 / 2304 * e8;
    }

    /// Between two parallels, `width` of longitude wide; negative when `from` lies north of `to`.
    [[nodiscard]] double area(double from, double to, double width) const {
        const double difference = to - from;
        const double middle = (from + to) / 2;
        return twiceSquare_ * width *
               (a_ * std::sin(difference / 2) * std::cos(middle) -
                b_ * std::sin(1.5 * difference) * std::cos(3 * middle) +
                c_ * std::sin(2.5 * difference) * std::cos(5 * middle) -
                d_ * std::sin(3.5 * difference) * std::cos(7 * middle) +
                e_ * std::sin(4.5 * difference) * std::cos(9 * middle));
    }

  private:
    double twiceSquare_;
    double a_, b_, c_, d_, e_;
};

double radians(double degrees) { return degrees * M_PI / 180.0; }

/// The way to degrees of the system asked for last: a ledger asks for one system a million times.
Transformation& toDegrees(const Crs& crs) {
    static thread_local std::optional<std::pair<Crs, Transformation>> last;
    if (!last || !(last->first == crs)) {
        auto way = Transformation::toDegrees(crs);
        if (!way) throw Error(ErrorKind::badInput, way.refusal().code, way.refusal().message, way.refusal().remedy);
        last.emplace(crs, std::move(way).value());
    }
    return last->second;
}

double ringArea(const Ring& ring, Transformation& way, const TrapezoidSeries& series) {
    if (ring.size() < 3) return 0;
    std::vector<double> longitudes;
    std::vector<double> latitudes;
    longitudes.reserve(ring.size());
    latitudes.reserve(ring.size());
    for (const Point p : ring) {
        longitudes.push_back(metres(p.x));
        latitudes.push_back(metres(p.y));
    }
    way.apply(longitudes, latitudes);
    for (auto& degrees : longitudes) degrees = radians(degrees);
    for (auto& degrees : latitudes) degrees = radians(degrees);
    // Any fixed meridian gives the same sum; one at hand keeps the terms small and the rounding with them.
    const double meridian = longitudes.front();
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::size_t next = i + 1 == ring.size() ? 0 : i + 1;
        sum += series.area(latitudes[i], latitudes[next], (longitudes[i] + longitudes[next]) / 2 - meridian);
    }
    return std::abs(sum);
}

} // namespace

SquareMetre ellipsoidalArea(const Region& region, const Crs& crs) {
    if (!crs.isProjectedInMetres())
        throw Error(ErrorKind::badInput, "crs_not_projected", fmt::format("{} isn't projected in metres", crs.name()),
                    "give the book a projected system, for example EPSG:4549");
    auto& way = toDegrees(crs);
    const TrapezoidSeries series(crs.semiMajorAxis(), crs.semiMinorAxis());
    double sum = 0;
    for (const auto& part : region.parts) {
        sum += ringArea(part.outer, way, series);
        for (const auto& hole : part.holes) sum -= ringArea(hole, way, series);
    }
    return SquareMetre(std::isfinite(sum) ? sum : 0);
}

SquareMetre trapezoidArea(double south, double north, double west, double east, double semiMajorAxis,
                          double semiMinorAxis) {
    const TrapezoidSeries series(semiMajorAxis, semiMinorAxis);
    return SquareMetre(series.area(radians(south), radians(north), radians(east - west)));
}

} // namespace mutu::geom
