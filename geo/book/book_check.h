// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/book/fabric_finding.h"
#include "geo/office/fabric_rules.h"

#include <optional>
#include <vector>

namespace mutu::book {

struct CheckReport {
    std::int64_t checked = 0;           ///< parcels
    std::vector<CheckFinding> findings; ///< open ones
    std::vector<CheckFinding> accepted; ///< those that the office lets stand
};

/// Checks the current parcels of a book, stratum by stratum, against the coverage rules (fabric::check), and each
/// record by itself (RecordCheck); `over_let` (over_letting.h); `code_duplicate`: several current parcels of one
/// stratum have the same code.
/// - `district`: only the findings that name a parcel of it; neighbours across its boundary count all the same.
/// - Findings are ordered by code of finding, then by parcel. Nothing is written.
CheckReport checkParcels(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                         const Progress& progress = {});

} // namespace mutu::book
