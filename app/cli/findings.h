// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"
#include "app/cli/output.h"
#include "geo/base/finding.h"

#include <string>
#include <vector>

namespace mutu::cli {

/// Findings as `check` answers them: code, severity, parcels, x, y, message, remedy.
Json jsonOf(const std::vector<Finding>& findings);
/// One paragraph a finding.
std::string textOf(const std::vector<Finding>& findings, Language language);

/// The same to people, on standard error; nothing when there are none.
void tellFindings(const Settings& settings, const std::vector<Finding>& findings);

} // namespace mutu::cli
