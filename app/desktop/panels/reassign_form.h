// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/act_work.h"
#include "app/desktop/models/ledgers.h"
#include "app/desktop/models/reuse_work.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

class Directory;
class EnterpriseField;
class PartWork;
class ReassignPlace;

/// Land for an enterprise: whose, how much, how near; then the selected piece and the path, tried in the book as one types.
class ReassignForm : public QWidget {
    Q_OBJECT
  public:
    ReassignForm(Desk& desk, Directory& directory, ReuseWork& work, PartWork& part, QWidget* parent = nullptr);

    /// What is asked for; nothing while neither land nor floor is stated.
    [[nodiscard]] std::optional<LedgerQuestion> question() const;
    void say();
    /// The parcel is to stay as it is; the map is given back.
    void endDivision();

  signals:
    /// Candidates for what is asked are to be listed.
    void landWanted();
    void resized();
    void opened();

  protected:
    void hideEvent(QHideEvent* event) override;

  private:
    void build();
    void buildNeed(QFormLayout& rows);
    void buildPath(QFormLayout& rows);
    void fillPaths();
    void followSelection();
    void propose();
    void statePart();
    [[nodiscard]] Date day() const;
    void showAct();
    [[nodiscard]] Act act() const;

    Desk& desk_;
    ReuseWork& work_;
    PartWork& part_;
    ActWork* act_;
    Wording wording_;
    QTimer asking_;
    QTimer trying_;
    EnterpriseField* enterprise_;
    QLineEdit* land_;
    QLineEdit* floor_;
    QLineEdit* within_;
    QCheckBox* near_;
    ReassignPlace* place_;
    QWidget* path_;
    QComboBox* paths_;
    QLabel* steps_;
    QLineEdit* price_;
    QLineEdit* on_;
    FieldFaults faults_;
    QWidget* override_;
    QLineEdit* reason_;
    QLineEdit* document_;
    QLabel* refusal_;
    QPushButton* go_;
    RecordId nearTo_; ///< the parcel that was selected when nearness was asked for
};

} // namespace mutu::desktop
