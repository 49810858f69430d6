// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace mutu {

/// Told from time to time how far long work is: `done` of `total` (total 0: unknown) in the stage that is named (a
/// stable code, translated in `app`).
/// - Returning false asks the work to stop; it then throws Error{cancelled} and leaves everything as it was.
using Progress = std::function<bool(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

} // namespace mutu
