// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy_sheet.h"

#include <optional>
#include <vector>

namespace mutu::office {

/// A connected piece of a parcel.
struct LandPiece {
    RegisteredArea area;
    const geom::Shape* geometry = nullptr; ///< the parcel's, or one that its Cut holds
    bool isLarge = true;
    bool isWide = true;
};

/// How a parcel's land falls into connected pieces that are not developed; largest first.
/// - `total` is the registered area, else the measured one, else what was supplied, approved or planned. Developed area
/// and pieces together are exactly `total`.
/// - A leftover below the sheet's sliver limits is counted as developed.
struct Cut {
    std::vector<LandPiece> pieces;
    RegisteredArea total;
    std::optional<RegisteredArea> developed; ///< absent: nothing says which part is developed
    bool isWithoutMap = false; ///< the developed area is known but not where it lies: one piece with the whole outline
    std::vector<geom::Shape> outlines;
};

/// The connected pieces of the whole parcel.
Cut wholeParcel(const land::Parcel& parcel, const VacancyLimits& limits);
/// What a right's developed extent (or, without a map, its developed area) leaves over; the whole parcel when neither
/// is stated.
Cut undevelopedPart(const land::Parcel& parcel, const land::Right& right, const VacancyLimits& limits);

/// The short side of the rectangle with the same area and perimeter: exact for rectangles, the mean width of strips.
/// For a rounder shape, √area.
Metre meanWidth(const geom::Region& region);
/// Parts of `total` in the ratio of the weights, rounded so that they sum to it exactly (largest remainder; ties go to
/// the earlier).
/// - Precondition: total >= 0, no weight is negative. All weights 0: everything goes to the first.
std::vector<std::int64_t> sharesOf(std::int64_t total, const std::vector<std::int64_t>& weights);

} // namespace mutu::office
