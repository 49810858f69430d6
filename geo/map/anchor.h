// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"

#include <span>
#include <vector>

namespace mutu::map {

/// The rings or lines of one feature, borrowed.
using Outlines = std::vector<std::span<const Offset>>;

/// The inner place farthest from every edge, to a fortieth of the region's longer side: where a label has most room
/// (the pole of inaccessibility).
/// - Even-odd over all rings. A region without area gives the middle of its box.
Offset widestPlace(const Outlines& rings);

/// The place half way along the longest line.
Offset middleOf(const Outlines& lines);

/// Whether a place lies in the region (even-odd) or on its border. Exact.
bool covers(const Outlines& rings, Offset place);

/// The distance to the nearest stretch, in millimetres; `closed` joins the last place to the first.
double distanceTo(std::span<const Offset> outline, bool closed, double x, double y);

} // namespace mutu::map
