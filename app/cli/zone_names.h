// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"
#include "geo/store/store.h"

#include <optional>
#include <string>

namespace mutu::cli {

// Plans, zones and industries as an officer names them; what the book doesn't have is a Stop with exit 40.

/// A plan by name and version, by a name that only one has, or by a unique part. Stops: `plan_unknown`,
/// `plan_ambiguous`.
land::Plan planNamed(const store::Store& records, const std::string& name);
/// A zone of a plan by its name; without a plan, among the drafts. Stops: `zone_unknown`, `zone_ambiguous`,
/// `plan_adopted` where only an adopted plan has it.
land::ClusterZone zoneNamed(const store::Store& records, const std::string& name, const std::string& plan);
/// Stop `industry_unnamed`.
land::Industry industryNamed(const store::Store& records, const std::string& name);

} // namespace mutu::cli
