// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

namespace mutu::geom {

// Exact decisions on whole-millimetre coordinates; no floating-point number decides a sign.
// Precondition: coordinates lie within ±2^40 mm (a million kilometres); products are formed in 128 bits where 64 don't suffice.

/// +1 when c lies left of the way from a to b, -1 right, 0 on the line.
int orientation(Point a, Point b, Point c);

/// Whether p lies on the closed segment ab.
bool isOnSegment(Point p, Point a, Point b);

enum class Meeting { apart, touch, cross, overlap };

/// How the closed segments ab and cd meet:
/// - `apart`: no common point; `touch`: one common point that is an end of at least one;
/// - `cross`: one common point inside both; `overlap`: a stretch of positive length in common.
Meeting meeting(Point a, Point b, Point c, Point d);

/// The grid point nearest to the crossing of ab and cd, halves towards positive: independent of order and of translation.
/// - At most 0.71 mm off. Precondition: the lines through ab and cd are not parallel.
Point nearestCrossing(Point a, Point b, Point c, Point d);

enum class Side { inside, boundary, outside };

/// Where a point lies against a ring (even-odd rule), a polygon or a region.
Side side(Point p, const Ring& ring);
Side side(Point p, const Polygon& polygon);
Side side(Point p, const Region& region);

/// Whether the closed box and the region share a point, exactly.
bool meets(const Region& region, const Box& box);

/// The squared distance in mm² from p to the closed region (0 inside), to double precision; infinite for an empty region.
double squaredDistance(Point p, const Region& region);

} // namespace mutu::geom
