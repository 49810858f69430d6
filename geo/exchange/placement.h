// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/exchange/raw_geometry.h"
#include "geo/geom/crs.h"

#include <optional>
#include <string_view>

namespace mutu::exchange {

/// How coordinates were written down, against how their CRS means them.
struct Writing {
    bool swapped = false;    ///< north first
    double shift = 0;        ///< metres to add to eastings: a zone prefix that is missing or too much
    std::string_view code{}; ///< `swapped_axes`, `missing_zone_prefix`, `surplus_zone_prefix`, or empty

    void apply(double& x, double& y) const;
};

/// The ways in which a position may have been written so that it lies in its CRS's area of use.
class Recogniser {
  public:
    explicit Recogniser(const geom::Crs& crs);
    /// Whether the area of use is known; without it nothing is recognised, and everything fits.
    [[nodiscard]] bool canTell() const { return known_; }
    /// The area of use and a margin (100 km, 1 degree) around it: real zones straddle the border of a map zone.
    [[nodiscard]] bool fits(double x, double y) const;
    /// As it stands, else the first other way that fits; nothing when none does.
    [[nodiscard]] std::optional<Writing> writingOf(double x, double y) const;

  private:
    geom::Crs::Extent area_;
    bool known_ = false;
    double prefix_ = 0;     // metres in front of eastings in this CRS
    double twinPrefix_ = 0; // metres in front of them in its twin with a zone number
};

/// Brings a file's coordinates into the book's plane, in metres, each feature by itself.
class Placement {
  public:
    /// Refusals of geom::Transformation::between.
    static Result<Placement> between(const geom::Crs& file, const geom::Crs& book);

    struct Outcome {
        std::string_view writing; ///< how it had to be read otherwise; empty: as it stands
        std::string_view failure; ///< `not_finite`, `out_of_range`; empty: placed
    };
    /// In place.
    Outcome place(RawGeometry& geometry);

  private:
    Placement(Recogniser recogniser, geom::Transformation transformation)
        : recogniser_(recogniser)
        , transformation_(std::move(transformation)) {}

    Recogniser recogniser_;
    geom::Transformation transformation_;
};

} // namespace mutu::exchange
