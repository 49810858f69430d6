// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

namespace mutu::fabric {

/// What GEOS says of two regions: the witness against which the check is held.
struct GeosRelation {
    bool interiorsMeet = false;
    double sharedArea = 0; ///< m²
};
GeosRelation geosRelation(const geom::Region& one, const geom::Region& other);

} // namespace mutu::fabric
