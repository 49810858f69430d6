// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/office/idle_sheet.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::cli {

/// A rule sheet's text and what to call it in errors.
struct SheetText {
    std::string text;
    std::string name;
};

/// The sheet of a name that holds on a day: the file given, else the one that the office put in force in the book;
/// nothing: the one that comes with the program.
/// - Stop `file_missing` (exit 40) when there is no such file.
std::optional<SheetText> sheetInForce(const store::Store& records, std::string_view name,
                                      const std::optional<std::string>& file, Date day);

/// The rules of idle land that hold on a day.
office::IdleRules idleRules(const store::Store& records, const std::optional<std::string>& file, Date day);

} // namespace mutu::cli
