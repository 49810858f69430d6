// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/office/clearing.h"
#include "geo/office/clearing_ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// What a case is to clear: a parcel, a building of it or a floor of that.
/// - `land` less than the parcel's: a part by area. Areas unset: all the land there, and the floor on which nobody else
/// is.
struct ClearingWish {
    RecordId parcel;
    RecordId building{};
    RecordId floor{};
    std::optional<RegisteredArea> land{};
    std::optional<RegisteredArea> floorArea{};
};

/// A case to be opened; `step.to` is empty, its first document is the list that names the enterprise.
struct ClearingOpening {
    RecordId enterprise;
    std::vector<ClearingWish> items;
    std::string number{}; ///< empty: the next one of the rule sheet's pattern
    std::string ground{}; ///< why it is listed
    office::ClearingRequest step;
};

/// What was written of a case.
struct ClearingWritten {
    Revision revision;
    land::ClearingCase record;
    land::CaseStep step;
    std::vector<land::ClearingItem> items; ///< those that are new or changed
    std::vector<change::Change> holds;     ///< leases, uses and rights that ended, what is left of them, the reserve
    std::vector<std::string> absent{}; ///< of an opening: items of which the enterprise holds, rents and uses nothing
};

/// Opens a case; `{case}` in the heading's title stands for its number, here and below. Refusals: `case_empty`,
/// `case_number_used`, `unknown_enterprise`, `parcel_retired`, `item_unknown`, `area_does_not_fit`, `item_taken`, and
/// the refusals of office::decideStep().
Result<ClearingWritten> openClearing(Book& book, const ClearingOpening& opening, change::Heading heading,
                                     Intent intent = Intent::write);
/// Takes a step; `case_unknown`, `item_taken` (a relapsed case whose item another case took), `document_differs` and
/// the refusals of office::decideStep().
Result<ClearingWritten> advanceClearing(Book& book, RecordId clearingCase, const office::ClearingRequest& request,
                                        change::Heading heading, Intent intent = Intent::write);
/// Enters the payment of an instalment, counted from 1 in order of the days on which they fall due.
/// - `case_unknown`, `instalment_unknown`, `instalment_paid`, `day_ahead`.
Result<Revision> payInstalment(Book& book, RecordId clearingCase, std::size_t number, Date on,
                               const std::string& voucher, change::Heading heading, Intent intent = Intent::write);

/// The rule sheet of clearing that holds on a day: the office's own, else the standard one.
office::ClearingSheet clearingSheet(const store::Store& store, Date day);
/// A case by its number.
std::optional<land::ClearingCase> caseNumbered(const store::Store& store, const std::string& number);
/// All that the book has on a case on a day.
office::ClearingFile clearingFile(const store::Store& store, const land::ClearingCase& record, Date day);
/// A case with its steps and corrections.
office::ClearingHistory clearingHistory(const store::Store& store, const land::ClearingCase& record);
/// Every case, in order of id.
std::vector<office::ClearingHistory> clearingHistories(const store::Store& store);
/// The lines of the yearly table of clearing, as they stood at the end of a day.
std::vector<office::ClearingLine> clearingYear(const store::Store& store, int year, Date asOf);
/// What an item is called: the parcel's code, `/` its building, `/` its floor.
std::string itemTitle(const store::Store& store, RecordId parcel, RecordId building, RecordId floor);

/// Something of an open case that is due, or was.
struct ClearingDue {
    land::ClearingCase record;
    std::string state; ///< at the end of the day asked for
    std::string what;  ///< `term`, `instalment`, or the datum of the rule sheet
    Date on;
    std::optional<std::int64_t> amount{};
};
/// What of the cases open on a day falls due until another, in order of day; before the day itself: overdue.
std::vector<ClearingDue> clearingDues(const store::Store& store, Date day, Date until);

} // namespace mutu::book
