// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace mutu::desktop {

class Commands;

/// Says for a while what was done, and offers to take it back.
class Toast : public QFrame {
    Q_OBJECT
  public:
    explicit Toast(Commands& commands, QWidget* parent = nullptr);

    void say(const QString& text);

  signals:
    /// Shown or hidden: it wants to be placed.
    void changed();

  private:
    QLabel* text_;
    QToolButton* undo_;
    QTimer passing_;
};

} // namespace mutu::desktop
