// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::fabric {

/// What stands on a parcel, as plain texts that are compared with those of the parcels it is merged with.
/// - Equal texts are equal standings: right types and natures, ends of terms, encumbrances, in a fixed order.
struct Standing {
    RecordId parcel;
    std::string rights;
    std::string terms;
    std::string encumbrances;
};

/// Which parcels become one.
/// - `survivor`: whose attributes the new parcel takes over; unset: the largest, of equals the first named.
/// - `evenIfDifferent`: merge although land use, rights, terms or encumbrances differ; the caller holds the reason.
struct MergeRequest {
    std::vector<RecordId> parcels;
    std::optional<RecordId> survivor;
    std::vector<Standing> standings;
    bool evenIfDifferent = false;
    Date day;
};

/// 合并: the named parcels become one; the edges between them vanish, every vertex of the outer boundary stays.
/// - Parcels in several parts stay in several parts. Each stated area is the sum of the parents' where all state it.
/// - Refusals: those of parcelsNamed(); `too_few_parcels`, `parcels_not_adjacent` (they do not all hang together by
/// shared
///   edges), `parcels_differ` (says in what), `boundary_unmatched` (they overlap; mend the finding first).
Result<Edit> merge(const Neighbourhood& around, const MergeRequest& request);

} // namespace mutu::fabric
