// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/parcel_grid.h"
#include "geo/fabric/parcel_pair.h"

namespace mutu::fabric {

/// All pairs of parcels whose interiors meet, by number, sorted, the lower first.
/// - Ground that is covered twice ends somewhere, and where it ends a free edge tells; from there it is followed from
/// pair to pair, since beside each pair that shares ground lie the parcels that share it there.
/// - `crossed`: pairs that surely meet; `places`: where to look for others (placesToLookAt).
std::vector<std::pair<std::uint32_t, std::uint32_t>>
overlappingPairs(const BoundaryIndex& index, const ParcelGrid& grid,
                 const std::vector<std::pair<std::uint32_t, std::uint32_t>>& crossed,
                 const std::vector<geom::Point>& places, std::size_t threads);

} // namespace mutu::fabric
