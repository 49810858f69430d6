// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/geom/shape.h"

namespace mutu::geom {

/// Twice the signed area in mm²: positive when the ring runs counterclockwise. Exact up to 4.6 million km²; beyond, the greatest or least number.
std::int64_t signedDoubleArea(const Ring& ring);
/// The planar area, holes taken off. Exact; precondition: a valid region.
MeasuredArea measuredArea(const Polygon& polygon);
MeasuredArea measuredArea(const Region& region);
/// The length of all rings, in metres.
Metre perimeter(const Region& region);
Metre length(const Lines& lines);

/// A point inside the region, at a wide place (for labels, for "which district"); for an empty region, nothing.
/// - Deterministic; inside the part of largest area. Not guaranteed to be the widest place.
/// - A part so thin that no grid point was found strictly inside answers one of its vertices.
std::optional<Point> interiorPoint(const Region& region);

} // namespace mutu::geom
