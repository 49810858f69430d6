// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/check_work.h"
#include "app/desktop/models/edit_plan.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace mutu::desktop {

class Desk;
class Workbench;

/// 检查: what the check of the parcels found, in a list; the chosen finding is brought into view, said in words, and
/// mended or let stand.
/// - A repair is an edit like any other: shown first, written when the officer says so.
class FindingsPanel : public QFrame {
    Q_OBJECT
  public:
    FindingsPanel(Desk& desk, CheckWork& check, Workbench& bench, QWidget* parent = nullptr);

    /// How a finding is mended; without it nothing is offered.
    using Repairer = std::function<Planner(const Finding& finding, Date day)>;
    void setRepairer(Repairer repairer);
    /// Checks the book if that has not been done yet.
    void begin();

  signals:
    void closed();
    /// The place that a finding names is to be seen.
    void wanted(const mutu::geom::Box& box);
    /// The selected parcels as a whole are to be seen.
    void selectionWanted();
    void resized();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void buildAnswer(QVBoxLayout& column);
    void fillDistricts();
    void fill();
    void choose();
    void showWork();
    void repair();
    void accept();
    [[nodiscard]] std::optional<RecordId> district() const;
    [[nodiscard]] const book::CheckFinding* chosen() const;

    Desk& desk_;
    CheckWork& check_;
    Workbench& bench_;
    Repairer repairer_;
    Wording wording_;
    QComboBox* district_;
    QPushButton* again_;
    QLabel* verdict_;
    QTreeWidget* list_;
    QLabel* words_;
    QTreeWidget* changes_;
    QLabel* refusal_;
    QWidget* acts_;
    QLineEdit* reason_;
    QPushButton* repair_;
    QPushButton* accept_;
};

} // namespace mutu::desktop
