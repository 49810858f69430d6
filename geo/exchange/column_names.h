// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

#include <span>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// The names under which files carry one field of a record.
/// - `column`: the field's column in the database; a reference is called without its `_id` in files (`district_id` is
/// `district`).
/// - `words`: other names, separated by blanks, the best first: the register's standard names (ZDDM …), Chinese and
/// English usage.
///   A word that begins with @ states its value in metres (or as a share of one), where the database counts millimetres
///   (or millionths).
struct ColumnNames {
    land::Kind kind;
    std::string_view column;
    std::string_view words;
};

std::span<const ColumnNames> columnNames();

/// A column's name as names are compared: lower case, half-width brackets, blanks dropped.
std::string plainName(std::string_view name);
/// The name that a field bears in a file.
std::string_view fileColumn(std::string_view databaseColumn);

} // namespace mutu::exchange
