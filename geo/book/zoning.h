// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/land/planning.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

// Plans of cluster zones, written: each call is one changeset, or a refusal that leaves the book as it was. A trial
// takes every step that can refuse and writes nothing. The day for which parcels are current is the caller's.

/// A named industry. Refusals of office::faultOfIndustry.
Result<Revision> addIndustry(Book& book, const land::Industry& industry, const change::Heading& heading, Intent intent);

/// A new draft; with `from`, a copy of that plan's zones and their parcels as far as these are current.
struct PlanWish {
    std::string name;
    std::string version;
    RecordId district; ///< none: of the whole zone
    std::optional<RecordId> from;
};
Result<Revision> createPlan(Book& book, const PlanWish& wish, Date day, const change::Heading& heading, Intent intent);

/// A new zone in a draft. A drawing takes the parcels of which the sheet's share lies inside and that lie in the zone's
/// district; its ground follows them.
struct ZoneWish {
    std::string name;
    RecordId plan;
    RecordId industry;
    RecordId district; ///< none: the plan's, else where the drawing lies
    geom::Region drawing;
};

/// Which parcels are assigned: those named, and those a drawn line takes.
struct ParcelChoice {
    std::vector<RecordId> parcels;
    geom::Region drawing;
    bool move = false; ///< out of other zones of the plan
};

/// What a write made of a zone.
struct ZoneOutcome {
    Revision revision;
    std::int64_t added = 0;
    std::int64_t taken = 0; ///< out of other zones
    std::int64_t already = 0;
    std::int64_t removed = 0;
    std::int64_t elsewhere = 0; ///< inside the line, but of another district
    std::int64_t parcels = 0;   ///< in the zone now
    RegisteredArea gross;
    RegisteredArea net;
};
Result<ZoneOutcome> createZone(Book& book, const ZoneWish& wish, Date day, const change::Heading& heading,
                               Intent intent);
/// Refusals of office::assignment, and `zone_without_parcels` where a line takes none.
Result<ZoneOutcome> assignParcels(Book& book, RecordId zone, const ParcelChoice& choice, Date day,
                                  const change::Heading& heading, Intent intent);
/// Refusals: `plan_adopted`, `parcel_not_in_zone`.
Result<ZoneOutcome> unassignParcels(Book& book, RecordId zone, const std::vector<RecordId>& parcels, Date day,
                                    const change::Heading& heading, Intent intent);
/// Takes a zone out of a draft. Refusal `plan_adopted`.
Result<Revision> removeZone(Book& book, RecordId zone, const change::Heading& heading, Intent intent);

/// Adopts a draft: refusals of office::adoption. The approval's number is the heading's document.
Result<Revision> adoptPlan(Book& book, RecordId plan, std::optional<Date> on, const change::Heading& heading,
                           Intent intent);

} // namespace mutu::book
