// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/geom/shape.h"

namespace mutu::geom {

/// The distance between two closed regions, 0 where they meet; infinite where one is empty.
Metre distance(const Region& a, const Region& b);

/// The same from a point, from lines or from a region; infinite from no shape.
Metre distance(const Shape& from, const Region& to);

/// The length along which the boundaries of two regions run upon each other; a touch at a point has none.
Metre sharedBoundary(const Region& a, const Region& b);

} // namespace mutu::geom
