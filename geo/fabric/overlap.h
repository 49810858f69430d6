// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/noding.h"

namespace mutu::fabric {

/// Whether two valid regions have any land in common, exactly: shared boundaries and points are none.
bool interiorsMeet(const geom::Region& a, const geom::Region& b);

/// Every vertex of one of the parcels that lies exactly on an edge of another, as a node of that edge.
Noding verticesOnEdges(const std::vector<land::Parcel>& parcels);

/// The edges of a coverage that only one parcel has: its shore.
std::vector<Segment> shoreOf(const Neighbourhood& around);

} // namespace mutu::fabric
