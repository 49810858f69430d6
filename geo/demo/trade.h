// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/dice.h"
#include "geo/demo/district_brief.h"

#include <string_view>

namespace mutu::demo {

/// A trade (GB/T 4754-2017, four figures) that an enterprise in this district may follow.
/// - `wanted`: the industries of the cluster zone it lies in, empty outside; most follow them, a good part of the rest
/// the district's, some neither.
std::string_view tradeFor(const DistrictBrief& district, std::span<const std::string_view> wanted, Dice& dice);

} // namespace mutu::demo
