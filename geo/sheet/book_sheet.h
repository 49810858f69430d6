// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/sheet/listings.h"
#include "geo/sheet/sheet.h"

#include <map>
#include <optional>
#include <string>

namespace mutu::sheet {

/// What an officer asks of a sheet of a book.
/// - `parcel`: of the sheets of one parcel, which no other needs. `zone`: one cluster zone in its district; tables and
/// lists are of its parcels, those that can't be are left out (notice `sheet_zone_parts`). `district` unset: the whole
/// book. `asOf` is the day that the sheet shows, `date` the one it is dated with.
/// - `values` add to or replace what the book knows for the template's places.
struct SheetWish {
    std::optional<RecordId> district;
    std::optional<RecordId> parcel;
    std::optional<RecordId> zone;
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
/// - A template of the forms parcelPlan and pointTable makes the sheet of `parcel`: places of valuesOf(ParcelCard),
/// too. Refusals of parcelCard(); `sheet_parcel` without a parcel.
/// - Refusals of `compose`, `sheet_zone` (no such zone), and `sheet_template` for a table of another name. Needs a
/// QGuiApplication; use it on the thread that owns the book.
class SheetMaker {
  public:
    SheetMaker(const book::Book& book, SheetTemplate sheetTemplate);

    /// Reads the ground anew only where the wish is of another district, day or language than the last.
    Result<Sheet> sheet(const SheetWish& wish, const Progress& progress = {});

  private:
    struct Shown {
        std::optional<RecordId> district;
        Date day;
        Language language = Language::chinese;
        friend bool operator==(const Shown&, const Shown&) = default;
    };
    Result<Sheet> zoneSheet(const SheetWish& wish, const Progress& progress);
    Result<Sheet> mapSheet(const SheetTemplate& layout, SheetRequest request, const ListingGround& ground,
                           const std::shared_ptr<const map::Portrayal>& portrayal) const;
    const std::shared_ptr<const map::Portrayal>& portrayalFor(const SheetWish& wish, const Progress& progress);

    const book::Book& book_;
    SheetTemplate template_;
    Shown shown_;
    std::shared_ptr<const map::Portrayal> portrayal_;
};

/// A single sheet.
Result<Sheet> sheetOf(const book::Book& book, const SheetTemplate& sheetTemplate, const SheetWish& wish,
                      const Progress& progress = {});

} // namespace mutu::sheet
