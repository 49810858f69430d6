// SPDX-License-Identifier: Apache-2.0
#include "geo/office/conformity.h"

#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

Fit fitOf(std::string_view industry, std::string_view codes) {
    if (industry.empty()) return Fit::no;
    Fit fit = Fit::no;
    for (const auto& code : land::codeList(codes)) {
        if (industry.starts_with(code)) return Fit::yes;
        if (code.starts_with(industry)) fit = Fit::perhaps;
    }
    return fit;
}

MeantZones::MeantZones(std::vector<MeantZone> zones)
    : zones_(std::move(zones)) {
    std::sort(zones_.begin(), zones_.end(), [](const MeantZone& a, const MeantZone& b) { return a.id < b.id; });
}

const MeantZone* MeantZones::find(RecordId zone) const {
    const auto at = std::lower_bound(zones_.begin(), zones_.end(), zone,
                                     [](const MeantZone& each, RecordId id) { return each.id < id; });
    return at != zones_.end() && at->id == zone ? &*at : nullptr;
}

const MeantZones::Fits& MeantZones::fitsOf(std::string_view industry) const {
    if (const auto known = known_.find(industry); known != known_.end()) return known->second;
    Fits fits;
    for (const auto& zone : zones_) {
        const auto fit = fitOf(industry, zone.industries);
        if (fit == Fit::yes) fits.yes.push_back(zone.id);
        if (fit == Fit::perhaps) fits.perhaps.push_back(zone.id);
    }
    return known_.emplace(industry, std::move(fits)).first->second;
}

Conformity MeantZones::conformityOf(std::string_view industry, std::optional<RecordId> zone) const {
    if (industry.empty()) return Conformity::unknown;
    const auto& fits = fitsOf(industry);
    if (zone && std::binary_search(fits.yes.begin(), fits.yes.end(), *zone)) return Conformity::conforms;
    if (zone && std::binary_search(fits.perhaps.begin(), fits.perhaps.end(), *zone)) return Conformity::unknown;
    if (!fits.yes.empty()) return Conformity::elsewhere;
    return fits.perhaps.empty() ? Conformity::unzoned : Conformity::unknown;
}

MeantZones::Answer MeantZones::of(std::string_view industry, std::optional<RecordId> zone) const {
    Answer answer{conformityOf(industry, zone), {}, false};
    if (answer.conformity == Conformity::conforms) return answer;
    const auto* here = zone ? find(*zone) : nullptr;
    answer.isForeign = here != nullptr && !here->industries.empty() && fitOf(industry, here->industries) == Fit::no;
    if (industry.empty()) return answer;
    const auto& fits = fitsOf(industry);
    for (const auto id : answer.conformity == Conformity::unknown && fits.yes.empty() ? fits.perhaps : fits.yes)
        answer.belongs.push_back(find(id));
    return answer;
}

bool mayEnter(const MeantZones::Answer& answer, const ZoningRules& rules) {
    const bool isUntold = answer.conformity == Conformity::unzoned || answer.conformity == Conformity::unknown;
    if (isUntold && answer.isForeign && rules.foreign) return *rules.foreign != Leniency::refused;
    switch (answer.conformity) {
    case Conformity::conforms:
        return true;
    case Conformity::elsewhere:
        return false;
    case Conformity::unzoned:
        return rules.unzoned != Leniency::refused;
    case Conformity::unknown:
        break;
    }
    return rules.unknown != Leniency::refused;
}

std::optional<Refusal> faultOfEntry(const Entry& entry, const MeantZones::Answer& answer, const ZoningRules& rules) {
    if (mayEnter(answer, rules)) return std::nullopt;
    const auto where = entry.zone.empty() ? std::string("in no cluster zone") : "in zone " + entry.zone;
    const auto who = entry.industry.empty() ? fmt::format("{} (industry not stated)", entry.enterprise)
                                            : fmt::format("{} (industry {})", entry.enterprise, entry.industry);
    std::string meant;
    for (const auto* zone : answer.belongs) meant += (meant.empty() ? "" : ", ") + zone->name;
    if (answer.conformity == Conformity::elsewhere)
        return Refusal{"zone_mismatch",
                       fmt::format("{} belongs in {}, but parcel {} lies {}", who, meant, entry.parcel, where),
                       entry.parcel, "Choose a parcel in that zone, or give a reason and a document for the exception"};
    if (answer.isForeign)
        return Refusal{"zone_mismatch",
                       fmt::format("{} is not of an industry for which zone {} of parcel {} is meant", who, entry.zone,
                                   entry.parcel),
                       entry.parcel,
                       "Choose a parcel in no such zone, state the enterprise's four-digit industry, or give a reason "
                       "and a document for the exception"};
    return Refusal{"zone_mismatch",
                   fmt::format("No cluster zone can be told for {}, and parcel {} lies {}", who, entry.parcel, where),
                   entry.parcel,
                   "State the enterprise's four-digit industry, or give a reason and a document for the exception"};
}

Refusal undocumented(const std::string& where) {
    return {"override_undocumented", "an override rests on a document", where, "give its number with --document"};
}

} // namespace mutu::office
