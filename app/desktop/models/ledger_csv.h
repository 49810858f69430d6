// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/workbook.h"

#include <string>

namespace mutu::desktop {

/// Writes a ledger as a CSV file for a spreadsheet (UTF-8 with a byte-order mark): headings and rows alone, numbers and days plain.
/// - Never overwrites: Error{badInput, "file_exists"}; Error{storage, "cannot_write"}.
void writeLedgerCsv(const std::string& path, const exchange::WorkbookSheet& sheet);

} // namespace mutu::desktop
