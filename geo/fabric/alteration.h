// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/noding.h"

#include <map>
#include <vector>

namespace mutu::fabric {

/// New regions for parcels that stay: by index into the neighbourhood.
using Altered = std::map<std::size_t, geom::Region>;

/// The edit that gives parcels their new regions, after all that must hold was checked:
/// - each region is valid and in as many parts as before; no new edge crosses, overlaps or touches the boundary of any
///   parcel but in common vertices; no two parcels overlap that did not before;
/// - no vertex appears or goes but those at the `named` points (in ascending order) and the nodes.
/// Refusals: `ring_would_break`, `boundary_would_cross`, `parcels_would_overlap`, `edit_unsound`.
Result<Edit> altered(const Neighbourhood& beside, const Noding& noding, Altered regions,
                     const std::vector<geom::Point>& named);

} // namespace mutu::fabric
