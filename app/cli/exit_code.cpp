// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exit_code.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mutu::cli {

ExitCode exitCodeOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage:
        return ExitCode::usage;
    case ErrorKind::badInput:
        return ExitCode::badInput;
    case ErrorKind::notFound:
        return ExitCode::notFound;
    case ErrorKind::locked:
        return ExitCode::conflict;
    case ErrorKind::storage:
        return ExitCode::storage;
    case ErrorKind::cancelled:
        return ExitCode::refused;
    case ErrorKind::internal:
        break;
    }
    return ExitCode::internal;
}

ExitCode exitCodeOf(const Refusal& refusal) {
    constexpr std::array<std::string_view, 1> conflicts{"stale"};
    constexpr std::array<std::string_view, 11> unknown{"building_unknown", "case_unknown",       "changeset_unknown",
                                                       "district_unknown", "enterprise_unknown", "floor_unknown",
                                                       "lot_unknown",      "parcel_unknown",     "reassignment_unknown",
                                                       "record_unknown",   "tenure_unknown"};
    constexpr std::array<std::string_view, 8> typing{"area_unit",     "area_number",    "area_range",   "crs_unknown",
                                                     "length_number", "column_unknown", "kind_unknown", "sheet_scale"};
    const auto among = [&](const auto& codes) {
        return std::find(codes.begin(), codes.end(), refusal.code) != codes.end();
    };
    if (among(conflicts)) return ExitCode::conflict;
    if (among(unknown)) return ExitCode::notFound;
    if (among(typing)) return ExitCode::usage;
    return ExitCode::refused;
}

} // namespace mutu::cli
