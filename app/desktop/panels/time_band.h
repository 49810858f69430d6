// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace mutu::desktop {

class Commands;
class Desk;

/// The coloured band that stands beneath the header while the desk reads as of a day that is not today.
class TimeBand : public QFrame {
    Q_OBJECT
  public:
    TimeBand(Desk& desk, Commands& commands, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void follow();

    Desk& desk_;
    QLabel* text_;
};

} // namespace mutu::desktop
