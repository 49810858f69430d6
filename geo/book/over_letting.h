// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/fabric_finding.h"
#include "geo/office/vacancy_sheet.h"
#include "geo/store/store.h"

#include <functional>
#include <vector>

namespace mutu::book {

/// The finding `over_let` of each current parcel of which more is held, let or sublet on some day than there is: what
/// an import brought, since no command makes one (office::overLettings).
/// - `isAsked`: the parcels to be judged.
/// - Leases are read from first to last, rights only where a parcel has several; a parcel's whole file only where its
/// claims could be too much.
std::vector<CheckFinding> overLettingsIn(const store::Store& records, const std::function<bool(RecordId)>& isAsked,
                                         const office::Share& tolerance);

} // namespace mutu::book
