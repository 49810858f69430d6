// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/clearing.h"

namespace mutu::book {

/// An item with what the book holds where it lies.
office::ClearingPlace clearingPlace(const store::Store& store, const land::ClearingItem& item);

/// The item that a wish asks for, its areas filled in: the parcel's land, and the floor on which nobody else is on that
/// day.
/// - `parcel_retired`, `item_unknown` (no such building or floor there), `area_does_not_fit`.
Result<office::ClearingPlace> placeWished(const store::Store& store, const ClearingWish& wish, RecordId enterprise,
                                          Date day);

/// The items of cases that are open by the sheet, on one parcel; those of `but` aside.
std::vector<office::OpenItem> openItemsOn(const store::Store& store, RecordId parcel,
                                          const office::ClearingSheet& sheet, RecordId but = {});

} // namespace mutu::book
