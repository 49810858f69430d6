// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/zoning.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// A plan with its zones and their parcels, read by index.
office::PlanFile planFileOf(const store::Store& records, const land::Plan& plan);
/// The parcels assigned to a zone, in order of id.
std::vector<land::ZoneParcel> membersOf(const store::Store& records, RecordId zone);
/// Every plan of the book, in order of id.
std::vector<land::Plan> plansIn(const store::Store& records);
std::vector<land::Industry> industriesIn(const store::Store& records);

/// The gross area of a zone: the ground of its outline.
RegisteredArea grossArea(const land::ClusterZone& zone);
/// The net area on a day: what its parcels that are current then count for, exactly; and how many they are.
struct NetArea {
    std::int64_t parcels = 0;
    RegisteredArea area;
};
NetArea netAreaOf(const store::Store& records, const std::vector<land::ZoneParcel>& members, Date day);

} // namespace mutu::book
