// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"

#include <QDialog>

namespace mutu::desktop {

/// Says what went wrong, where, and how to mend it.
class TroubleDialog : public QDialog {
    Q_OBJECT
  public:
    explicit TroubleDialog(const Failure& failure, QWidget* parent = nullptr);

    [[nodiscard]] const Failure& failure() const { return failure_; }

  private:
    Failure failure_;
};

} // namespace mutu::desktop
