// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/cli/settings.h"
#include "geo/exchange/account.h"

#include <string>

namespace mutu::cli {

/// What became of a file's features: read, accepted, repaired, rejected, reasons.
Json accountJson(const exchange::Account& account);
/// Findings of features, with the place of each that stands in a table.
Json examplesJson(const std::vector<exchange::Example>& examples);
/// Their sentences in the language of the settings, for lists of rejects.
exchange::ReasonWords reasonWords(const Settings& settings);
/// The reasons with their counts, a line each, and below it where the first of them stand.
std::string reasonsText(const exchange::Account& account, const Settings& settings);

} // namespace mutu::cli
