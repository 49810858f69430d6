// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/dossier_pages.h"

#include <QWidget>

class QToolButton;

namespace mutu::desktop {

/// One headed group of the details; its head opens and closes it.
class Fold : public QWidget {
    Q_OBJECT
  public:
    explicit Fold(const DetailPage& page, QWidget* parent = nullptr);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

  signals:
    void toggled(bool open);

  private:
    QToolButton* head_;
    QWidget* body_;
};

} // namespace mutu::desktop
