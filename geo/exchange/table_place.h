// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace mutu::exchange {

/// Where something stands in a table, as people who have it before them say it.
/// - `row` counts from 1, the headings included; `heading` is the column's, `letter` its letter in a workbook; both
/// empty where the whole row is meant.
struct TablePlace {
    std::string sheet; ///< of a workbook; empty in a text table
    std::int64_t row = 0;
    std::string heading;
    std::string letter;
};

} // namespace mutu::exchange
