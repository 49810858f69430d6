// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "app/cli/table.h"
#include "geo/book/book.h"

#include <string_view>
#include <vector>

namespace mutu::cli {

/// Writes tables, a sheet each, to the workbook that --output names, and says so; each sheet bears the title, the day
/// and the mark of illustrative data.
void answerWorkbook(std::string_view title, const std::vector<Table>& tables, const book::Book& book,
                    const Settings& settings);

} // namespace mutu::cli
