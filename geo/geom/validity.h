// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::geom {

/// A fault of one geometry by itself.
struct Fault {
    /// `too_few_points`, `repeated_point`, `zero_area`, `self_intersection`, `ring_order` (direction), `hole_outside`, `holes_overlap`, `parts_overlap`, `spike`
    std::string_view code;
    Point place;
};

/// The faults of a region as it stands; empty when it is valid in the sense of OGC Simple Features on the millimetre grid.
/// - A ring that touches itself is a `self_intersection`; two rings may touch each other in single points where the interior stays connected.
/// - `ring_order` alone (wrong direction) and `repeated_point` are harmless and mended by normalize().
std::vector<Fault> faults(const Region& region);

/// The region in normal form: repeated points and zero-width spikes dropped, outer rings counterclockwise, holes clockwise, empty rings dropped.
/// - Never moves a point. `changes` (if given) receives the codes of what was mended, each once.
Region normalized(Region region, std::vector<std::string_view>* changes = nullptr);

} // namespace mutu::geom
