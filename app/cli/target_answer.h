// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/cli/table.h"
#include "geo/book/targets.h"

#include <vector>

namespace mutu::cli {

Text wordOf(land::Measure measure);
/// A line each: its figure, what is reached, and the share; land in mu, floor in square metres.
Table targetsTable(const store::Store& records, const std::vector<book::TargetProgress>& targets,
                   const Settings& settings);
Json targetsJson(const store::Store& records, const std::vector<book::TargetProgress>& targets);
/// A line for each target: what was aimed at, reached, and how far that is.
void answerTargets(const store::Store& records, const std::vector<book::TargetProgress>& targets,
                   const Settings& settings);

} // namespace mutu::cli
