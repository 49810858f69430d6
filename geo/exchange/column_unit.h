// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/area_unit.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// What the numbers of a column count.
enum class Quantity : unsigned char { area, money, length, share, number };

/// The unit that a column's name states behind it.
/// - `factor`: how many square metres, yuan, metres or wholes (of shares) one of it is.
struct ColumnUnit {
    Quantity quantity = Quantity::number;
    double factor = 1;
    std::optional<AreaUnit> area{}; ///< of areas alone
};

/// Takes the unit off the end of a name with its brackets: `工业总产值（万元）` becomes `工业总产值`, ten thousand
/// yuan.
/// - Full-width brackets must have become half-width ones (plainName). Areas also without brackets: `面积亩`.
std::optional<ColumnUnit> takeColumnUnit(std::string& name);

/// What a number of a column must be multiplied by to be the field's own: hundredths of a yuan for the price of land,
/// ten thousand yuan for yearly figures, millimetres for heights and widths, millionths for shares of co-owners.
/// - `unit`: the one that the name states; without one, people mean yuan, metres and wholes, ten thousand yuan where
/// the field itself counts these. Nothing where the unit cannot be one of the field's.
std::optional<double> scaleOf(std::string_view field, const std::optional<ColumnUnit>& unit);
/// What a part of one is in the field's own numbers; nothing for a field that is no share.
std::optional<double> shareScale(std::string_view field);
/// The words in brackets that an exported heading bears: `（元）`; empty: the field has no unit.
std::string_view headingUnit(std::string_view field);

} // namespace mutu::exchange
