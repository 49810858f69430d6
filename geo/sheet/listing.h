// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/geom/shape.h"
#include "geo/sheet/sheet_template.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mutu::sheet {

struct MuCell {
    RegisteredArea area;
};
struct SquareMetreCell {
    RegisteredArea area;
};
/// 0 … 1, printed as per cent.
struct ShareCell {
    double share = 0;
};

/// Nothing, a name, words in both languages, a count, an area, a share.
using ListingCell =
    std::variant<std::monostate, std::string, BilingualText, std::int64_t, MuCell, SquareMetreCell, ShareCell>;

/// A column: its heading, and its width as a share of the listing's.
struct ListingColumn {
    BilingualText heading;
    double share = 1;
};

/// One row; `places` are where its mark stands on the map.
struct ListingRow {
    std::vector<ListingCell> cells;
    std::vector<geom::Point> places{};
    bool isNumbered = true;
    std::int64_t number = 0; ///< 0: none
};

/// A list of single things, keyed to the map by number where its template says so.
/// - Rows come by importance: where there is no room for all, the last are summed into one row.
/// - `isNumbered`: rows have a number; where there are marks they always do.
/// - `isTall`: words that are too long for their column take two lines.
/// - `total` has a cell a column, or is empty: no total. Its counts and areas are the ledger's own.
/// - `remark` stands beneath: what the list leaves out, or why it is empty.
struct Listing {
    BilingualText title;
    std::vector<ListingColumn> columns;
    std::vector<ListingRow> rows;
    std::vector<ListingCell> total{};
    ListMark mark{};
    BilingualText remark{};
    bool isNumbered = false;
    bool isTall = false;
    std::int64_t unlisted = 0; ///< how many rows the last one stands for; 0: all are listed
};

/// Whether the counts and areas of the total are the sums of their columns.
bool addsUp(const Listing& listing);

/// The first `most` rows, and one that sums up the others.
Listing shortened(Listing listing, std::size_t most);

/// Numbers the rows: as they stand, or where marks stand on the map from the north-west to the south-east, so that a
/// number is found beside its neighbours. The row of the unlisted stays last, without a number.
void numberRows(Listing& listing);

} // namespace mutu::sheet
