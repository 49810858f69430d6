// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/act_work.h"
#include "app/desktop/models/case_work.h"
#include "app/desktop/models/dossier.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

/// Opens a clearing case on a parcel: who is to leave, what they leave, and the papers that the rule sheet asks for. Tried in the book as
/// one types.
class OpenCaseDialog : public QDialog {
    Q_OBJECT
  public:
    OpenCaseDialog(Desk& desk, const Dossier& dossier, QWidget* parent = nullptr);

  signals:
    /// The case is written.
    void opened();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Field {
        QString word;
        bool isDocument = false;
        QLineEdit* text = nullptr;
    };

    void build();
    void speak();
    void fillParties();
    void fillPlaces();
    void readSheet();
    void ask(const CaseOpening& opening);
    QLineEdit* addText(const QString& name, const QString& label, const QString& text);
    void propose();
    void showAct();
    [[nodiscard]] Act act() const;

    Desk& desk_;
    Dossier dossier_;
    ActWork* work_;
    Wording wording_;
    QTimer soon_;
    QLabel* heading_;
    QFormLayout* form_;
    QComboBox* enterprise_;
    QComboBox* what_;
    QLineEdit* land_;
    QComboBox* exitForm_;
    QLineEdit* ground_;
    QLineEdit* on_;
    std::vector<Field> fields_;
    FieldFaults faults_;
    QLabel* refusal_;
    QPushButton* go_;
    QPushButton* leave_;
};

} // namespace mutu::desktop
