// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/store/store.h"

#include <optional>

namespace mutu::book {

/// What is wrong with the days of an edit: on no day may two parcels of one layer of space hold the same ground.
/// - `day_ahead`: it would begin or end a parcel after today; until then every answer of the book would be untrue.
/// - `ground_taken_then`: a parcel that is retired by now held part of a new or restored parcel's ground on a day on
/// which that one would be current.
std::optional<Refusal> faultOfDays(const store::Store& store, const fabric::Edit& edit, Date today);

} // namespace mutu::book
