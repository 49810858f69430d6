// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"
#include "geo/store/store.h"

namespace mutu::book {

/// Whether records of a kind say from when to when they hold; districts, roads and facilities don't.
bool isDated(land::Kind kind);

/// Whether a record held on a day, by its own dates: from the first day on which it did to the day before the first on
/// which it no longer did.
/// - A date that is not there bounds nothing. Undated kinds always hold.
/// - A building holds with its parcel, a floor with its building, a parcel's place in a cluster zone with the zone.
bool isInForceOn(Date day, const land::Record& record, const store::Store& records);

} // namespace mutu::book
