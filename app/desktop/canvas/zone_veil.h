// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_veil.h"
#include "geo/geom/shape.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QFontMetricsF;

namespace mutu::desktop {

/// A zone as it lies on the map.
struct VeiledZone {
    QString name;
    geom::Region ground;
    geom::Box box;
    QColor colour;
    bool isInHand = false;
};

/// The zones of the plan in hand, each in its colour and under its name; a draft's, too, which the map itself doesn't know.
class ZoneVeil : public MapVeil {
  public:
    void show(std::vector<VeiledZone> zones) { zones_ = std::move(zones); }
    void paint(QPainter& painter, const map::Scene& scene, const map::View& view) const override;
    /// Where the names stand, zone by zone: none over another, that of the zone in hand first; an empty box: there is no room.
    /// `taken`: what stands there already; a name moves up or down from it.
    [[nodiscard]] std::vector<QRectF> namePlaces(const QFontMetricsF& metrics, const map::View& view, const std::vector<QRectF>& taken = {}) const;

  private:
    std::vector<VeiledZone> zones_;
};

/// The colour of the n-th zone of a plan: told apart by the colour-blind, too.
QColor zoneColour(std::size_t number);

} // namespace mutu::desktop
