// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/exchange/workbook.h"

#include <map>
#include <string>

namespace mutu::exchange {

/// Fills a given XLSX workbook, changing nothing but the cells that it names for it; gives the number of rows written.
/// - Defined names that begin with `mutu_` or `亩图_` are filled, all others are the template's own. After it comes a
/// key of `values` (one cell), a column's key or heading (the cells of the range, top down, one a row of the table), or
/// `total_` with a column's key or heading.
/// - Of a report of several tables a name stands for the first that has it; `mutu_2_` and what a name may be stands
/// for the second table, and so on; `mutu_2_count` counts its rows.
/// - A column's range must have a cell for each row: the rows left over are emptied. Of a range several cells wide, the
/// first column is filled.
/// - Cells keep their style; numbers are numbers. A day is a date where the cell's style shows one, else written out. A
/// workbook with formulas computes them anew when it is opened.
/// - Every other part of the file is copied as it is. Never overwrites, and leaves nothing half-written.
/// - Refusals: `template_unnamed` (no such names), `template_name_unknown` (with those there are),
/// `template_name_unreadable` (it names no plain range of one sheet), `template_too_small` (with the rows needed),
/// `template_formula` (a named cell computes). Errors: those of ZipPackage, `file_exists`, `cannot_write`.
Result<std::size_t> fillTemplate(const std::string& templatePath, const std::string& path,
                                 const std::vector<WorkbookSheet>& tables,
                                 const std::map<std::string, WorkbookCell>& values);

} // namespace mutu::exchange
