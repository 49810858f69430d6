// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/vacancy_table.h"

#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <algorithm>
#include <numeric>

namespace mutu::desktop {

namespace {

bool isFigure(int column) {
    return column == VacancyTable::mu || column == VacancyTable::squareMetre || column == VacancyTable::floor;
}

/// −1, 0 or 1 by the values behind a column, not by their text.
int compare(const FoundPiece& a, const FoundPiece& b, int column) {
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : (y < x ? 1 : 0); };
    const auto title = [](const FoundPiece& piece) { return piece.row.code.empty() ? piece.row.plot : piece.row.code; };
    switch (column) {
    case VacancyTable::parcel: return order(title(a), title(b));
    case VacancyTable::district: return order(a.row.district, b.row.district);
    case VacancyTable::kind: return order(a.row.vacancy.kind, b.row.vacancy.kind);
    case VacancyTable::pool: return order(a.row.vacancy.pool, b.row.vacancy.pool);
    case VacancyTable::mu:
    case VacancyTable::squareMetre: return order(a.row.vacancy.area, b.row.vacancy.area);
    case VacancyTable::floor: return order(a.row.vacancy.floor, b.row.vacancy.floor);
    case VacancyTable::since: return order(a.row.vacancy.since, b.row.vacancy.since);
    case VacancyTable::checked: return order(a.check.on, b.check.on);
    default: return order(a.holder, b.holder);
    }
}

} // namespace

VacancyTable::VacancyTable(const VacancySearch& search, QObject* parent) : QAbstractTableModel(parent), search_(search) {}

int VacancyTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(order_.size()); }
int VacancyTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnCountOf; }

const FoundPiece& VacancyTable::piece(int row) const { return search_.answer().pieces[order_[static_cast<std::size_t>(row)]]; }

QString VacancyTable::text(const FoundPiece& piece, int column) {
    const land::Vacancy& vacancy = piece.row.vacancy;
    switch (column) {
    case parcel: return fromUtf8(piece.row.code.empty() ? piece.row.plot : piece.row.code);
    case district: return fromUtf8(piece.row.district);
    case kind: return word(vacancy.kind);
    case pool: return word(vacancy.pool);
    case mu: return vacancy.area.hundredths() ? muFigure(vacancy.area) : QString();
    case squareMetre: return vacancy.area.hundredths() ? squareMetreFigure(vacancy.area) : QString();
    case floor: return vacancy.floor.hundredths() ? squareMetreFigure(vacancy.floor) : QString();
    case since: return dateText(vacancy.since);
    case checked: return checkText(piece.check);
    default: return piece.holder;
    }
}

QVariant VacancyTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const bool isDue = index.column() == checked && piece(index.row()).check.isDue;
    switch (role) {
    case Qt::ForegroundRole: return isDue ? QVariant(Look::colour("due")) : QVariant();
    case Qt::DisplayRole: return text(piece(index.row()), index.column());
    case Qt::TextAlignmentRole: return QVariant((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (isDue) return checkReason(piece(index.row()).check);
        return index.column() == since ? fromUtf8(piece(index.row()).row.vacancy.evidence) : text(piece(index.row()), index.column());
    default: return {};
    }
}

QVariant VacancyTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case parcel: return tr("Parcel");
    case district: return tr("District");
    case kind: return tr("Kind");
    case pool: return tr("Pool");
    case mu: return tr("mu");
    case squareMetre: return tr("m²");
    case floor: return tr("Floor m²");
    case since: return tr("Since");
    case checked: return tr("Encumbrances checked");
    default: return tr("Holder");
    }
}

void VacancyTable::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    reload();
}

void VacancyTable::reload() {
    beginResetModel();
    const auto& pieces = search_.answer().pieces;
    order_.resize(pieces.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        const int sign = compare(pieces[a], pieces[b], sortColumn_);
        return sortOrder_ == Qt::AscendingOrder ? sign < 0 : sign > 0;
    });
    endResetModel();
}

int VacancyTable::rowOf(RecordId parcelId, RecordId vacancy) const {
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const land::Vacancy& each = piece(row).row.vacancy;
        if (each.parcel.id != parcelId) continue;
        if (!vacancy || each.id == vacancy) return row;
        if (first < 0) first = row;
    }
    return first;
}

} // namespace mutu::desktop
