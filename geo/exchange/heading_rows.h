// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mutu::exchange {

/// A sheet whose headings don't stand in its first row, made a plain table: titles above them are left out, headings of
/// two rows become one, days become 2020-03-05.
struct PlainSheet {
    std::string place; ///< what OGR opens; its layer bears the sheet's name
    std::string sheet;
    std::int64_t headingRow = 0;    ///< the last one, as spreadsheets count
    std::vector<std::int64_t> rows; ///< where the table's rows stand in the sheet, as spreadsheets count
    std::shared_ptr<const void> scratch;
};

/// Finds the headings of a sheet of an XLSX file: the first of its upper rows that is all words and at least half as
/// wide as the widest row; where headings in it are merged from side to side, the row below belongs to them.
/// - `sheet` empty: the only one that has rows. Nothing where the headings stand in the first row, or no such row is
/// found, or several sheets have rows: OGR reads these itself.
std::optional<PlainSheet> plainSheet(const std::string& path, const std::string& sheet);

} // namespace mutu::exchange
