// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

/// A new book: its name, its file, and the coordinate system that it will keep for good.
class CreateDialog : public QDialog {
    Q_OBJECT
  public:
    explicit CreateDialog(QWidget* parent = nullptr);

    [[nodiscard]] QString path() const;
    [[nodiscard]] store::Card card() const;

  private:
    void fillSystems();
    void explain();
    void suggestPath();
    void choosePath();
    [[nodiscard]] QString system() const;

    QLineEdit* name_;
    QLineEdit* path_;
    QComboBox* system_;
    QLabel* explanation_;
    QLabel* warning_;
    QPushButton* make_;
    bool pathChosen_ = false;
};

} // namespace mutu::desktop
