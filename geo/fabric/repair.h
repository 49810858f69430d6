// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/harm.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::fabric {

/// A finding to be mended, and what the officer decides about it.
/// - `to`: the parcel that receives the ground in question, keeps its boundary where boundaries are matched, or stays
///   where two are the same. Unset: the larger parcel; for a gap, the one with the longer boundary on it.
/// - `held`: parcels on which something stands in force; of two that are the same, such a one stays.
struct RepairRequest {
    CoverageFinding finding;
    std::optional<RecordId> to;
    std::vector<RecordId> held;
    Date day;
};

/// What a repair does to one parcel.
/// - `added`, `gone`: vertices that it has only afterwards or only before, ascending; a moved vertex is one of each.
struct RepairedParcel {
    RecordId id;
    std::string title;
    MeasuredArea before;
    MeasuredArea after;
    std::vector<geom::Point> added;
    std::vector<geom::Point> gone;
    bool retired = false;
};

/// The edit that mends a finding, and its preview: what changes, parcel by parcel, those of the finding first.
struct Repair {
    Edit edit;
    std::vector<RepairedParcel> parcels;
};

/// Mends one finding; pure, so that a preview is the repair that is not written.
/// - An unmatched boundary is snapped: vertices within 1.5 mm of the boundary that stays move onto it, for all parcels
///   that have them, and each side receives the vertices of the other. A vertex that a neighbour lacks is inserted.
/// - An overlap goes to one of the two, the other's boundary retreats to it. A narrow gap goes to one of the parcels on
///   it; where it is open to wide ground it is cut off between the last corners that face.
/// - Of two parcels that are the same, the one on which nothing stands is retired; of two such, the younger.
/// - Parcels keep codes and stated areas. Checked on the result: the finding is gone, no finding is new or larger
///   (harmOf), regions are valid and hang together as before, other parcels only receive or move vertices on the
///   boundary in question.
/// - `around`: the current parcels whose boxes meet those of the finding, generously.
/// - Refusals: `finding_gone` (it is not there any more), `repair_none` (this kind has no safe repair),
///   `repair_unclear` (no way of mending was found that leaves all else as it is), `repair_would_empty`,
///   `repair_would_divide`, `repair_would_harm` (another finding would arise), `repair_not_beside` (the named parcel
///   has no part in it), `duplicates_held`.
Result<Repair> repair(const Neighbourhood& around, const RepairRequest& request, const HarmRules& rules);

} // namespace mutu::fabric
