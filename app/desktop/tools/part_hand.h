// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_hand.h"
#include "app/desktop/tools/sketch.h"

#include <QObject>

namespace mutu::desktop {

class MapCanvas;
class PartWork;

/// Divides a part off a parcel on the map, for a newcomer: a click chooses the side that it lies along, or draws the dividing line point by
/// point, or chooses the piece; the pieces are painted with their areas, the given one strongest.
/// - Points are drawn to the parcels' boundaries; Shift suppresses it. Enter or a double click ends the line, Backspace takes a point back.
/// Esc abandons the line, or without one gives the map back.
class PartHand : public QObject, public MapHand {
    Q_OBJECT
  public:
    PartHand(PartWork& work, MapCanvas& canvas, QObject* parent = nullptr);

    /// Forgets a line that isn't finished.
    void abandon();

    [[nodiscard]] bool isDrawing() const override;
    bool takes(const Touch&) override { return false; }
    void hover(const Touch& touch) override;
    void drop(const Touch&) override {}
    bool click(const Touch& touch) override;
    bool doubleClick(const Touch& touch) override;
    bool key(QKeyEvent& event) override;
    void menu(QPoint) override {}
    void leave() override;
    void paint(QPainter& painter, const map::View& view) const override;

  signals:
    /// The officer wants no part any more.
    void left();

  private:
    [[nodiscard]] Snap snapAt(const Touch& touch) const;
    [[nodiscard]] const map::Scene* scene() const;
    void finish();
    void paintGiven(QPainter& painter, const map::View& view) const;

    PartWork& work_;
    MapCanvas& canvas_;
    Sketch sketch_;
};

} // namespace mutu::desktop
