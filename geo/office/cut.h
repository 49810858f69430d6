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
    /// 0, or how much of the parcel the supplies and approvals of a stated area cover before this piece: what holds on
    /// it are the records that reach beyond.
    RegisteredArea beyond;
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
    /// The area up to which the first piece is supplied (or approved), where that is less than the parcel and its place
    /// is not known: every piece has the whole outline.
    std::optional<RegisteredArea> reach;
    std::vector<geom::Shape> outlines;
};

/// What a parcel counts for: the registered area, else the measured one, else what was supplied, approved or planned.
RegisteredArea countedArea(const land::Parcel& parcel);
/// The connected pieces of the whole parcel.
Cut wholeParcel(const land::Parcel& parcel, const VacancyLimits& limits);
/// What a right's developed extent (or, without a map, its developed area) leaves over; the whole parcel when neither
/// is stated.
Cut undevelopedPart(const land::Parcel& parcel, const land::Right& right, const VacancyLimits& limits);

/// A parcel of which records of a stated area cover only a part: a piece up to each of the `reaches` (rising, at least
/// one, all below the whole), less what is developed of the first, and one of what is left.
Cut partsByReach(const land::Parcel& parcel, const std::vector<RegisteredArea>& reaches,
                 std::optional<RegisteredArea> developed, const VacancyLimits& limits);

/// The short side of the rectangle with the same area and perimeter: exact for rectangles, the mean width of strips.
/// For a rounder shape, √area.
Metre meanWidth(const geom::Region& region);
/// Parts of `total` in the ratio of the weights, rounded so that they sum to it exactly (largest remainder; ties go to
/// the earlier).
/// - Precondition: total >= 0, no weight is negative. All weights 0: everything goes to the first.
std::vector<std::int64_t> sharesOf(std::int64_t total, const std::vector<std::int64_t>& weights);

} // namespace mutu::office
