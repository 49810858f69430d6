// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/clearing.h"
#include "geo/exchange/clearing_list.h"
#include "geo/office/vacancy_sheet.h"

#include <functional>
#include <string>
#include <vector>

namespace mutu::book {

/// A ledger of low-efficiency land whose rows are to be opened as clearing cases.
/// - `step`: the day, documents and data of every opening; where it names no document, a row's own list number stands
/// for the first document that the rule sheet asks of an opening; a row's own term comes before that of `step.data`.
/// - `limit`: how much of the parcel's area a row's may differ from it and still mean the whole parcel.
struct ClearingListOpening {
    exchange::ClearingList list;
    std::string path; ///< of the file, for the account
    office::ClearingRequest step;
    office::Share limit;
    std::function<void(const exchange::Judgement&)> tell{}; ///< is told what was judged of each row that is remarked on
};

/// What became of the rows: read = accepted + rejected. Rows of one enterprise, list, ground and exit form are one
/// case.
/// - A row is accepted where its case opened, or its enterprise has that place in an open case already
/// (`already_listed`).
/// - Rejected: `cell_unreadable`; `party_ambiguous`, `unknown_enterprise`; `parcel_not_named`, `unknown_parcel`,
/// `parcel_ambiguous`; `disposal_exceeds`, `nothing_remains`, `exit_form_unknown`; and the refusals of openClearing().
/// - Said: `remainder_differs`, `year_differs`, `state_not_taken` (a case begins as listed: later states need their
/// documents).
struct ClearingListAccount {
    exchange::Account rows;
    std::vector<ClearingWritten> cases;
    Revision revision;
};

/// Opens the cases of a ledger in one changeset; where none can be opened, the book stays as it was. `{count}` in the
/// heading's title stands for their number. Whatever columns the ledger has that no field of a case takes stand in the
/// reason of the first step.
Result<ClearingListAccount> openListed(Book& book, const ClearingListOpening& opening, change::Heading heading,
                                       Intent intent = Intent::write);

} // namespace mutu::book
