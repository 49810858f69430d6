// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <QObject>

#include <optional>

namespace mutu::desktop {

class Desk;
class MapCanvas;

/// Keeps the map and the desk's selection in step: a click on the map selects what lies there, and what is selected anywhere is outlined on the map.
/// - A click on a vacant piece means that piece; on the rest of a parcel, the parcel; beside everything, nothing.
/// - With Ctrl or Shift a click adds the parcel to those selected, or takes it away again.
class SelectTool : public QObject {
    Q_OBJECT
  public:
    SelectTool(Desk& desk, MapCanvas& canvas, QObject* parent = nullptr);

    /// Brings the selected parcel into view and lets it flash.
    void zoomToSelection();
    /// The same, where the selected parcel isn't in view or too small to be seen; else it only flashes.
    void showSelection();

  private:
    void click(geom::Point place, qint64 tolerance, Qt::KeyboardModifiers keys);
    void follow();
    [[nodiscard]] std::optional<geom::Box> boxOfSelection() const;

    Desk& desk_;
    MapCanvas& canvas_;
};

} // namespace mutu::desktop
