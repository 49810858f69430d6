// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/cli/settings.h"
#include "app/cli/table.h"
#include "geo/book/clearing.h"

#include <string>
#include <vector>

namespace mutu::cli {

/// Tells what became of a case and what ended with it.
void answerWritten(const book::ClearingWritten& written, const store::Store& records, const Settings& settings,
                   bool dryRun);

/// One line of `clear list`.
struct CaseLine {
    office::ClearingHistory history;
    std::string state; ///< at the end of the day asked for
    std::vector<book::ClearingDue> overdue;
};
Table casesTable(const std::vector<CaseLine>& lines, const store::Store& records, const Settings& settings);
void answerCases(const std::vector<CaseLine>& lines, const store::Store& records, const Settings& settings);
/// What falls due, a line each.
void answerDues(const std::vector<book::ClearingDue>& dues, Date day, const store::Store& records,
                const Settings& settings);
/// A case with its items, steps, documents and instalments.
void answerCase(const land::ClearingCase& record, const store::Store& records, const Settings& settings);

/// What a due date is called: 案件期限, 分期, or the datum.
std::string dueName(const std::string& what, const Settings& settings);

} // namespace mutu::cli
