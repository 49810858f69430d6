// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/office/stock_ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// Idle land or floor that a document lists: a lot of land, a lot of floor, or one of each.
struct LotListing {
    RecordId source; ///< the enterprise whose it was
    RecordId parcel;
    RecordId building{};
    RecordId floor{};
    RecordId item{}; ///< of a clearing case, where it comes from one
    std::optional<RegisteredArea> land{};
    std::optional<RegisteredArea> floorArea{};
    Date on;
    std::string document;
    std::string number{}; ///< empty: the next one of the rule sheet's pattern
};

/// Lists lots; `-L` and `-F` tell the two of one listing apart.
/// - `lot_empty` (neither land nor floor), `document_missing`, `unknown_enterprise`, `case_number_used`, `day_ahead`,
/// `lot_listed_twice` (the same document lists the same place), `area_does_not_fit` (together with what is left of
/// other lots there, more than there is).
Result<std::vector<land::StockLot>> listLots(Book& book, const LotListing& listing, change::Heading heading,
                                             Intent intent = Intent::write);

/// A withdrawal or correction of a lot; a correction's area may be negative.
struct LotChange {
    RecordId lot;
    land::LotEvent event = land::LotEvent::withdrawal;
    RegisteredArea area;
    Date on;
    std::string document;
    std::string reason;
};
/// `lot_unknown`, `document_missing`, `day_ahead`, `lot_before_listing`, `lot_exhausted` (more than can be taken
/// without leaving too little for a later line), `lot_empty` (no area).
Result<Revision> changeLot(Book& book, const LotChange& change, change::Heading heading, Intent intent = Intent::write);

std::optional<land::StockLot> lotNumbered(const store::Store& store, const std::string& number);
/// A lot with its lines in order of day.
office::LotHistory lotHistory(const store::Store& store, const land::StockLot& lot);
/// Every lot, in order of id.
std::vector<office::LotHistory> lotHistories(const store::Store& store);

} // namespace mutu::book
