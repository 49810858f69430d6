// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/store/store.h"

#include <string>
#include <vector>

namespace mutu::book {

/// A boundary point of a parcel as a survey lists it, and the boundary line that begins there.
struct WalkCorner {
    geom::Point place;
    std::int64_t serial = 0; ///< 序号: 1, 2, 3 … through all rings
    std::string number;      ///< 点号: the book's own, else `J` and the serial
    land::BoundaryMark mark = land::BoundaryMark::unstated;
    land::PointCategory category = land::PointCategory::unstated;
    Metre length; ///< 边长: in the plane, to the next corner of the ring
};

/// The boundary of a parcel in the order of a survey (TD/T 1001: from the upper left, clockwise).
/// - Each part's outer ring from the corner nearest to its box's north-west, clockwise; its holes after it, the other
/// way round: the land always lies on the right.
struct BoundaryWalk {
    std::vector<std::vector<WalkCorner>> rings;

    [[nodiscard]] std::size_t size() const;
};

/// The boundary points of a parcel with the numbers and marks that the book keeps. No outline: no rings.
BoundaryWalk boundaryWalk(const store::Store& records, const land::Parcel& parcel);

} // namespace mutu::book
