// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace mutu::desktop {

class Desk;
class MapCanvas;

/// The foot of the window: scale, coordinates (X north, Y east, as surveyors write), the coordinate system, and the work that runs, with cancel.
class StatusStrip : public QFrame {
    Q_OBJECT
  public:
    StatusStrip(Desk& desk, MapCanvas& canvas, QWidget* parent = nullptr);

    /// Length, bearing and area of what is being drawn; nothing: empty.
    void showFigures(const QString& figures);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void showScale();
    void takeScale();
    void showPlace(geom::Point place);
    void showWork();

    Desk& desk_;
    MapCanvas& canvas_;
    QComboBox* scale_;
    QLabel* place_;
    QLabel* crs_;
    QLabel* parcels_;
    QLabel* figures_;
    QLabel* work_;
    QProgressBar* progress_;
    QToolButton* cancel_;
};

} // namespace mutu::desktop
