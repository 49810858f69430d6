// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace mutu::desktop {

class FindPanel;
class MapCanvas;
class Welcome;

/// The map with what floats on it: the panel of the present verb on the left edge, the welcome over all while no book is open.
class MapArea : public QWidget {
    Q_OBJECT
  public:
    MapArea(MapCanvas* canvas, FindPanel* find, Welcome* welcome, QWidget* parent = nullptr);

    /// Shows the map (and what floats on it) or the welcome.
    void showBook(bool open);
    void showFind(bool shown);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();

    MapCanvas* canvas_;
    FindPanel* find_;
    Welcome* welcome_;
};

} // namespace mutu::desktop
