// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/dossier.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QScrollArea;
class QToolButton;

namespace mutu::desktop {

class Desk;

/// Everything about the one selected parcel, on the right; empty, it says how to select one.
class DetailsPanel : public QFrame {
    Q_OBJECT
  public:
    explicit DetailsPanel(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<Dossier>& dossier() const { return dossier_; }

  signals:
    /// The dossier of the selection has arrived (or there is none).
    void shown();
    /// What lies near the selected parcel is wanted.
    void nearWanted();
    /// Somebody is to leave the selected parcel.
    void clearingWanted();
    /// A look at the encumbrances of the selected parcel is to be entered.
    void checkWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void ask();
    void fill();

    Desk& desk_;
    std::optional<Dossier> dossier_;
    QHash<QString, bool> open_; ///< the groups that the officer opened or closed, by title
    QLabel* title_;
    QLabel* subtitle_;
    QWidget* acts_;
    QToolButton* near_;
    QToolButton* clear_;
    QToolButton* check_;
    QScrollArea* scroll_;
};

} // namespace mutu::desktop
