// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/merge.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/store/store.h"

#include <optional>

namespace mutu::book {

/// The current parcels whose box meets a box grown by a metre, in order of id: what an edit there can touch.
fabric::Neighbourhood parcelsAround(const store::Store& records, const geom::Box& box);

/// The parcels that a change of the boundary at a point can touch, whoever they belong to: those around it, around
/// every edge that ends there or passes by, and as far as `to` where the vertex moves there (within 100 km).
fabric::Neighbourhood parcelsAroundVertex(const store::Store& records, geom::Point at,
                                          std::optional<geom::Point> to = {});

/// The parcels around a point, as far as the gap that it may lie in reaches.
/// - The window doubles from 200 m until the free ground around the point is closed within it, at most to the extent of
///   the book's parcels, or to 25 km.
fabric::Neighbourhood parcelsAroundGap(const store::Store& records, geom::Point inside);

/// What stands on a parcel on a day, in words that compare: right types and natures, ends of terms, encumbrances.
fabric::Standing standingOf(const store::Store& records, RecordId parcel, Date day);

/// Whether anything stands on a parcel that has not ended by a day: a right, a lease, a use, an encumbrance, a
/// building.
bool isHeld(const store::Store& records, RecordId parcel, Date day);

} // namespace mutu::book
