// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"
#include "geo/store/store.h"

namespace mutu::book {

/// Whether records of a kind say from when to when they hold; districts, roads, cases and others don't.
bool isDated(land::Kind kind);

/// Whether a record held on a day, by its own dates: from the first day on which it did to the day before the first on
/// which it no longer did.
/// - A date that is not there bounds nothing. Undated kinds always hold.
/// - What hangs on a parcel holds no longer than it, and no sooner; a floor holds with its building, a parcel's place in
/// a cluster zone with the zone as well.
bool isInForceOn(Date day, const land::Record& record, const store::Store& records);

} // namespace mutu::book
