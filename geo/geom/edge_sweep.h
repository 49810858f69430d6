// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <functional>
#include <vector>

namespace mutu::geom {

/// One edge of one of a region's rings: it runs from point `index` of ring `ring` to the next.
struct Edge {
    Point a;
    Point b;
    std::uint32_t ring = 0;
    std::uint32_t index = 0;
};

/// Visits each pair of boxes that meet, once, in an order that depends on the boxes alone; a visitor that answers false
/// ends the sweep.
/// - A sweep along the axis on which the boxes overlap less: about n log n for the boundaries of real land.
void sweepPairs(const std::vector<Box>& boxes, const std::function<bool(std::size_t, std::size_t)>& visit);

} // namespace mutu::geom
