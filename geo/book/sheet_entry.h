// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::book {

/// The names of the sheets that an office may put in force instead of the program's own.
std::vector<std::string_view> sheetNames();

/// The text of the sheet that holds on a day: the office's, else the program's. Refusal `rules_unknown`.
Result<std::string> sheetText(const store::Store& store, const std::string& name, Date day);

/// Puts a rule sheet in force; with one of vacancy every derived row is made anew in the same changeset.
/// - The text is read as strictly as the program's own: Error{badInput, "rule_sheet_malformed"} with line.
/// - Refusals: `rules_unknown`, `rules_exist` (name and version), `document_missing`, `rules_ahead` (rules of vacancy
/// hold for all days at once, so that they can't begin on one to come).
Result<Revision> putInForce(Book& book, const land::RuleSheet& sheet, change::Heading heading,
                            Intent intent = Intent::write);

} // namespace mutu::book
