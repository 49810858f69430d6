// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/case_work.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTreeWidget;
class QVBoxLayout;

namespace mutu::desktop {

class Desk;

/// 清退: the board of cases by state, overdue ones marked, and the next step of the chosen one as a form that is tried in
/// the book as one types.
class CasePanel : public QFrame {
    Q_OBJECT
  public:
    CasePanel(Desk& desk, CaseWork& work, QWidget* parent = nullptr);

  signals:
    void closed();
    /// The chosen case's parcels are to be seen.
    void selectionWanted();
    /// Another case was chosen: its parcels are selected.
    void chosenAnew();
    void resized();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Field {
        QString word;
        bool isDocument = false;
        QLineEdit* text = nullptr;
        QComboBox* choice = nullptr;
    };

    void build();
    void buildStep(QVBoxLayout& column);
    void fill();
    void choose();
    void chooseStep();
    void addField(const QString& word, bool isDocument, bool isNeeded);
    void clearForm();
    void propose();
    void showWork();
    [[nodiscard]] const CaseCard* chosen() const;
    [[nodiscard]] const StepOffer* offer() const;
    [[nodiscard]] office::ClearingRequest request() const;
    /// What the form still wants: the first empty document, or the first empty datum.
    [[nodiscard]] const Field* firstMissing(bool document) const;
    void fitForm();

    Desk& desk_;
    CaseWork& work_;
    Wording wording_;
    QTimer soon_;
    QLabel* summary_;
    QTreeWidget* list_;
    QLabel* words_;
    QWidget* step_;
    QComboBox* steps_;
    QScrollArea* scroll_;
    QFormLayout* form_;
    std::vector<Field> fields_;
    FieldFaults faults_;
    QString shown_; ///< the number of the case that was chosen last
    QLineEdit* on_ = nullptr;
    QComboBox* exitForm_ = nullptr;
    QCheckBox* vacated_ = nullptr;
    QLineEdit* instalments_ = nullptr;
    QLabel* refusal_;
    QPushButton* take_;
};

/// What a datum of the standard sheet is called; the sheet's own word where it has another.
QString datumWord(const QString& word);

} // namespace mutu::desktop
