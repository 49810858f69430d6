// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/encumbrance_check.h"
#include "geo/store/store.h"

#include <vector>

namespace mutu::book {

/// When each of these parcels was last looked at for encumbrances, by the limit of the vacancy sheet; in the order of
/// the question, which may name a parcel more than once.
std::vector<office::EncumbranceCheck> encumbranceChecks(const store::Store& records,
                                                        const std::vector<RecordId>& parcels, Date day);

} // namespace mutu::book
