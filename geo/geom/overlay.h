// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <optional>
#include <vector>

namespace mutu::geom {

// GEOS behind a wrapper. Results are rounded to the millimetre and re-checked; use them for repairs of broken imports and for derived shapes,
// never for the fabric's own edits (GEOS moves edges nobody named). GEOS failures are thrown as Error{internal, "geos_failed"}.

/// The region that a self-intersecting one most likely meant (GEOS MakeValid, linework method: even-odd for bow-ties), areas only; nothing if no area is left.
std::optional<Region> repaired(const Region& region);
/// The part of `region` that is not covered by `cut`, as connected pieces in order of area, largest first; slivers under 1 m² wide-open dropped by the caller.
std::vector<Region> differencePieces(const Region& region, const Region& cut);
/// The union of regions with their shared boundaries dissolved.
Region dissolved(const std::vector<Region>& regions);
/// The connected parts of a region, each as a region of its own: parts that touch in single points only stay apart. Largest first.
std::vector<Region> connectedPieces(const Region& region);
/// The part both have in common; empty when only boundaries meet.
Region intersection(const Region& a, const Region& b);

} // namespace mutu::geom
