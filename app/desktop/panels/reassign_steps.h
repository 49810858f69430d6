// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/models/act_work.h"
#include "app/desktop/models/reuse_work.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace mutu::desktop {

/// The reassignments in hand, and the next step of the chosen one as a form that is tried as one types.
class ReassignSteps : public QWidget {
    Q_OBJECT
  public:
    ReassignSteps(Desk& desk, ReuseWork& work, QWidget* parent = nullptr);
    void say();

  signals:
    void resized();
    /// The chosen one's parcel is to be seen.
    void selectionWanted();

  private:
    void build();
    void fill();
    void choose();
    void propose();
    void showAct();
    void buildGivingUp();
    void proposeGivingUp();
    [[nodiscard]] const ReuseCard* chosen() const;

    Desk& desk_;
    ReuseWork& work_;
    ActWork* act_;
    QTimer soon_;
    QTreeWidget* list_;
    QLabel* words_;
    QFormLayout* form_;
    QLineEdit* on_ = nullptr;
    std::vector<QLineEdit*> documents_;
    FieldFaults faults_;
    QLabel* refusal_;
    QPushButton* take_;
    ActWork* leaving_; ///< the chosen one given up
    QTimer leavingSoon_;
    QWidget* giveUp_;
    QLineEdit* reason_;
    QPushButton* leave_;
    QLabel* refused_;
};

} // namespace mutu::desktop
