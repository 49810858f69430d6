// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace mutu::desktop {

class Commands;

/// What stands in the map's place while no book is open: the three ways to begin.
class Welcome : public QWidget {
    Q_OBJECT
  public:
    explicit Welcome(Commands& commands, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QLabel* title_;
    QLabel* hint_;
};

} // namespace mutu::desktop
