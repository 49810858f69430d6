// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/finding.h"
#include "geo/book/book.h"
#include "geo/office/fabric_rules.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// A finding with what was measured.
struct CheckFinding {
    Finding finding;
    std::optional<SquareMetre> area;
    std::optional<Metre> width;
};

struct CheckReport {
    std::int64_t checked = 0; ///< parcels
    std::vector<CheckFinding> findings;
};

/// Checks the current parcels of a book, stratum by stratum, against the coverage rules (geo/fabric), and each record
/// by itself.
/// - Of the records: `area_mismatch` (registered against measured, by the rule sheet), `code_malformed`,
/// `code_duplicate`, `outside_district` (a place inside the parcel lies outside its district's boundary) and
/// `implausible_place` (farther than 50 km from all districts).
/// - `district`: only the findings that name a parcel of it; neighbours across its boundary count all the same.
/// - Findings are ordered by code of finding, then by parcel. Nothing is written.
CheckReport checkParcels(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                         const Progress& progress = {});

} // namespace mutu::book
