// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledger_builder.h"

#include <QCoreApplication>

#include <cassert>

namespace mutu::desktop {

std::string ledgerWord(const char* text) { return QCoreApplication::translate("Ledgers", text).toStdString(); }

exchange::WorkbookCell dayCell(const std::optional<Date>& day) { return day ? exchange::WorkbookCell(*day) : exchange::WorkbookCell(); }
exchange::WorkbookCell muCell(RegisteredArea area) { return exchange::WorkbookNumber{area.mu().value(), 2}; }
exchange::WorkbookCell squareMetreCell(RegisteredArea area) { return exchange::WorkbookNumber{area.squareMetres().value(), 2}; }

LedgerBuilder::LedgerBuilder(std::string title, const std::vector<const char*>& headings) {
    ledger_.sheet.title = std::move(title);
    for (const char* heading : headings) ledger_.sheet.headings.push_back(ledgerWord(heading));
}

void LedgerBuilder::row(std::vector<exchange::WorkbookCell> cells, std::vector<RecordId> parcels) {
    assert(cells.size() == ledger_.sheet.headings.size());
    ledger_.sheet.rows.push_back(std::move(cells));
    ledger_.parcels.push_back(std::move(parcels));
}

void LedgerBuilder::total(std::size_t column, exchange::WorkbookCell cell) {
    ledger_.sheet.total.resize(ledger_.sheet.headings.size());
    ledger_.sheet.total[column] = std::move(cell);
}

} // namespace mutu::desktop
