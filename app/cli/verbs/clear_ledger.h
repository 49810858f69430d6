// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"

namespace mutu::cli {

/// `clear ledger`: the cases as a ledger of low-efficiency land, in the columns that land offices use.
void declareClearLedger(Arguments& arguments, const Settings& settings);

} // namespace mutu::cli
