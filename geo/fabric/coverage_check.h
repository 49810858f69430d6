// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/progress.h"
#include "geo/fabric/coverage.h"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace mutu::fabric {

/// What a rule sheet says of boundaries; lengths in whole millimetres.
struct CheckRules {
    std::int64_t narrow = 500; ///< open ground up to this width between two parcels is a gap; 0: none is looked for
    std::int64_t sliver = 500; ///< a parcel is a sliver when its mean width (twice the area by the perimeter) is less
    std::vector<geom::Region> accepted; ///< gaps whose place lies in one of these were accepted
};

enum class CoverageFault : unsigned char { overlap, gap, unmatchedBoundary, invalidRing, duplicate, sliver };

/// A fault of the coverage; nothing moves by being found.
/// - `overlap`: the interiors of two parcels meet; `area` is what they share. `duplicate`: both are the same area.
/// - `gap`: the boundaries of two parcels face each other across open ground no wider than narrow (facing.h); `width`
/// is the greatest clear width, `area` that of the ground between. One finding for each connected stretch of a pair.
/// - `unmatchedBoundary`: an overlap or gap that lies within 1 mm of both boundaries (`width` says how far they are
/// apart), or a vertex of the parcels named after the first one on an edge of the first, which has no partner and lacks
/// it
/// (`width` 0, `area` 0).
/// - `invalidRing`: the parcel isn't valid by itself; `detail` says how. It takes no part in anything else.
/// - `sliver`: `width` is the mean width.
struct CoverageFinding {
    CoverageFault fault = CoverageFault::overlap;
    std::vector<RecordId> parcels; ///< ascending, but for a vertex: first the parcel that lacks it
    double x = 0;                  ///< metres east and north
    double y = 0;
    SquareMetre area;
    Metre width;
    std::string_view detail;

    friend bool operator==(const CoverageFinding&, const CoverageFinding&) = default;
};

struct SubmittedParcel {
    RecordId id;
    bool exempt = false; ///< a road or river registered as such
    const geom::Region* region = nullptr;
};

/// Adds a parcel to a coverage; one that is not valid by itself stays out and is found instead.
/// - A wrong direction of rings and repeated points are harmless.
void admit(Coverage& coverage, const SubmittedParcel& parcel, std::vector<CoverageFinding>& invalid);

/// All faults among the parcels of one stratum: complete, none false, in a fixed order that does not depend on the
/// order of the parcels, the place of the plane or the number of threads.
/// - Decisions are exact; areas and widths are measured to double precision.
/// - Time grows with the number of vertices and of findings alone; a parcel of very many vertices costs no more than
/// many small ones.
std::vector<CoverageFinding> check(std::span<const SubmittedParcel> parcels, const CheckRules& rules,
                                   std::size_t threads = 1);
/// The same for parcels that were admitted already.
std::vector<CoverageFinding> check(const Coverage& coverage, const CheckRules& rules, std::size_t threads = 1,
                                   const Progress& progress = {});

/// The findings that name one of the parcels touched by an edit.
/// - Precondition: `parcels` holds all parcels whose boxes meet the touched ones' boxes grown by the narrow width. Then
/// the answer is the same as that of a check of the whole coverage, left to these parcels.
std::vector<CoverageFinding> checkAround(std::span<const SubmittedParcel> parcels, const std::set<RecordId>& touched,
                                         const CheckRules& rules);

/// `overlap`, `gap`, `unmatched_boundary`, …
std::string_view codeOf(CoverageFault fault);

} // namespace mutu::fabric
