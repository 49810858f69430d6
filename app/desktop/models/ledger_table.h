// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/ledgers.h"

#include <QAbstractTableModel>

namespace mutu::desktop {

/// A ledger as a virtual table: only the rows that show are ever formatted. It sorts by the values behind a column.
class LedgerTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows a ledger, which must live until another one is shown; in its own order.
    void show(const Ledger& ledger);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// What choosing a row selects.
    [[nodiscard]] const std::vector<RecordId>& parcels(int row) const;
    /// The vacant piece that a row means, if it means one.
    [[nodiscard]] RecordId piece(int row) const;
    /// The first row of a parcel; −1 if it isn't there.
    [[nodiscard]] int rowOf(RecordId parcel) const;

  private:
    [[nodiscard]] const exchange::WorkbookCell& cell(int row, int column) const;
    [[nodiscard]] bool isFigure(int column) const;

    const Ledger* ledger_ = nullptr;
    std::vector<std::size_t> order_;
};

} // namespace mutu::desktop
