// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

namespace mutu::fabric {

/// A parcel to be drawn into the coverage: its attributes and its outline; the id is given by the book.
/// - `clip`: take only the ground that is free; else any overlap is refused.
struct AddRequest {
    land::Parcel parcel;
    bool clip = false;
    Date day;
    geom::Box known{}; ///< where the book's parcels lie: a ring far from them is refused; empty: those around
};

/// Adds a parcel; neighbours receive the vertices that it has on their edges, and it receives theirs, within the grid's
/// reach (0.71 mm).
/// - Clipped to several pieces of free ground, each piece becomes a parcel of its own.
/// - Refusals: `ring_invalid`, `coordinate_invalid`, `coordinate_far`, `ground_taken` (names the parcels in the way),
///   `node_would_cross`.
Result<Edit> add(const Neighbourhood& around, const AddRequest& request);

/// A gap to be filled: any point inside of it, and the attributes of the parcel that fills it.
struct FillRequest {
    land::Parcel parcel;
    geom::Point inside;
    Date day;
};

/// Fills a gap that parcels close in on all sides with a new parcel; no neighbour changes.
/// - Precondition: the neighbourhood holds every parcel on the gap's shore and within it.
/// - Refusals: `ground_taken` when a parcel lies there, `gap_not_closed` when the free ground is open to the outside.
Result<Edit> fill(const Neighbourhood& around, const FillRequest& request);

/// Ends a parcel on a day without a successor. Refusals: those of parcelsNamed(), `day_before_parcel`.
Result<Edit> retire(const Neighbourhood& around, RecordId parcel, Date day);

/// Takes a parcel's retirement back: it is current again since the day that it had before, with the vertices that the
/// edges of its neighbours have by now.
/// - Refusals: `parcel_unknown`, `parcel_current`, `ground_taken`, `node_would_cross`.
Result<Edit> restore(const Neighbourhood& around, RecordId parcel);

} // namespace mutu::fabric
