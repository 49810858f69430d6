// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <geos_c.h>

#include <memory>

namespace mutu::geom {

struct GeosDeleter {
    void operator()(GEOSGeometry* geometry) const;
};
/// A GEOS geometry with an owner; it lives and dies on its thread. Only the .cpp files of this room include this
/// header.
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// The GEOS context of this thread, opened on first use.
GEOSContextHandle_t geosContext();

/// Takes ownership of what a GEOS function returned; a null throws Error{internal, "geos_failed"} with GEOS's own
/// words.
GeosGeometry owned(GEOSGeometry* geometry);

/// The region in GEOS, in millimetres: whole numbers, exact as doubles. Rings of fewer than three points are left out.
GeosGeometry toGeos(const Polygon& polygon);
GeosGeometry toGeos(const Region& region);
/// The areas of a geometry, rounded to the millimetre, in normal form and a fixed order; lines and points are dropped.
Region fromGeos(const GEOSGeometry* geometry);

} // namespace mutu::geom
