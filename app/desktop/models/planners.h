// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_plan.h"
#include "geo/fabric/divide.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::desktop {

// What each editing tool asks of the fabric, as planners. They read the parcels around and pass the request on: every
// decision is geo/fabric's.

/// - Of the parcels that the line divides, the selected ones; none of them selected: all.
Planner splitting(std::vector<RecordId> selected, geom::Line line, Date day);
Planner dividing(fabric::DivideRequest request, std::optional<geom::Point> edge);
Planner merging(std::vector<RecordId> parcels, std::optional<RecordId> survivor, bool evenIfDifferent, Date day);
/// - The parcel or the two parcels meant are those whose boundary the line begins and ends on; of several, the selected
/// ones among them.
Planner reshaping(std::vector<RecordId> selected, geom::Line line);
Planner movingVertex(geom::Point from, geom::Point to);
Planner insertingVertex(geom::Point at);
Planner deletingVertex(geom::Point at);
/// - The new parcel's code goes on a neighbour's series; `letters`: with these two letters, if any are given.
Planner adding(land::Parcel parcel, bool clip, Date day, std::string letters = {});
Planner filling(land::Parcel parcel, geom::Point inside, Date day, std::string letters = {});
Planner retiring(std::vector<RecordId> parcels, Date day);
Planner restoring(RecordId parcel);

} // namespace mutu::desktop
