// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace mutu::desktop {

class Commands;
class Desk;
class LayerPanel;
class MapCanvas;
class MapHand;
class LayerChoice;
class MeasureHand;
class OverviewInset;
class Portrayer;
class StatusStrip;
class TimeBand;

/// What an officer does with the map itself: looks back at where it stood, measures on it, chooses its layers, sees the whole beside the
/// part, and moves through time.
class MapVerb : public QObject {
    Q_OBJECT
  public:
    MapVerb(Desk& desk, MapCanvas& canvas, Portrayer& portrayer, LayerChoice& layers, Commands& commands, QObject* parent = nullptr);

    /// Where measured figures are shown.
    void tellFiguresTo(StatusStrip& status);
    void steer(TimeBand& band);
    [[nodiscard]] MeasureHand& measuring() { return *measure_; }

  private:
    void connectLayers(Portrayer& portrayer);
    void measure(bool areas, bool on);
    void endMeasuring();
    void followHand();
    void followHistory();
    void showLayers(bool on);

    Desk& desk_;
    MapCanvas& canvas_;
    LayerChoice& layers_;
    Commands& commands_;
    MeasureHand* measure_;
    MapHand* before_ = nullptr; ///< who held the map before it was measured on
    OverviewInset* overview_;
    LayerPanel* panel_ = nullptr;
    StatusStrip* status_ = nullptr;
};

} // namespace mutu::desktop
