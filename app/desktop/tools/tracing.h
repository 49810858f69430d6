// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/snapping.h"

namespace mutu::desktop {

/// The way along the boundaries of parcels, and the outlines and lines of the other layers given, from one place to another, the shorter one: the vertices passed, then `to`;
/// `from` is left out.
/// - Both lie on a boundary within the grid's reach, else there is no way; nor is there beyond a window of three times
/// their distance.
/// - Of ways equally long, the one with the lesser points: the same for the same scene.
geom::Line tracedWay(const map::Scene& scene, geom::Point from, geom::Point to, const MapLayers& layers = parcelsAlone);

} // namespace mutu::desktop
