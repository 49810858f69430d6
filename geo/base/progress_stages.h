// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace mutu {

/// Every stage of long work that Progress ever names: `app` has a word for each.
inline constexpr std::array<std::string_view, 11> progressStages{
    "read",     "storing", "indexing", "deriving",     "repairing",    "verifying",
    "checking", "write",   "backup",   "scene_tenure", "scene_parcels"};

} // namespace mutu
