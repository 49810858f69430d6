// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/error.h"
#include "geo/base/result.h"
#include "geo/geom/shape.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::geom {

/// A coordinate reference system, known by authority and code, or by a definition from a file.
/// - Built through PROJ; all CGCS2000 Gauss–Krüger zones, 3° and 6°, zone-prefixed (EPSG:4491–4501, 4513–4533) or by central meridian
///   (EPSG:4502–4512, 4534–4554), are at hand.
/// - Coordinates that go in and out of Mutu are always x east, y north, whatever axis order the authority states.
class Crs {
  public:
    /// `EPSG:4549`, a WKT (ISO or ESRI), a PROJ string. Unknown: Refusal `crs_unknown`.
    static Result<Crs> parse(std::string_view definition);

    /// `EPSG:4549`; for a definition without a code that PROJ can identify at ≥ 70 % confidence, that code; else empty.
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    /// WKT 2, as PROJ writes it.
    [[nodiscard]] std::string wkt() const;
    [[nodiscard]] bool isProjectedInMetres() const { return projectedInMetres_; }
    [[nodiscard]] bool isGeographic() const { return geographic_; }
    /// The zone number in front of eastings (39 for EPSG:4527), 0 when eastings carry none.
    [[nodiscard]] int zonePrefix() const { return zonePrefix_; }
    /// The central meridian in degrees, for transverse Mercator systems; else 0.
    [[nodiscard]] double centralMeridian() const { return centralMeridian_; }
    /// Half axes of the ellipsoid in metres.
    [[nodiscard]] double semiMajorAxis() const { return semiMajor_; }
    [[nodiscard]] double semiMinorAxis() const { return semiMinor_; }
    /// The area of use in this CRS's own coordinates (metres or degrees, x east, y north), empty when PROJ knows none: {west, south, east, north}.
    struct Extent { double west = 0, south = 0, east = 0, north = 0; bool known = false; };
    [[nodiscard]] const Extent& areaOfUse() const { return areaOfUse_; }
    /// The area of use in degrees.
    [[nodiscard]] const Extent& areaOfUseInDegrees() const { return degrees_; }
    /// The same system with its zone prefix (EPSG:4549 -> EPSG:4528) or without it, where there is one; used to recognise a missing prefix.
    [[nodiscard]] std::string prefixTwin() const;

    friend bool operator==(const Crs& a, const Crs& b) { return a.definition_ == b.definition_; }

  private:
    std::string definition_;
    std::string code_;
    std::string name_;
    bool projectedInMetres_ = false;
    bool geographic_ = false;
    int zonePrefix_ = 0;
    double centralMeridian_ = 0;
    double semiMajor_ = 6378137.0;
    double semiMinor_ = 6356752.31414;
    Extent areaOfUse_;
    Extent degrees_;
    friend class Transformation;
};

/// The way from one CRS to another, x east and y north on both sides. Not thread-safe: one object a thread.
class Transformation {
  public:
    /// Refusal `crs_no_transformation` when PROJ knows no way (old systems that need local parameters).
    /// - Datums on practically one ellipsoid (WGS 84, CGCS2000, an unnamed one on GRS 80) count as one; they differ by decimetres at most.
    static Result<Transformation> between(const Crs& from, const Crs& to);
    /// From a CRS to its own longitude (x) and latitude (y) in degrees, without a change of datum.
    static Result<Transformation> toDegrees(const Crs& from);
    Transformation(Transformation&&) noexcept;
    Transformation& operator=(Transformation&&) noexcept;
    ~Transformation();

    [[nodiscard]] bool isIdentity() const;
    /// In place; a coordinate that can't be transformed becomes infinite.
    void apply(double& x, double& y);
    void apply(std::vector<double>& xs, std::vector<double>& ys);

  private:
    struct Pipe;
    explicit Transformation(std::unique_ptr<Pipe> pipe);
    std::unique_ptr<Pipe> pipe_;
};

/// PROJ's and GEOS's versions, for `mutu --version`.
std::string projectionLibraryVersion();
std::string overlayLibraryVersion();

} // namespace mutu::geom
