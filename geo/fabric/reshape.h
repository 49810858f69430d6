// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

#include <vector>

namespace mutu::fabric {

// Moving boundaries. Every parcel on a boundary changes together, so that no gap and no overlap arises. Parcels keep
// their codes and stated areas; only the geometry changes. A result that would overlap another parcel, touch another
// boundary or break a ring is refused: `boundary_would_cross`, `parcels_would_overlap`, `ring_would_break`.

/// A new course for a stretch of boundary.
/// - `parcels`: one parcel, or the two whose common boundary is meant. The line runs from one end of the stretch to the
///   other; with one parcel, of the two ways around it the shorter is replaced.
struct ReshapeRequest {
    std::vector<RecordId> parcels;
    geom::Line line;
};
/// - Refusals: `line_not_on_boundary` (an end does not lie on the boundary in question, or both ends not on one
/// stretch),
///   `stretch_has_junction` (a third boundary starts inside the stretch), and those of split()'s request.
Result<Edit> reshape(const Neighbourhood& around, const ReshapeRequest& request);

/// Moves the vertex at `from`, in every parcel that has it. Refusal `vertex_unknown` when no parcel has one there.
Result<Edit> moveVertex(const Neighbourhood& around, land::Stratum stratum, geom::Point from, geom::Point to);

/// Puts a vertex on the edge that passes within 0.71 mm of `at`. Refusals: `vertex_exists`, `line_not_on_boundary`,
/// `node_would_cross`.
Result<Edit> insertVertex(const Neighbourhood& around, land::Stratum stratum, geom::Point at);

/// Takes the vertex at `at` out of every parcel that has it. Refusals: `vertex_unknown`, `vertex_is_junction` (more
/// than two edges end there), `ring_would_break`.
Result<Edit> deleteVertex(const Neighbourhood& around, land::Stratum stratum, geom::Point at);

} // namespace mutu::fabric
