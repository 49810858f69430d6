// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/crs.h"

#include <QFrame>

#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace mutu::desktop {

class CheckWork;
class Desk;
class MapCanvas;

/// The foot of the window: scale, coordinates (X north, Y east, as surveyors write; and latitude and longitude), the coordinate system, how many findings the
/// check has (a click opens them), and the work that runs, with cancel.
/// - Work that is done within a fifth of a second is not shown.
class StatusStrip : public QFrame {
    Q_OBJECT
  public:
    StatusStrip(Desk& desk, MapCanvas& canvas, CheckWork& check, QWidget* parent = nullptr);

    /// Length, bearing and area of what is being drawn; nothing: empty.
    void showFigures(const QString& figures);

  signals:
    void findingsWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void showScale();
    void takeScale();
    void showPlace(geom::Point place);
    void takeCrs();
    void showWork();
    void showFindings();

    Desk& desk_;
    MapCanvas& canvas_;
    CheckWork& check_;
    QComboBox* scale_;
    QLabel* place_;
    std::optional<geom::Transformation> toDegrees_; ///< of the book's CRS
    std::string crsKnown_;
    QLabel* degrees_;
    QLabel* crs_;
    QLabel* parcels_;
    QToolButton* findings_;
    QLabel* figures_;
    QLabel* work_;
    QProgressBar* progress_;
    QToolButton* cancel_;
};

} // namespace mutu::desktop
