// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledger_table.h"

#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <algorithm>
#include <numeric>

namespace mutu::desktop {

namespace {

using exchange::WorkbookCell;
using exchange::WorkbookNumber;

QString textOf(const WorkbookCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return fromUtf8(*text);
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return countFigure(*count);
    if (const auto* number = std::get_if<WorkbookNumber>(&cell)) return QLocale(QLocale::English).toString(number->value, 'f', number->decimals);
    if (const auto* day = std::get_if<Date>(&cell)) return dateText(*day);
    return {};
}

bool isBefore(const WorkbookCell& a, const WorkbookCell& b) {
    if (a.index() != b.index()) return a.index() < b.index();
    if (const auto* number = std::get_if<WorkbookNumber>(&a)) return number->value < std::get<WorkbookNumber>(b).value;
    if (const auto* count = std::get_if<std::int64_t>(&a)) return *count < std::get<std::int64_t>(b);
    if (const auto* day = std::get_if<Date>(&a)) return *day < std::get<Date>(b);
    if (const auto* text = std::get_if<std::string>(&a)) return *text < std::get<std::string>(b);
    return false;
}

} // namespace

void LedgerTable::show(const Ledger& ledger) {
    beginResetModel();
    ledger_ = &ledger;
    order_.resize(ledger.sheet.rows.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    endResetModel();
}

int LedgerTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(order_.size()); }

int LedgerTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !ledger_ ? 0 : static_cast<int>(ledger_->sheet.headings.size());
}

const WorkbookCell& LedgerTable::cell(int row, int column) const {
    return ledger_->sheet.rows[order_[static_cast<std::size_t>(row)]][static_cast<std::size_t>(column)];
}

bool LedgerTable::isFigure(int column) const {
    return std::any_of(ledger_->sheet.rows.begin(), ledger_->sheet.rows.end(), [column](const auto& row) {
        const auto& cell = row[static_cast<std::size_t>(column)];
        return std::holds_alternative<WorkbookNumber>(cell) || std::holds_alternative<std::int64_t>(cell);
    });
}

QVariant LedgerTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& value = cell(index.row(), index.column());
    if (role == Qt::DisplayRole) return textOf(value);
    const auto& cautions = ledger_->cautions;
    const auto at = order_[static_cast<std::size_t>(index.row())];
    const QString caution = at < cautions.size() ? fromUtf8(cautions[at]) : QString();
    const bool isDue = !caution.isEmpty() && static_cast<std::size_t>(index.column()) == ledger_->cautionColumn;
    if (role == Qt::ForegroundRole && isDue) return Look::colour("due");
    if (role == Qt::ToolTipRole) return isDue ? caution : textOf(value);
    if (role != Qt::TextAlignmentRole) return {};
    const bool right = std::holds_alternative<WorkbookNumber>(value) || std::holds_alternative<std::int64_t>(value);
    return QVariant((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant LedgerTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || !ledger_ || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? fromUtf8(ledger_->sheet.headings[static_cast<std::size_t>(section)]) : QVariant();
}

void LedgerTable::sort(int column, Qt::SortOrder order) {
    if (!ledger_ || column < 0 || column >= columnCount()) return;
    beginResetModel();
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    const auto& rows = ledger_->sheet.rows;
    const auto at = static_cast<std::size_t>(column);
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        return order == Qt::AscendingOrder ? isBefore(rows[a][at], rows[b][at]) : isBefore(rows[b][at], rows[a][at]);
    });
    endResetModel();
}

const std::vector<RecordId>& LedgerTable::parcels(int row) const { return ledger_->parcels[order_[static_cast<std::size_t>(row)]]; }

RecordId LedgerTable::piece(int row) const {
    const auto at = order_[static_cast<std::size_t>(row)];
    return at < ledger_->pieces.size() ? ledger_->pieces[at] : RecordId{};
}

int LedgerTable::rowOf(RecordId parcel) const {
    for (int row = 0; row < rowCount(); ++row)
        if (std::count(parcels(row).begin(), parcels(row).end(), parcel) > 0) return row;
    return -1;
}

} // namespace mutu::desktop
