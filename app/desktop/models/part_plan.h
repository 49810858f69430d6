// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_plan.h"
#include "geo/book/reuse.h"

#include <optional>

namespace mutu::desktop {

/// In which way a part of a parcel is divided off for a newcomer; `none`: it isn't.
enum class PartWay : unsigned char { none, alongBearing, alongSide, alongLine };

/// A part of a parcel as the officer states it: in fields, and by clicks on the map.
/// - `land`: its area, for the ways that divide by area. `side`: a place at the side of the parcel that the part lies along. `line`: as drawn.
/// - `at`: a place in the piece that is given; nothing: the one of that area.
struct PartWish {
    PartWay way = PartWay::none;
    RecordId parcel;
    std::optional<RegisteredArea> land;
    double bearing = 0;
    std::optional<geom::Point> side;
    geom::Line line;
    std::optional<geom::Point> at;
    Date day;

    /// Whether the parcel can be divided; which piece is given may still be open.
    [[nodiscard]] bool isDivisible() const;
    friend bool operator==(const PartWish&, const PartWish&) = default;
};

/// The parcel divided; `given`: index into the edit's changes, nothing while it isn't clear which piece is meant.
struct PartPlan {
    EditPlan plan;
    std::optional<std::size_t> given;
};

/// Works out the pieces. Precondition: wish.isDivisible().
/// - Refusals of fabric::divide(), fabric::runAlongEdge() and fabric::split(); `part_unclear` when no piece lies at `at`. On any thread.
Result<PartPlan> planPart(const store::Store& records, const PartWish& wish);
/// The part for the book. Refusal `part_unclear`, too, while no piece is given.
Result<book::ReusePart> partOf(const store::Store& records, const PartWish& wish);

} // namespace mutu::desktop
