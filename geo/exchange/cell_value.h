// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/exchange/area_unit.h"
#include "geo/exchange/feature_stream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// A cell that was asked for something else than it holds: nothing stood there, or something that can't be read as
/// such.
enum class Lack : unsigned char { none, empty, malformed };

template <class Value> struct Parsed {
    Value value{};
    Lack lack = Lack::empty;
};

// What a cell says, read the way people fill in tables: blanks around, thousands separators, units behind numbers,
// dates in several hands.

/// The text, trimmed; numbers without needless decimals. `NULL`, `<Null>` and a lone dash are nothing.
std::string textOf(const Cell& cell);
/// - `12,345.6` and full-width figures are read; infinite and unreadable numbers are malformed.
Parsed<double> numberOf(const Cell& cell);
/// A part of one that says so itself: `47%`, `1/3`; malformed for everything else.
Parsed<double> partOf(const Cell& cell);
/// The number of a storey, as storeyNumber() reads it.
Parsed<std::int64_t> storeyOf(const Cell& cell);
/// - Negative areas and those above ten million km² are malformed. A unit behind the number (`12.5亩`) comes before
/// `unit`.
Parsed<RegisteredArea> areaOf(const Cell& cell, AreaUnit unit);
Parsed<Date> dateOf(const Cell& cell);
Parsed<bool> flagOf(const Cell& cell);
/// The English word that a Chinese one or a synonym stands for, in the field of that column; the text itself when there
/// is none.
std::string_view wordOf(std::string_view column, std::string_view text);
/// The other way: what the land office calls a value of the field; the value itself where there is no word.
std::string_view officeWord(std::string_view column, std::string_view value);
/// The GB/T 21010-2017 code for a class's name (`工业用地` is 0601); the text itself when there is none.
std::string_view landUseCode(std::string_view text);

} // namespace mutu::exchange
