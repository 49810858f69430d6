// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_hand.h"
#include "app/desktop/tools/sketch.h"

#include <QObject>

namespace mutu::desktop {

class MapCanvas;

/// Measures on the map, over it: a way's length, or a figure's area in mu and square metres.
/// - Clicks set points, drawn to the parcels' boundaries (Shift suppresses it); Backspace takes one back, Enter or a double click ends
///   the figure, which stays until another is begun; Ctrl+C copies what it measures; Esc clears it, then leaves.
class MeasureHand : public QObject, public MapHand {
    Q_OBJECT
  public:
    explicit MeasureHand(MapCanvas& canvas, QObject* parent = nullptr);

    /// Begins to measure areas, or lengths.
    void begin(bool areas);
    [[nodiscard]] bool measuresAreas() const { return areas_; }
    /// What is measured, in words; nothing: empty.
    [[nodiscard]] QString figures() const;

    [[nodiscard]] bool isDrawing() const override { return true; }
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
    void changed();
    /// The officer is done with measuring.
    void left();

  private:
    [[nodiscard]] Snap snapAt(const Touch& touch) const;
    void clear();
    void finish();
    void follow();

    MapCanvas& canvas_;
    Sketch sketch_;
    bool areas_ = false;
    bool isEnded_ = false;
};

} // namespace mutu::desktop
