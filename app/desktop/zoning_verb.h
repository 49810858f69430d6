// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/zone_veil.h"
#include "geo/book/zoning.h"

#include <QObject>

namespace mutu::desktop {

class Desk;
class MapCanvas;
class Workbench;
class LassoHand;
class ZonePanel;
class ZoneWork;

/// 划区 put together: its work and panel, the zones over the map, and the hand that paints parcels into them. One stroke is one changeset.
class ZoningVerb : public QObject {
    Q_OBJECT
  public:
    /// The bench has the map in hand whenever nobody paints.
    ZoningVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, QObject* parent = nullptr);

    [[nodiscard]] ZonePanel& panel() { return *panel_; }
    [[nodiscard]] ZoneWork& work() { return *work_; }
    void watch(bool seen);

  private:
    void connectHand();
    void paint(bool on);
    void stroke(const book::ParcelChoice& choice, bool out);
    void showZones();
    void sayStroke();

    MapCanvas& canvas_;
    Workbench& bench_;
    ZoneWork* work_;
    ZonePanel* panel_;
    LassoHand* hand_;
    ZoneVeil veil_;
    book::ParcelChoice last_; ///< of the last stroke
    bool seen_ = false;
};

} // namespace mutu::desktop
