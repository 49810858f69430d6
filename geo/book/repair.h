// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/fabric/repair.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mutu::book {

/// Which findings are to be mended, and how.
/// - `district`, `faults`, `parcels`: only findings that name a parcel of the district, are of one of the kinds, name
///   one of the parcels; empty: all.
/// - `to`: only findings that name this parcel; it receives the ground, keeps its boundary, or stays (RepairRequest).
struct RepairWishes {
    std::optional<RecordId> district;
    std::set<fabric::CoverageFault> faults;
    std::set<RecordId> parcels;
    std::optional<RecordId> to;
    Date day;
    bool dryRun = false;
};

/// What became of one finding.
struct RepairOutcome {
    fabric::CoverageFinding finding;
    std::vector<std::string> titles;      ///< of its parcels
    std::optional<fabric::Repair> repair; ///< nothing when it was refused
    std::optional<Refusal> refusal;
    std::optional<Revision> revision; ///< nothing in a dry run
    std::vector<std::string> beyond;  ///< parcels whose measured area differs from the registered one by more than the
                                      ///< sheet allows, and did not before
};

struct RepairReport {
    std::size_t found = 0;
    std::vector<RepairOutcome> mended;
    std::vector<RepairOutcome> left; ///< with the refusal
};

/// Mends the findings of a book one by one, each in a changeset of its own with the heading that `entitle` gives it,
/// until none is left that can be mended; duplicates first, then overlaps, boundaries and gaps.
/// - One changeset a finding: each can be undone alone, and what an interrupted run has mended stays mended.
/// - What the office has accepted stands.
/// - A dry run writes nothing and shows each repair as if it were the only one.
RepairReport repairFindings(Book& book, const RepairWishes& wishes,
                            const std::function<change::Heading(const RepairOutcome&)>& entitle,
                            const Progress& progress = {});

} // namespace mutu::book
