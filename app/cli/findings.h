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

} // namespace mutu::cli
