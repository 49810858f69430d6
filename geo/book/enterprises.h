// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/store/store.h"

#include <optional>
#include <string>

namespace mutu::book {

/// The enterprise of a credit code or an exact name.
/// - What looks like a credit code (18 characters of it) is one, and its check character is verified.
/// - Refusals: `credit_code_wrong`, `enterprise_unknown` (a former name is said), `enterprise_ambiguous` with the
/// credit codes of those that bear the name.
Result<land::Enterprise> enterpriseCalled(const store::Store& records, const std::string& text);

/// A new enterprise. Refusals: `credit_code_wrong`, `industry_unknown` (two to four digits of GB/T 4754-2017 whose
/// division exists), `enterprise_exists`: the code is another's, or the name without a code to tell them apart.
Result<land::Enterprise> newEnterprise(const store::Store& records, land::Enterprise wish);

/// What an enterprise is called in messages: its name, else its credit code.
std::string enterpriseTitle(const store::Store& records, RecordId enterprise);

/// Whether a text is meant as a credit code, right or wrong: 18 digits and capitals, the first a digit or Y.
bool looksLikeCreditCode(const std::string& text);

} // namespace mutu::book
