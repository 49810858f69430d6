// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace mutu::desktop {

class Desk;

/// Asks what shall become of work that still writes to a book: wait for its end, stop it, or let be what was asked for.
class RunningDialog : public QDialog {
    Q_OBJECT
  public:
    /// Does `then` once nothing writes any more: at once, or after the officer has been asked; never if the officer thinks better of it. Never
    /// blocks. One question at a time: a second takes the place of the first.
    static void afterWriting(Desk& desk, QWidget* parent, std::function<void()> then);

  private:
    RunningDialog(Desk& desk, std::function<void()> then, QWidget* parent);
    void follow();
    void stop();
    void await(const QString& text);

    Desk& desk_;
    std::function<void()> then_;
    QLabel* text_;
    QPushButton* wait_;
    QPushButton* stop_;
    bool answered_ = false;
};

} // namespace mutu::desktop
