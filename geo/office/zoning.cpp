// SPDX-License-Identifier: Apache-2.0
#include "geo/office/zoning.h"

#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mutu::office {

namespace {

/// What tells the leading industries of a district apart: the named industry, else the codes.
std::string industryOf(const land::ClusterZone& zone) {
    return zone.industry ? fmt::format("#{}", zone.industry.id.value) : zone.industries;
}

std::optional<Refusal> tooManyLeading(const std::vector<const ZoneFile*>& zones, const ZoningRules& rules) {
    std::map<RecordId, std::set<std::string>> leading;
    for (const auto* each : zones) {
        auto& industries = leading[each->zone.district.id];
        industries.insert(industryOf(each->zone));
        if (static_cast<std::int64_t>(industries.size()) > rules.leadingMost)
            return Refusal{"zone_leading_most",
                           fmt::format("District {} would foster more than {} leading industries",
                                       each->district.empty() ? "(none)" : each->district, rules.leadingMost),
                           each->zone.name, "Give the zone one of the industries that the district fosters already"};
    }
    return std::nullopt;
}

/// A parcel in two zones: only an import can bring that about.
std::optional<Refusal> overlap(const PlanFile& file) {
    std::map<RecordId, const ZoneFile*> holders;
    for (const auto& each : file.zones)
        for (const auto& member : each.members) {
            const auto [known, isNew] = holders.try_emplace(member.parcel.id, &each);
            if (!isNew && known->second != &each)
                return Refusal{
                    "zone_over_zone",
                    fmt::format("Zones {} and {} of the plan share a parcel", known->second->zone.name, each.zone.name),
                    each.zone.name, "Take the parcel out of one of them"};
        }
    return std::nullopt;
}

std::optional<Refusal> incomplete(const PlanFile& file, const Adoption& adoption) {
    const auto title = titleOf(file.plan);
    if (adoption.document.empty() || !adoption.on)
        return Refusal{"plan_document_missing", fmt::format("Plan {} can't be adopted without number and day", title),
                       title, "Give the number of its approval with --document and its day with --on"};
    if (adoption.today < *adoption.on)
        return Refusal{"day_ahead", fmt::format("{} is yet to come", adoption.on->text()), title,
                       "Adopt the plan when the day has come"};
    if (file.zones.empty())
        return Refusal{"plan_empty", fmt::format("Plan {} has no zone", title), title, "Draw its zones first"};
    for (const auto& each : file.zones)
        if (each.members.empty())
            return Refusal{"plan_empty", fmt::format("Zone {} has no parcel", each.zone.name), each.zone.name,
                           "Assign parcels to it, or remove it"};
    return std::nullopt;
}

bool covers(const land::Plan& plan, RecordId district) { return !plan.district || plan.district.id == district; }

bool concerns(const land::Plan& plan, const land::Plan& former) {
    return !plan.district || covers(former, plan.district.id);
}

std::optional<Refusal> clash(const land::Plan& plan, const land::Plan& former, Date on) {
    if (plan.district && !former.district)
        return Refusal{"plan_of_whole_zone",
                       fmt::format("Plan {}, which holds, is that of all districts", titleOf(former)), titleOf(plan),
                       "Make a new version of that plan and change this district's zones in it"};
    if (former.adoptedOn && on <= *former.adoptedOn)
        return Refusal{"plan_day", fmt::format("Plan {} holds since {}", titleOf(former), former.adoptedOn->text()),
                       titleOf(plan), "Adopt the new plan on a later day"};
    return std::nullopt;
}

change::Change ended(land::ClusterZone zone, Date on) {
    change::Change change{zone, std::nullopt};
    zone.validTo = on;
    change.after = std::move(zone);
    return change;
}

void supersede(const PlanFile& former, Date on, std::vector<change::Change>& changes) {
    auto plan = former.plan;
    plan.state = land::PlanState::superseded;
    plan.endedOn = on;
    changes.push_back({former.plan, std::move(plan)});
    for (const auto& each : former.zones)
        if (!each.zone.validTo) changes.push_back(ended(each.zone, on));
}

} // namespace

const ZoneFile* PlanFile::holder(RecordId parcel) const {
    for (const auto& each : zones)
        for (const auto& member : each.members)
            if (member.parcel.id == parcel) return &each;
    return nullptr;
}

std::string titleOf(const land::Plan& plan) {
    return plan.version.empty() ? plan.name : fmt::format("{} {}", plan.name, plan.version);
}

bool isDraft(const land::ClusterZone& zone) { return zone.validFrom == Date::never(); }

std::optional<Refusal> faultOfClass(const std::string& code, const ZoningRules& rules) {
    if (rules.isClass(code)) return std::nullopt;
    return Refusal{"industry_unknown", fmt::format("GB/T 4754 has no industry '{}'", code), code,
                   "Write the two to four digits of its division, group or class, such as 3451"};
}

