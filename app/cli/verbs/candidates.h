// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace mutu::cli {

/// `mutu reassign candidates`.
void declareCandidates(Arguments& arguments, const Settings& settings);

} // namespace mutu::cli
