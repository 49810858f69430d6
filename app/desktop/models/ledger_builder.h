// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/ledgers.h"

#include <string>
#include <vector>

namespace mutu::desktop {

/// Puts a ledger together row by row. Title and headings are English words, translated in the context `Ledgers`.
class LedgerBuilder {
  public:
    LedgerBuilder(std::string title, const std::vector<const char*>& headings);

    /// Precondition: as many cells as there are headings.
    void row(std::vector<exchange::WorkbookCell> cells, std::vector<RecordId> parcels = {});
    /// What stands under a column.
    void total(std::size_t column, exchange::WorkbookCell cell);
    void note(std::string text) { ledger_.sheet.notes.push_back(std::move(text)); }
    [[nodiscard]] Ledger& ledger() { return ledger_; }

  private:
    Ledger ledger_;
};

/// A word of the ledgers in the officer's language.
std::string ledgerWord(const char* text);
exchange::WorkbookCell dayCell(const std::optional<Date>& day);
exchange::WorkbookCell muCell(RegisteredArea area);
exchange::WorkbookCell squareMetreCell(RegisteredArea area);

// The ledgers, by what they are about.
Ledger idleLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger calendarLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger clearingLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger reuseLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger targetLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger conformityLedgerOf(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger nearSiteLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger facilityLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger candidateLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
Ledger plansLedgerOf(const book::Book& book, const LedgerQuestion& question, const Progress& progress);

} // namespace mutu::desktop
