// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"
#include "geo/map/view.h"

class QPainter;

namespace mutu::desktop {

/// Something that lies over the map without holding it: what a panel speaks of. Selected things and the hand are painted above it.
class MapVeil {
  public:
    virtual ~MapVeil() = default;
    /// In the widget's pixels; paints nothing while there is nothing to say.
    virtual void paint(QPainter& painter, const map::Scene& scene, const map::View& view) const = 0;
};

} // namespace mutu::desktop
