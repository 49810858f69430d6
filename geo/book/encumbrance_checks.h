// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/office/encumbrance_check.h"
#include "geo/store/store.h"

#include <vector>

namespace mutu::book {

/// When each of these parcels was last looked at for encumbrances, by the limit of the vacancy sheet; in the order of
/// the question, which may name a parcel more than once.
std::vector<office::EncumbranceCheck> encumbranceChecks(const store::Store& records,
                                                        const std::vector<RecordId>& parcels, Date day);

/// Enters that the office looked, on a day and by a document, whether parcels are encumbered; who looked is the
/// heading's author. What it found in the book stays and bears the day.
/// - Refusals: `parcel_unknown`, `document_missing`, `check_ahead` (the day is to come), and as in office::lookedAt.
Result<Revision> enterCheck(Book& book, const std::vector<RecordId>& parcels, Date on, change::Heading heading,
                            Intent intent = Intent::write);

} // namespace mutu::book
