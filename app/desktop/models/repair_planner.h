// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_plan.h"
#include "geo/base/date.h"
#include "geo/base/finding.h"

namespace mutu::desktop {

/// Mends one finding of the check, as geo/fabric does; whoever gets the ground is its choice.
/// - The finding is looked for again where it was: `finding_gone` when it is not there any more.
Planner repairing(const Finding& finding, Date day);
/// Whether findings of this code can be mended at all.
bool isMendable(const std::string& code);

} // namespace mutu::desktop
