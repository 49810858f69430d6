// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace mutu::desktop {

class MapCanvas;
class Toast;
class Welcome;

/// The map with what floats on it: the panel of the present verb on the left edge, a word of what was done at its foot, the welcome over all while
/// no book is open.
class MapArea : public QWidget {
    Q_OBJECT
  public:
    MapArea(MapCanvas* canvas, std::vector<QWidget*> panels, Toast* toast, Welcome* welcome, QWidget* parent = nullptr);

    /// Shows the map (and what floats on it) or the welcome.
    void showBook(bool open);
    /// Shows one of the panels alone, or none: nullptr.
    void showPanel(QWidget* panel);
    /// Places everything anew, after a panel changed its size.
    void arrange();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    MapCanvas* canvas_;
    std::vector<QWidget*> panels_;
    QWidget* shown_ = nullptr;
    Toast* toast_;
    Welcome* welcome_;
};

} // namespace mutu::desktop
