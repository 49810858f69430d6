// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/act_work.h"
#include "geo/land/ground.h"

#include <QDialog>
#include <QTimer>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

/// Enters that the office looked whether a parcel is mortgaged, seized or otherwise held back: the day, and the answer's
/// number. Tried in the book as one types; what is wrong stands below its field.
class CheckDialog : public QDialog {
    Q_OBJECT
  public:
    CheckDialog(Desk& desk, const land::Parcel& parcel, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void speak();
    void propose();
    void showAct();
    [[nodiscard]] Act act() const;

    Desk& desk_;
    RecordId parcel_;
    QString title_; ///< of the parcel
    ActWork* work_;
    Wording wording_;
    QTimer soon_;
    QLabel* heading_;
    QFormLayout* form_;
    QLineEdit* on_;
    QLineEdit* document_;
    FieldFaults faults_;
    QLabel* refusal_;
    QPushButton* leave_;
    QPushButton* go_;
};

} // namespace mutu::desktop
