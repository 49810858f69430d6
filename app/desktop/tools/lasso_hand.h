// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_hand.h"

#include <QObject>
#include <QString>

#include <vector>

namespace mutu::desktop {

/// A click means what lies there, a drag draws a lasso round several; with Ctrl it is drawn to take out: painting a zone, drawing a site.
/// - Esc abandons the stroke, or without one lays the brush down; nothing of an abandoned stroke is told.
class LassoHand : public QObject, public MapHand {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// What is said beside the pointer while a lasso is drawn.
    void setWords(const QString& words) { words_ = words; }
    [[nodiscard]] bool isStroking() const { return pressed_ && line_.size() > 1; }
    void abandonStroke();

    [[nodiscard]] bool isDrawing() const override { return true; }
    bool takes(const Touch& touch) override;
    void hover(const Touch& touch) override;
    void drop(const Touch& touch) override;
    bool click(const Touch& touch) override;
    bool doubleClick(const Touch&) override { return true; }
    bool key(QKeyEvent& event) override;
    void menu(QPoint) override {}
    void leave() override {}
    void paint(QPainter& painter, const map::View& view) const override;

  signals:
    void pointed(mutu::geom::Point place);
    /// The lasso as far as it is drawn, and as it is when the hand lets go.
    void lassoing(const mutu::geom::Region& area, bool out);
    void lassoed(const mutu::geom::Region& area, bool out);
    void abandoned();
    /// The brush is laid down.
    void left();

  private:
    [[nodiscard]] geom::Region area() const;

    bool pressed_ = false;
    bool out_ = false;
    std::vector<geom::Point> line_;
    QPointF dot_;
    QString words_;
};

} // namespace mutu::desktop
