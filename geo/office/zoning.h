// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/land/record.h"
#include "geo/office/zoning_rules.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// A cluster zone with the parcels assigned to it.
struct ZoneFile {
    land::ClusterZone zone;
    std::vector<land::ZoneParcel> members;
    std::string district; ///< its name, for messages
};

/// A plan with its zones, in order of id.
struct PlanFile {
    land::Plan plan;
    std::vector<ZoneFile> zones;

    [[nodiscard]] const ZoneFile* holder(RecordId parcel) const; ///< the zone that a parcel is in, or null
};

/// What officers call a plan: its name and version.
std::string titleOf(const land::Plan& plan);
/// A zone of a draft: it holds on no day, until its plan is adopted.
bool isDraft(const land::ClusterZone& zone);

/// `industry_unknown`: a code is not of two to four digits, or the sheet has no such division.
std::optional<Refusal> faultOfClass(const std::string& code, const ZoningRules& rules);
/// `industry_exists`: the book has one of that name. `industry_unknown`: no code, or one that faultOfClass() refuses.
std::optional<Refusal> faultOfIndustry(const std::string& name, const std::vector<std::string>& codes,
                                       const std::vector<land::Industry>& known, const ZoningRules& rules);

/// `plan_exists`: the book has a plan of that name and version.
std::optional<Refusal> faultOfPlan(const land::Plan& wish, const std::vector<land::Plan>& known);
/// `plan_adopted`: an adopted or superseded plan is never edited; a new version is made from it.
std::optional<Refusal> faultOfEdit(const land::Plan& plan);
/// A new zone in a draft: `plan_adopted`, `zone_exists`, `zone_other_district` (the plan is another district's), and
/// `zone_leading_most`: the district would foster more industries than the sheet allows.
std::optional<Refusal> faultOfZone(const PlanFile& file, const ZoneFile& wish, const ZoningRules& rules);

/// A parcel to be assigned.
struct Assignable {
    RecordId id;
    std::string title;
    RecordId district; ///< none: it lies in no district
};

/// What assigning parcels to a zone comes to.
struct Assignment {
    std::vector<RecordId> added;         ///< in no zone before
    std::vector<land::ZoneParcel> taken; ///< out of other zones of the plan
    std::vector<RecordId> already;       ///< in the zone before
};
/// Refusals: `plan_adopted`; `zone_other_district` for a parcel of another district than the zone's; `zone_over_zone`,
/// naming both zones, for a parcel in another zone of the plan, unless `move` says to take it over.
Result<Assignment> assignment(const PlanFile& file, const ZoneFile& zone, const std::vector<Assignable>& parcels,
                              bool move);

/// The approval of a plan.
struct Adoption {
    std::string document;
    std::optional<Date> on;
    Date today;
    std::vector<PlanFile> plans;              ///< every other plan that is adopted
    std::vector<land::ClusterZone> unplanned; ///< zones in force that belong to no plan of the book
};
/// The plan and its zones hold from the day on; what held in its districts until then is superseded on that day.
/// - Refusals: `plan_adopted`; `plan_document_missing` without number or day; `day_ahead`; `plan_empty`: no zone, or
/// one without a parcel; `zone_over_zone`; `zone_leading_most`; `plan_day`: not after the day from which the former
/// plan holds; `plan_of_whole_zone`: the former plan is also that of other districts.
Result<std::vector<change::Change>> adoption(const PlanFile& file, const Adoption& adoption, const ZoningRules& rules);

} // namespace mutu::office
