// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/import.h"
#include "geo/exchange/area_unit.h"

#include <optional>
#include <string>

namespace mutu::desktop {

/// A ledger of low-efficiency land that is to be opened as clearing cases, as the officer states it in a dialog.
/// - `list`: the number of the list that names the enterprises; `dueOn`: the term of the cases; both for rows that state
/// none. `unit`: of areas whose headings state none. `rejects`: where the list of what was said of rows goes; empty:
/// nowhere.
struct CaseListWish {
    std::string path;
    std::string layer;
    std::string encoding;
    std::string list;
    std::string dueOn;
    std::optional<exchange::AreaUnit> unit;
    std::string officer;
    std::string rejects;
    Date day;
};

/// Opens the cases in one changeset, or tries it; told as any import is: rows for features.
/// - Refusals of exchange::readClearingList and book::openListed; on any thread.
Result<book::ImportAccount> openCaseList(book::Book& book, const CaseListWish& wish, book::Intent intent);

} // namespace mutu::desktop
