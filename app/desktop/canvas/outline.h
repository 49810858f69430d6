// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"
#include "geo/map/view.h"

#include <QPainterPath>

namespace mutu::desktop {

/// The outline of a feature, holes included, in the dots of a view. A point gives a small circle.
QPainterPath outlineOf(const map::Scene& scene, map::LayerKind layer, map::FeatureIndex feature, const map::View& view);
/// The same of a region that no scene knows.
QPainterPath pathOf(const geom::Region& region, const map::View& view);

} // namespace mutu::desktop
