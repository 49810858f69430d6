// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/tenure.h"
#include "geo/office/condition.h"

#include <optional>
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

/// Out of the encumbrances of one parcel; looks after `day` are not yet known on it.
EncumbranceCheck encumbranceCheck(const std::vector<land::Encumbrance>& encumbrances, Date day, Span age);

} // namespace mutu::office
