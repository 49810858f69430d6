// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/office/vacancy.h"
#include "geo/store/store.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// Everything on a parcel as changes leave it that are drafted and not yet written; the parcel itself may be one that
/// they bring.
/// - Precondition: records that the changes bring are numbered, but rights, leases and uses that nothing points to.
office::ParcelFile fileAfter(const store::Store& records, RecordId parcel, const std::vector<change::Change>& drafted);

/// Asks the rights, leases and uses that a case gives what `right|lease|use add` ask (geo/office/tenure.h): whether
/// they have room beside all that is there, once what the case ends has ended. A lease without a lessor receives it.
/// - `ground`: the parcel's file before the holds.
std::optional<Refusal> admitHolds(const store::Store& records, office::ParcelFile ground,
                                  std::vector<change::Change>& holds);

} // namespace mutu::book
