// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/book/edit.h"
#include "geo/office/reuse.h"
#include "geo/office/vacancy.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// A part of a parcel that a recipient is to have: the parcel is split or divided through the fabric in the changeset
/// of the step, and the reassignment goes on upon one of its pieces.
struct ReusePart {
    fabric::Edit edit;     ///< of the reassignment's parcel alone, on the day of the step
    std::size_t given = 0; ///< index into the edit's changes: the piece that is the recipient's
    EditWishes wishes{};
};
/// The piece at a place, else the one whose area is nearest to what is asked. Refusal `part_unclear`: none is at the
/// place, or neither is told.
Result<std::size_t> pieceFor(const fabric::Edit& edit, const std::string& where, std::optional<geom::Point> at,
                             std::optional<RegisteredArea> area);

/// Land or floor to be given to a recipient along a path of the rule sheet.
/// - Areas unset: all the land and floor of the place, as far as the path counts them.
struct ReuseOpening {
    std::string path;
    RecordId recipient;
    RecordId parcel;
    RecordId building{};
    RecordId floor{};
    std::optional<RegisteredArea> land{};
    std::optional<RegisteredArea> floorArea{};
    std::optional<std::int64_t> price{};
    std::string number{};      ///< empty: the next one of the rule sheet's pattern
    office::ReuseRequest step; ///< `to` is empty
    std::optional<ReusePart> part{};
};

struct ReuseWritten {
    Revision revision;
    land::Reassignment record;
    std::vector<land::ReuseLine> lines;
    std::vector<change::Change> holds;
    std::string place;                ///< what it is of: the code of the parcel, `/` building, `/` floor
    std::vector<land::Parcel> pieces; ///< into which the parcel fell
};

// Where a part is given, the refusals of applyEdit() come before all others, and one undo takes back the whole step.

/// Opens a reassignment; `{case}` in the heading's title stands for its number, here and below. Refusals:
/// `unknown_enterprise`, `parcel_retired`, `item_unknown`, `area_does_not_fit`, `case_number_used`, and those of
/// office::decideReuse() and, where a right, lease or use begins, of geo/office/tenure.h.
Result<ReuseWritten> openReassignment(Book& book, const ReuseOpening& opening, change::Heading heading,
                                      Intent intent = Intent::write);
/// Takes its next step; at the counting step the lots give, and the recipient has its right or lease. Refusals:
/// `reassignment_unknown`, `document_differs`, and those of office::decideReuse().
Result<ReuseWritten> advanceReassignment(Book& book, RecordId reassignment, const office::ReuseRequest& request,
                                         change::Heading heading, Intent intent = Intent::write,
                                         const std::optional<ReusePart>& part = {});
/// Gives it up: what it counted stays counted. Refusals: `reassignment_unknown`, `reassignment_closed`, `day_ahead`.
Result<ReuseWritten> closeReassignment(Book& book, RecordId reassignment, Date on, const std::string& reason,
                                       change::Heading heading, Intent intent = Intent::write);

/// The rule sheet of reuse that holds on a day: the office's own, else the standard one.
office::ReuseSheet reuseSheet(const store::Store& store, Date day);
std::optional<land::Reassignment> reassignmentNumbered(const store::Store& store, const std::string& number);
/// All that the book has on a reassignment on a day; `lots` empty: those of its place.
office::ReuseFile reuseFile(const store::Store& store, const land::Reassignment& record, Date day,
                            const std::vector<office::LotTake>& lots = {});
/// Where a reassignment is judged: its parcel with all on it, which may be a piece that is yet to be written; then
/// `origin` is the parcel of which it is a piece.
struct ReuseGround {
    office::ParcelFile file;
    RecordId origin;
};
office::ReuseFile reuseFile(const store::Store& store, const land::Reassignment& record, const ReuseGround& ground,
                            Date day, const std::vector<office::LotTake>& lots);

/// The floor of all buildings in a file; nothing: none.
std::optional<RegisteredArea> floorOn(const office::ParcelFile& file);

/// The yearly table of reuse as it stood at the end of a day.
struct ReuseYear {
    struct Row {
        land::ReuseLine line;
        land::StockLot lot;
    };
    std::vector<Row> rows; ///< lines of every kind, in order of day
    office::StockAccounts accounts;
    std::vector<RecordId> enterprises; ///< the sources that count in this year
};
ReuseYear reuseYear(const store::Store& store, int year, Date asOf);

} // namespace mutu::book
