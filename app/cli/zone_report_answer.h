// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/cli/settings.h"
#include "app/cli/table.h"
#include "geo/book/zone_report.h"

#include <string>
#include <vector>

namespace mutu::cli {

/// A report of cluster zones as JSON: every line with its indicators, land by industry and land balance, the total, and
/// the formulae.
Json jsonOf(const book::ZoneReport& report, const office::ZoningRules& rules);
/// The lines as one table: for people with totals under a rule and the formulae beneath, for programs as CSV.
std::string summaryOf(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings);
/// Land by industry and the land balance of each zone, for people.
std::string detailOf(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings);
/// The same three as sheets of a workbook.
std::vector<Table> tablesOf(const book::ZoneReport& report, const office::ZoningRules& rules, const Settings& settings);
/// Two plans side by side, zone by zone and district by district.
std::string comparisonOf(const book::ZoneReport& one, const book::ZoneReport& other, const Settings& settings);
Json comparisonJson(const book::ZoneReport& one, const book::ZoneReport& other);

} // namespace mutu::cli
