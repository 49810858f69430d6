// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_veil.h"
#include "geo/geom/shape.h"

namespace mutu::desktop {

/// A site that was drawn on the map, as long as it is asked about.
class SiteVeil : public MapVeil {
  public:
    void show(geom::Region site) { site_ = std::move(site); }
    void paint(QPainter& painter, const map::Scene& scene, const map::View& view) const override;

  private:
    geom::Region site_;
};

} // namespace mutu::desktop
