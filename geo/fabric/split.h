// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/fabric/noding.h"

#include <vector>

namespace mutu::fabric {

/// Which parcels are split along which lines, and the day from which the pieces are parcels of their own.
struct SplitRequest {
    std::vector<RecordId> parcels;
    geom::Lines lines;
    Date day;
};

/// 分割: the named parcels fall into the pieces that the lines cut them into; all neighbours receive the new vertices.
/// - A line may cross several parcels, holes, leave and re-enter, run through a vertex or along an edge; a closed line
///   cuts out its inside. Vertices of the lines stay where they are given; where a line crosses an edge, the node is
///   the nearest grid point.
/// - The pieces of a parcel partition it exactly after node insertion. A part that no line divides stays with the
/// largest
///   piece. Pieces take over the attributes, areas shared out in the ratio of the measured ones.
/// - Refusals: those of parcelsNamed(), faultOf() and checkedLines(); `line_misses_parcel`, `line_touches_only`,
///   `line_along_boundary`, `line_ends_inside`, `node_would_cross`. Every named parcel must be divided.
Result<Edit> split(const Neighbourhood& around, const SplitRequest& request);

/// A split with the vertices that it put on edges and those that the lines brought (in ascending order), for a command
/// that puts the pieces together anew and must prove the whole again.
struct Cutting {
    Edit edit;
    Noding noding;
    std::vector<geom::Point> given;
};
Result<Cutting> cutting(const Neighbourhood& around, const SplitRequest& request);

} // namespace mutu::fabric
