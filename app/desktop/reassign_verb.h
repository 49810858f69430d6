// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace mutu::desktop {

class Desk;
class Directory;
class MapCanvas;
class PartHand;
class PartWork;
class ReassignPanel;
class ReuseWork;
class Workbench;

/// 再分配 put together: the panel, its work, and the hand that divides a part off on the map.
class ReassignVerb : public QObject {
    Q_OBJECT
  public:
    ReassignVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, Directory& directory, QObject* parent = nullptr);

    [[nodiscard]] ReassignPanel& panel() { return *panel_; }
    void watch(bool seen);

  private:
    /// Gives the map to the hand as long as a part is being divided off, and back to the bench.
    void hold();

    MapCanvas& canvas_;
    Workbench& bench_;
    ReuseWork* work_;
    PartWork* part_;
    PartHand* hand_;
    ReassignPanel* panel_;
    bool holds_ = false;
};

} // namespace mutu::desktop
