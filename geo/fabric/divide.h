// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/fabric/division.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

namespace mutu::fabric {

/// How a parcel is divided by area.
/// - `parts` > 0: into so many equal parts; otherwise `areas` lists what the parts hold, and what they leave is one
/// more part that stands last, or first when `remainderFirst`.
/// - `registered`: areas are of the register; the land is divided in the ratio registered to measured, and the parts
/// are registered with exactly the areas asked for.
struct DivideRequest {
    RecordId parcel;
    std::int64_t parts = 0;
    std::vector<RegisteredArea> areas;
    bool registered = false;
    bool remainderFirst = false;
    Run run;
    std::optional<Metre> leastWidth;
    Date day;
};

struct Divided {
    Edit edit; ///< the new parcels in order of the parts
    Division division;
};

/// 按面积分割: the parcel is retired and its strips become parcels, one for each part whatever the number of pieces
/// that a concave parcel or a hole makes of it.
/// - The parts partition the parcel exactly after node insertion; registered areas sum exactly to the parent's.
/// - Refusals: those of divided() and split(); `registered_area_missing` when the parcel has none to divide,
/// `frontage_too_short`.
Result<Divided> divide(const Neighbourhood& around, const DivideRequest& request);

/// The run along the edge of a parcel that lies nearest to a place, parts counted from that edge inwards.
/// - Refusal `parcel_without_shape`.
Result<Run> runAlongEdge(const land::Parcel& parcel, geom::Point near);
/// The run along a bearing, parts counted from its left.
Run runAlong(double degrees);

} // namespace mutu::fabric
