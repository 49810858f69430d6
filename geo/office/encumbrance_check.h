// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/land/ground.h"
#include "geo/land/tenure.h"
#include "geo/office/condition.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// When the office last looked whether a parcel is mortgaged, seized or otherwise held back.
/// - `on`: the latest day stated; none: nobody looked, so far as the book says.
/// - `isDue`: nobody looked, or longer ago than the sheet's limit: on its last day the look still counts. What stands
/// as unencumbered then is to be looked at again before anybody relies on it.
struct EncumbranceCheck {
    std::optional<Date> on;
    bool isDue = true;
};

/// What a look at a parcel's encumbrances writes: the day on each that is in force on it, or, where none is, a record
/// that says so with the document. Refusals: `check_earlier` (a later look is known), `check_known` (the same look).
Result<std::vector<change::Change>> lookedAt(const std::vector<land::Encumbrance>& encumbrances,
                                             const land::Parcel& parcel, Date on, const std::string& document);

/// Out of the encumbrances of one parcel; looks after `day` are not yet known on it.
EncumbranceCheck encumbranceCheck(const std::vector<land::Encumbrance>& encumbrances, Date day, Span age);

} // namespace mutu::office