std::optional<Refusal> faultOfIndustry(const std::string& name, const std::vector<std::string>& codes,
                                       const std::vector<land::Industry>& known, const ZoningRules& rules) {
    for (const auto& industry : known)
        if (industry.name == name)
            return Refusal{"industry_exists", fmt::format("The book has an industry {} ({})", name, industry.classes),
                           name, "Choose another name"};
    if (codes.empty())
        return Refusal{"industry_unknown", fmt::format("Industry {} names no class", name), name,
                       "Give codes of two to four digits after GB/T 4754-2017, such as 3451"};
    for (const auto& code : codes)
        if (auto fault = faultOfClass(code, rules)) return fault;
    return std::nullopt;
}

std::optional<Refusal> faultOfPlan(const land::Plan& wish, const std::vector<land::Plan>& known) {
    for (const auto& plan : known)
        if (plan.name == wish.name && plan.version == wish.version)
            return Refusal{"plan_exists", fmt::format("The book has a plan {}", titleOf(plan)), titleOf(plan),
                           "Choose another name, or another --version"};
    return std::nullopt;
}

std::optional<Refusal> faultOfEdit(const land::Plan& plan) {
    if (plan.state == land::PlanState::draft) return std::nullopt;
    return Refusal{"plan_adopted",
                   fmt::format("Plan {} was adopted on {} ({})", titleOf(plan),
                               plan.adoptedOn ? plan.adoptedOn->text() : "?", plan.document),
                   titleOf(plan), "Make a new version of it: mutu zone plan create BOOK NAME --from PLAN"};
}

std::optional<Refusal> faultOfZone(const PlanFile& file, const ZoneFile& wish, const ZoningRules& rules) {
    if (auto fault = faultOfEdit(file.plan)) return fault;
    std::vector<const ZoneFile*> all;
    for (const auto& each : file.zones) {
        if (each.zone.name == wish.zone.name)
            return Refusal{"zone_exists", fmt::format("Plan {} has a zone {}", titleOf(file.plan), wish.zone.name),
                           wish.zone.name, "Choose another name"};
        all.push_back(&each);
    }
    if (file.plan.district && file.plan.district != wish.zone.district)
        return Refusal{"zone_other_district", fmt::format("Plan {} is that of another district", titleOf(file.plan)),
                       wish.zone.name, "Leave the district out, or choose the plan of that district"};
    all.push_back(&wish);
    return tooManyLeading(all, rules);
}

Result<Assignment> assignment(const PlanFile& file, const ZoneFile& zone, const std::vector<Assignable>& parcels,
                              bool move) {
    if (auto fault = faultOfEdit(file.plan)) return *fault;
    std::map<RecordId, std::pair<const ZoneFile*, const land::ZoneParcel*>> holders;
    for (const auto& each : file.zones)
        for (const auto& member : each.members) holders.try_emplace(member.parcel.id, &each, &member);
    Assignment result;
    for (const auto& parcel : parcels) {
        if (zone.zone.district && parcel.district && parcel.district != zone.zone.district.id)
            return Refusal{"zone_other_district",
                           fmt::format("Parcel {} lies in another district than zone {}", parcel.title, zone.zone.name),
                           parcel.title, "Leave it out, or put it into a zone of its own district"};
        const auto holder = holders.find(parcel.id);
        if (holder == holders.end()) {
            result.added.push_back(parcel.id);
        } else if (holder->second.first->zone.id == zone.zone.id) {
            result.already.push_back(parcel.id);
        } else if (move) {
            result.taken.push_back(*holder->second.second);
        } else {
            return Refusal{"zone_over_zone",
                           fmt::format("Parcel {} is in zone {} already, so it can't be in {}", parcel.title,
                                       holder->second.first->zone.name, zone.zone.name),
                           parcel.title, "Leave it out, or take it over with --move"};
        }
    }
    return result;
}

Result<std::vector<change::Change>> adoption(const PlanFile& file, const Adoption& adoption, const ZoningRules& rules) {
    if (auto fault = faultOfEdit(file.plan)) return *fault;
    if (auto fault = incomplete(file, adoption)) return *fault;
    if (auto fault = overlap(file)) return *fault;
    std::vector<const ZoneFile*> zones;
    for (const auto& each : file.zones) zones.push_back(&each);
    if (auto fault = tooManyLeading(zones, rules)) return *fault;

    const auto on = *adoption.on;
    std::vector<change::Change> changes;
    for (const auto& former : adoption.plans) {
        if (!concerns(file.plan, former.plan)) continue;
        if (auto fault = clash(file.plan, former.plan, on)) return *fault;
        supersede(former, on, changes);
    }
    for (const auto& zone : adoption.unplanned)
        if (covers(file.plan, zone.district.id)) changes.push_back(ended(zone, on));
    auto plan = file.plan;
    plan.state = land::PlanState::adopted;
    plan.document = adoption.document;
    plan.adoptedOn = on;
    changes.push_back({file.plan, std::move(plan)});
    for (const auto& each : file.zones) {
        auto zone = each.zone;
        zone.validFrom = on;
        changes.push_back({each.zone, std::move(zone)});
    }
    return changes;
}

} // namespace mutu::office
