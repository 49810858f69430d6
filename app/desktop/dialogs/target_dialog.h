// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/act_work.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace mutu::desktop {

/// What a year is to reach, for the zone or one district: land and floor put back to use, enterprises cleared. A field left empty
/// sets nothing. Tried in the book as one types; what is wrong stands below its field.
class TargetDialog : public QDialog {
    Q_OBJECT
  public:
    TargetDialog(Desk& desk, int year, RecordId district, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build(int year, RecordId district);
    void speak();
    void propose();
    void showAct();
    [[nodiscard]] Act act() const;

    Desk& desk_;
    ActWork* work_;
    Wording wording_;
    QTimer soon_;
    QFormLayout* form_;
    QSpinBox* year_;
    QComboBox* districts_;
    QLineEdit* land_;
    QLineEdit* floor_;
    QLineEdit* cleared_;
    QLineEdit* document_;
    FieldFaults faults_;
    QLabel* refusal_;
    QPushButton* leave_;
    QPushButton* go_;
};

} // namespace mutu::desktop
