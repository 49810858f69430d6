// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <optional>

namespace mutu::fabric {

/// The part of a region inside a frame, for looking at a small place of a parcel of very many vertices.
/// - Edges inside the frame are those of the region; an edge that leaves it is cut where it does, at the nearest
///   millimetre, the same for both parcels that have it. The frame may be moved outwards by some millimetres, so that
///   no vertex lies on it; the cut is therefore good for comparing two states of one place, not for measuring at its
///   rim.
/// - An empty region when nothing of it lies inside. Nothing when the cut would not be clean: take the whole then.
std::optional<geom::Region> excerptOf(const geom::Region& region, geom::Box frame);

} // namespace mutu::fabric
