// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/brush.h"

#include <QWidget>

class QToolButton;

namespace mutu::desktop {

class MapCanvas;

/// The whole book, small, in the map's lower right corner, with what the map shows framed; a click or drag moves the map there.
/// - It is not there while the map shows all of it.
/// - It can be folded away, which is remembered.
class OverviewInset : public QWidget {
    Q_OBJECT
  public:
    explicit OverviewInset(MapCanvas& canvas);

    /// What the picture is of: the book's ground.
    void show(std::shared_ptr<const map::Portrayal> portrayal, const geom::Box& extent);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return folded_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void arrange();
    void order();
    void retranslate();
    /// What the map shows, on this widget.
    [[nodiscard]] QPolygonF frame() const;

    MapCanvas& canvas_;
    Brush brush_;
    std::shared_ptr<const map::Portrayal> portrayal_;
    geom::Box extent_;
    map::View view_; ///< in pixels
    QImage image_;
    QToolButton* fold_;
    bool folded_ = false;
};

} // namespace mutu::desktop
