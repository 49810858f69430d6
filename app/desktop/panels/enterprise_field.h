// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/directory.h"

#include <QLineEdit>

class QStringListModel;

namespace mutu::desktop {

/// A field for one enterprise: finds it by any part of its name or credit code as one types.
class EnterpriseField : public QLineEdit {
    Q_OBJECT
  public:
    explicit EnterpriseField(Directory& directory, QWidget* parent = nullptr);

    /// None while what is typed is nobody's whole name.
    [[nodiscard]] RecordId enterprise() const { return chosen_; }
    void choose(RecordId enterprise, const QString& name);

  signals:
    void enterpriseChanged();

  private:
    void show(const QString& asked, const std::vector<NameEntry>& entries);

    Directory& directory_;
    QStringListModel* names_;
    std::vector<NameEntry> entries_;
    RecordId chosen_;
};

} // namespace mutu::desktop
