// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/exchange/workbook.h"

#include <span>
#include <vector>

namespace mutu::desktop {

/// One of the office's ledgers (台账) on a day: a table as it is shown and as it is written to a workbook.
struct Ledger {
    exchange::WorkbookSheet sheet;
    std::vector<std::vector<RecordId>> parcels; ///< of each row: what choosing it selects
};

/// A kind of ledger: its English name, to be translated in the context `Ledgers`, and how it is made, on any thread.
struct LedgerKind {
    const char* name;
    Ledger (*make)(const book::Book& book, Date day, const Progress& progress);
};

/// All of them, in the order in which they are offered.
std::span<const LedgerKind> ledgerKinds();

} // namespace mutu::desktop
