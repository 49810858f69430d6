// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/view.h"

#include <QPoint>
#include <QPointF>

class QKeyEvent;
class QPainter;

namespace mutu::desktop {

/// Where the map was touched: in the widget's pixels and on the ground, and which keys were held.
struct Touch {
    QPointF dot;
    geom::Point place;
    Qt::KeyboardModifiers keys;
};

/// Who holds the map while something is done on it: gets its clicks, keys and drags before the map itself, and paints
/// over it.
/// - A drag that the hand does not take at its press pans the map, as ever.
class MapHand {
  public:
    virtual ~MapHand() = default;

    /// Whether a cross stands for the pointer.
    [[nodiscard]] virtual bool isDrawing() const = 0;
    /// The left button went down: true keeps the drag that may follow.
    virtual bool takes(const Touch& touch) = 0;
    /// The pointer moves freely, or in a drag that the hand took.
    virtual void hover(const Touch& touch) = 0;
    /// A drag that the hand took ends.
    virtual void drop(const Touch& touch) = 0;
    /// False: it was not for the hand, and selects as ever.
    virtual bool click(const Touch& touch) = 0;
    virtual bool doubleClick(const Touch& touch) = 0;
    virtual bool key(QKeyEvent& event) = 0;
    virtual void menu(QPoint onScreen) = 0;
    virtual void leave() = 0;
    /// In the widget's pixels.
    virtual void paint(QPainter& painter, const map::View& view) const = 0;
};

} // namespace mutu::desktop
