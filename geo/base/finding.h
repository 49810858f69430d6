// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mutu {

enum class Severity { information, warning, error };

/// Something a check saw: never a refusal by itself, and it can be accepted with a reason.
/// - `code` is stable and translated in `app`; `parcels` holds parcel codes (or plot numbers), never internal ids.
/// - `x`, `y` are metres east and north in the book's CRS, absent where the finding has no place; `file` and `line`
/// name a place in a file.
struct Finding {
    std::string code;
    Severity severity = Severity::warning;
    std::string message;
    std::vector<std::string> parcels;
    std::optional<double> x;
    std::optional<double> y;
    std::string file;
    int line = 0;
    std::string remedy;
};

} // namespace mutu
