// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"
#include "geo/fabric/coverage_check.h"
#include "geo/fabric/neighbourhood.h"

#include <functional>
#include <vector>

namespace mutu::fabric {

/// What the rule sheet says of boundaries, and which parcels are roads and rivers.
struct HarmRules {
    CheckRules check;
    std::function<bool(const land::Parcel&)> isExempt;
};

/// A new parcel and one that it descends from.
struct Kin {
    RecordId parent;
    RecordId child;
};

/// Where changes can make a finding or mend one: boxes grown by the narrow width.
/// - A parcel that appears or goes counts with its whole box, one that stays with the edges that it gained and lost.
/// - Empty when the changes touch nothing that the coverage rules speak of.
std::vector<geom::Box> placesOf(const std::vector<change::Change>& changes, const HarmRules& rules);

/// The findings that changes make or enlarge, judged against what was there before them.
/// - `around` holds the current parcels whose boxes meet placesOf(changes), as they are before. Precondition: every
///   parcel among the changes has an id.
/// - What stood between a parent and a third parcel may stand between its children and that parcel: their measures are
///   summed, and may not be more than before.
/// - A fault that shrinks in one place pays for no growth in another (growth.h).
/// - A finding that was there before may grow by what the new nodes on edges do, which lie up to 0.71 mm off them: by
///   their area effects together, and by 1 mm in width. A new finding has no such allowance.
std::vector<CoverageFinding> harmOf(const Neighbourhood& around, const std::vector<change::Change>& changes,
                                    const std::vector<Kin>& kin, const HarmRules& rules);

/// The parcels of a neighbourhood after the changes, in order of id; retired ones are left out.
Neighbourhood parcelsAfter(const Neighbourhood& around, const std::vector<change::Change>& changes);

/// All findings among the current parcels of a neighbourhood, stratum by stratum.
/// - Where a parcel is missing that should be there, its ground counts as open.
std::vector<CoverageFinding> findingsAmong(const Neighbourhood& around, const HarmRules& rules);

} // namespace mutu::fabric
