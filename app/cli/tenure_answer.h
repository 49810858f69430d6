// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/cli/settings.h"
#include "geo/book/tenure_rows.h"

#include <optional>
#include <vector>

namespace mutu::cli {

// Rights, leases and uses as tables and JSON. In text a period ends on its last day; JSON and CSV keep the record's
// `ends_on`, the first day on which it no longer holds.

void answerRows(const Settings& settings, const std::vector<book::TenureRow<land::Right>>& rows);
void answerRows(const Settings& settings, const std::vector<book::TenureRow<land::Lease>>& rows);
void answerRows(const Settings& settings, const std::vector<book::TenureRow<land::Use>>& rows);

/// What a change wrote, or would write: the rows and the number of the change.
/// - JSON: `{"dry_run":…,"revision":n|null,"rights":[…]}`, or `leases`, `uses`.
void answerWritten(const Settings& settings, const std::vector<book::TenureRow<land::Right>>& rows, Revision revision,
                   bool dryRun);
void answerWritten(const Settings& settings, const std::vector<book::TenureRow<land::Lease>>& rows, Revision revision,
                   bool dryRun);
void answerWritten(const Settings& settings, const std::vector<book::TenureRow<land::Use>>& rows, Revision revision,
                   bool dryRun);

/// `Written as change 7.`, or that nothing was written; nothing with `--quiet`.
void tellWritten(const Settings& settings, Revision revision, bool dryRun);

} // namespace mutu::cli
