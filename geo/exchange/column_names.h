// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// The names under which files carry one field of a record.
/// - `column`: the field's column in the database; a reference is called without its `_id` in files (`district_id` is
/// `district`).
/// - `words`: other names, separated by blanks, the best first: the register's standard names (ZDDM …), Chinese and
/// English usage.
///   Numbers below these words are in people's units (`scaleOf`), below our own names in the database's.
struct ColumnNames {
    land::Kind kind;
    std::string_view column;
    std::string_view words;
};

/// The words under which files carry a field, the best first.
std::vector<std::string_view> columnWords(land::Kind kind, std::string_view column);
/// What the land office writes over the column, with the unit: `宗地面积（平方米）`. Another's reading finds the field
/// by it; the field's own name where there is no word.
std::string officeHeading(land::Kind kind, std::string_view column, bool isArea);

/// Whether people write the last day below the word where the field has the first day on which it no longer holds:
/// 止租日期 2030-12-31 is ends_on 2031-01-01. Not 搬离日期: that is the day on which somebody left.
bool namesLastDay(land::Kind kind, std::string_view column, std::string_view word);
/// A column's name as names are compared: lower case, half-width brackets, blanks dropped.
std::string plainName(std::string_view name);
/// The name that a field bears in a file.
std::string_view fileColumn(std::string_view databaseColumn);

} // namespace mutu::exchange
