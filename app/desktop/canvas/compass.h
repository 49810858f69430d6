// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace mutu::desktop {

class MapCanvas;

/// Where north is, in the map's upper right corner, while the map is turned; a click sets it upright again.
class Compass : public QAbstractButton {
    Q_OBJECT
  public:
    explicit Compass(MapCanvas& canvas);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void follow();
    void retranslate();

    MapCanvas& canvas_;
};

} // namespace mutu::desktop
