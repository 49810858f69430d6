// SPDX-License-Identifier: Apache-2.0
#include "geo/office/encumbrance_check.h"

#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

EncumbranceCheck encumbranceCheck(const std::vector<land::Encumbrance>& encumbrances, Date day, Span age) {
    EncumbranceCheck check;
    for (const auto& encumbrance : encumbrances)
        if (encumbrance.checkedOn && *encumbrance.checkedOn <= day)
            check.on = check.on ? std::max(*check.on, *encumbrance.checkedOn) : *encumbrance.checkedOn;
    check.isDue = !check.on || age.after(*check.on) < day;
    return check;
}

Result<std::vector<change::Change>> lookedAt(const std::vector<land::Encumbrance>& encumbrances,
                                             const land::Parcel& parcel, Date on, const std::string& document) {
    std::vector<change::Change> changes;
    for (const auto& known : encumbrances) {
        const bool isNone = known.kind == land::EncumbranceKind::none;
        if (isNone && known.checkedOn == on && known.document == document)
            return Refusal{"check_known",
                           fmt::format("The book has this look at {} of {} already", parcel.title(), on.text()),
                           parcel.title(), "Leave it out, or give the number of another document"};
        if (isNone || !coversDay(known.beginsOn, known.endsOn, on)) continue;
        if (known.checkedOn && on < *known.checkedOn)
            return Refusal{"check_earlier",
                           fmt::format("{} was last looked at on {}, later than {}", parcel.title(),
                                       known.checkedOn->text(), on.text()),
                           parcel.title(), "Enter looks in the order of their days"};
        auto after = known;
        after.checkedOn = on;
        changes.push_back({known, after});
    }
    if (changes.empty()) {
        land::Encumbrance none;
        none.parcel.id = parcel.id;
        none.document = document;
        none.checkedOn = on;
        changes.push_back({std::nullopt, none});
    }
    return changes;
}

} // namespace mutu::office
