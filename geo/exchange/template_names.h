// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// A block of cells; columns and rows count from 1.
struct CellRange {
    std::int64_t column = 0;
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
};

/// `B5`, from 1-based numbers.
std::string cellName(std::int64_t column, std::int64_t row);
/// The column (1-based) and row of `B5`; a 0 where there is none.
std::pair<std::int64_t, std::int64_t> cellPlace(std::string_view name);

/// One defined name of a workbook that Mutu is to fill: what it calls, and where that is.
struct TemplateName {
    std::string full;
    std::string key; ///< without `mutu_` or `亩图_`
    std::string sheet;
    CellRange range;
};

/// The names of xl/workbook.xml that begin as Mutu's do; the others are the template's own business.
Result<std::vector<TemplateName>> templateNames(const std::string& workbookXml);

} // namespace mutu::exchange
