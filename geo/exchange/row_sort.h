// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/feature_stream.h"

namespace mutu::exchange {

enum class RowSort : unsigned char { record, empty, total, note };

/// What a row of a table is: beside records, people write totals (合计, 小计, 总计 …), notes (注：…, 填表人：…) and
/// empty rows.
/// - A total: its first filled cell says so, and nothing else. A note: its first filled cell begins with a word of
/// notes and a colon.
RowSort sortOf(const FeatureStream& rows, std::size_t row, std::size_t columns);

} // namespace mutu::exchange
