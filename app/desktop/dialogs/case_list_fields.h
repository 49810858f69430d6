// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/case_list.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace mutu::desktop {

/// What is asked, beside the file, of a ledger whose rows become clearing cases: the list's number and the cases' term,
/// for rows that state none, and the unit of areas whose headings state none.
class CaseListFields : public QWidget {
    Q_OBJECT
  public:
    explicit CaseListFields(QWidget* parent = nullptr);

    /// Says its words in the language of the desk.
    void speak();
    void state(CaseListWish& wish) const;

  signals:
    void changed();

  private:
    QLineEdit* list_;
    QLineEdit* due_;
    QComboBox* unit_;
};

} // namespace mutu::desktop
