// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mutu::office {

/// The four-digit classes of GB/T 4754-2017 as far as a table has them (data/reference/industry_classes.csv:
/// `code,name`).
/// - A division of which the table has no class isn't known to it: it has nothing to say of its codes.
class IndustryClasses {
  public:
    /// Error{badInput, "rule_sheet_malformed"} with file and line.
    static IndustryClasses read(const std::string& csv, const std::string& fileName);
    /// The table that ships with Mutu: manufacturing and supply (divisions 13 to 46).
    static const IndustryClasses& standard();

    /// False for a code of two to four digits that is neither a class nor the beginning of one, though the table knows
    /// its division.
    [[nodiscard]] bool admits(std::string_view code) const;
    /// The code that a cell of a table means: `3451`, `C3451` with the letter of its section, `3451 滚动轴承制造`, or
    /// the name of a class; empty where that is none.
    [[nodiscard]] std::string meant(std::string_view text) const;
    /// What a class is called; empty where the table doesn't have it.
    [[nodiscard]] std::string_view nameOf(std::string_view code) const;
    /// The classes that begin with as much of the code as any does, `3451 滚动轴承制造`, at most `most`.
    [[nodiscard]] std::string nearTo(std::string_view code, std::size_t most) const;

  private:
    std::map<std::string, std::string, std::less<>> names_;
};

} // namespace mutu::office
