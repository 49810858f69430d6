// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/sheet/sheet.h"

#include <map>
#include <optional>
#include <string>

namespace mutu::sheet {

/// What an officer asks of a sheet of a book.
/// - `district` unset: the whole book. `asOf` is the day that the sheet shows, `date` the one it is dated with.
/// - `values` add to or replace what the book knows for the template's places.
struct SheetWish {
    std::optional<RecordId> district;
    Paper paper;
    std::optional<double> scale;
    Language language = Language::chinese;
    Date asOf;
    Date date;
    std::map<std::string, std::string, std::less<>> values;
};

/// A sheet of a book on a day: the map from its records, the tables from its ledger, the words from its card.
/// - The template's places that a book fills: `zone`, `district`, `plan` (of its cluster zones), `crs`, `meridian`,
/// `revision`.
/// - Table `industry`: every surface parcel of the district by the industry of who is there; `kind`: its vacant pieces
/// by kind and pool, floors apart;
///   `occupancy`: its parcels by how they are used. Totals are the ledger's, asked for separately. Parcels that have no
///   outline stand in a row of their own.
/// - Refusals of `compose`, and `sheet_template` for a table of another name. Needs a QGuiApplication; use it on the
/// thread that owns the book.
Result<Sheet> sheetOf(const book::Book& book, const SheetTemplate& sheetTemplate, const SheetWish& wish,
                      const Progress& progress = {});

} // namespace mutu::sheet
