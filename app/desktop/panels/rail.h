// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace mutu::desktop {

class Commands;

/// The office's verbs, on the left edge. Only verbs that do something stand here.
class Rail : public QFrame {
    Q_OBJECT
  public:
    explicit Rail(Commands& commands, QWidget* parent = nullptr);
};

} // namespace mutu::desktop
