// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/base/result.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mutu::fabric {

/// The direction in which dividing lines run.
/// - Parts are counted from its left to its right: along an edge with the land on its left, from the edge inwards when
/// `fromLeft` is false.
struct Run {
    std::int64_t dx = 0;
    std::int64_t dy = 0;
    bool fromLeft = true;
};

/// How large the parts are, in order.
/// - `ratio` false: each entry is twice the area of a part in mm²; what the list leaves is one more part, the
/// remainder, which stands last, or first when `remainderFirst`.
/// - `ratio` true: the entries are weights, and the parts share the whole land in their ratio.
struct PartSizes {
    std::vector<std::int64_t> entries;
    bool ratio = false;
    bool remainderFirst = false;
};

/// Lines that divide a region into strips.
struct Division {
    std::vector<geom::Line> lines;          ///< from boundary to boundary, for split()
    std::vector<std::int64_t> doubledAreas; ///< of the parts, in mm², all nodes inserted
    std::vector<std::int64_t> places;       ///< the heights of the cuts, in units of the sweep's own
    double departure = 0;                   ///< the farthest that an inner vertex lies off its straight, in mm
    std::vector<Metre> widths;              ///< of the parts across the run, the outermost to the region's end
};

/// Divides a region (concave, with holes, in several parts) by lines of one direction.
/// - Every part but a remainder has its area within 0.005 m²; where grid points allow no straight line to
/// meet it, the longest line of the cut gets one inner vertex at most 2 mm off the straight and then meets it exactly.
/// - Shares and the remainder refer to the region's area after all nodes are inserted, so the parts sum to it exactly.
/// - Refusals: `area_does_not_fit` (more is asked for than there is, or a part of nothing), `frontage_too_short` (a
/// part would be narrower than `leastWidth`, with the list), `area_not_reachable` (no grid points give the area: the
/// region is a few millimetres narrow there).
Result<Division> divided(const geom::Region& region, const PartSizes& sizes, const Run& run,
                         std::optional<Metre> leastWidth = {});

/// Which part each piece of the divided region belongs to, counted from 0.
std::vector<std::size_t> stripsOf(const geom::Region& region, const Run& run, const std::vector<std::int64_t>& places,
                                  const std::vector<geom::Polygon>& pieces);

} // namespace mutu::fabric
