// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace mutu::desktop {

class Window;

/// Writes a picture of the window as soon as it is settled, then quits: for manuals and tests.
/// - After 60 seconds it gives up with exit code 70.
class Screenshot : public QObject {
    Q_OBJECT
  public:
    struct Order {
        QString file;
        QString size;   ///< `1440x900`; empty: as the window stands
        QString parcel; ///< selected and shown before the picture is taken; empty: none
        QString theme;  ///< `occupancy` or `industry`; empty: as it stands
    };
    Screenshot(Window& window, Order order);

    void begin();

  private:
    void look();

    Window& window_;
    Order order_;
    int calm_ = 0;
    int looks_ = 0;
    bool selected_ = false;
};

} // namespace mutu::desktop
