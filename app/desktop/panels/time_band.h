// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QSlider;
class QToolButton;

namespace mutu::desktop {

class Commands;
class Desk;

/// The coloured band beneath the header while the desk reads as of a day that is not today, or while it is kept open: it names the day, and
/// its slider goes to any other day of the last thirty years.
/// - The map follows as soon as the slider rests a moment.
class TimeBand : public QFrame {
    Q_OBJECT
  public:
    TimeBand(Desk& desk, Commands& commands, QWidget* parent = nullptr);

    /// Stays open on today, too.
    void keepOpen(bool on);

  signals:
    /// The officer has enough of it.
    void closed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void follow();
    void say(Date day);
    void slide(int days);
    [[nodiscard]] Date dayAt(int days) const;

    Desk& desk_;
    QLabel* text_;
    QSlider* slider_;
    QLabel* first_;
    QToolButton* close_;
    QTimer resting_;
    bool kept_ = false;
};

} // namespace mutu::desktop
