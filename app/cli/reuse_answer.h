// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "geo/book/reuse.h"
#include "geo/book/stock.h"

#include <vector>

namespace mutu::cli {

Text wordOf(land::Stock stock);
Text wordOf(land::LotEvent event);

/// Tells what became of a reassignment, what its lots gave and what the recipient has.
void answerReuse(const book::ReuseWritten& written, const store::Store& records, const Settings& settings, bool dryRun);
void answerReassignments(const std::vector<land::Reassignment>& all, const store::Store& records,
                         const Settings& settings);
/// The lots with what is left of each on the day.
void answerLots(const std::vector<office::LotHistory>& lots, const store::Store& records, const Settings& settings);

} // namespace mutu::cli
