// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/vacancy_search.h"

#include <QAbstractTableModel>

namespace mutu::desktop {

/// The found pieces as a virtual table: only the rows that show are ever formatted.
class VacancyTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { parcel, district, kind, pool, mu, squareMetre, floor, since, checked, holder, columnCountOf };

    explicit VacancyTable(const VacancySearch& search, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const FoundPiece& piece(int row) const;
    /// What a cell says; on any thread.
    [[nodiscard]] static QString text(const FoundPiece& piece, int column);
    /// The number of each row's piece in the answer.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return order_; }
    /// The row of a piece; of the parcel's first piece when the piece is none; −1 if it isn't there.
    [[nodiscard]] int rowOf(RecordId parcel, RecordId vacancy) const;
    /// Takes the newest answer, in the order that the officer last asked for.
    void reload();

  private:

    const VacancySearch& search_;
    std::vector<std::size_t> order_;
    int sortColumn_ = mu;
    Qt::SortOrder sortOrder_ = Qt::DescendingOrder;
};

} // namespace mutu::desktop
