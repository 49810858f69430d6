// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/boundary_index.h"
#include "geo/fabric/free_boundary.h"
#include "geo/fabric/parcel_grid.h"

namespace mutu::fabric {

/// Open ground between two parcels that is no wider than the narrow width: one connected stretch.
struct Gap {
    RecordId one; ///< the lower id
    RecordId other;
    double x = 0; ///< a place in it: the middle of its longest stretch, mm
    double y = 0;
    double width = 0; ///< the greatest clear width, mm
    double area = 0;  ///< mm², the mean of what both sides see
};

/// The gaps, in no order that means anything.
std::vector<Gap> gapsIn(const BoundaryIndex& index, const ParcelGrid& grid, const FreeBoundary& boundary,
                        std::int64_t narrow, std::size_t threads);

} // namespace mutu::fabric
