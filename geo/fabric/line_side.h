// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/boundary.h"

#include <vector>

namespace mutu::fabric {

/// Those of some pieces of lines that run inside of a region, in their order.
/// - Exact, and about n log n in pieces and edges together: a piece that ends in a vertex of the boundary is judged by
/// the edges there alone, one that does not by the pieces that it hangs on.
/// - Precondition: `boundary` is boundaryOf(region); a piece is an edge of it, or meets it in nothing but its own ends,
/// which are then vertices of it; pieces meet each other in common ends only.
std::vector<Segment> piecesInside(const std::vector<Segment>& pieces, const std::vector<Segment>& boundary,
                                  const geom::Region& region);

} // namespace mutu::fabric
