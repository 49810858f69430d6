// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mutu::exchange {

/// A number with the decimals it is shown with; the cell keeps it whole.
struct WorkbookNumber {
    double value = 0;
    int decimals = 2;
};

/// Nothing, words, a count, a measured number or a day.
using WorkbookCell = std::variant<std::monostate, std::string, std::int64_t, WorkbookNumber, Date>;

/// One table of a workbook: a title, lines below it, a row of headings, the rows, and a total.
/// - Precondition: every row, and the total where there is one, has as many cells as there are headings.
struct WorkbookSheet {
    std::string name;               ///< of the sheet; cut to 31 characters, what Excel forbids is left out
    std::string title;              ///< empty: none
    std::vector<std::string> notes; ///< as-of day, "illustrative" …
    std::vector<std::string> headings;
    std::vector<std::vector<WorkbookCell>> rows;
    std::vector<WorkbookCell> total; ///< empty: none
    std::vector<std::string> keys{}; ///< of the columns, by which templates name them; empty: none
};

/// Writes an XLSX workbook: real number and date cells, headings that stay in view and filter, sums as formulas where
/// they are the sums of their columns. The same tables give the same bytes.
/// - Never overwrites, and leaves nothing half-written. Error{badInput, "file_exists"}, Error{storage,
/// "cannot_write"}; Error{badInput, "workbook_too_long"} beyond the 1,048,576 rows of a sheet.
void writeWorkbook(const std::string& path, const std::vector<WorkbookSheet>& sheets);

} // namespace mutu::exchange
