// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mutu::sheet {

/// A line of the land table: a kind of land or an industry, how many parcels or pieces, how large together.
struct LandRow {
    std::string title;
    std::string titleEn;
    std::int64_t count = 0;
    RegisteredArea area;
};

/// A table of land as the ledger has it. `total` is the ledger's own; a sheet refuses to print it if the rows don't add
/// up to it.
struct LandTable {
    std::string title;
    std::string titleEn;
    std::vector<LandRow> rows;
    LandRow total;
    bool hasShares = false;      ///< shares of the total take the place of the square metres
    bool isOptional = false;     ///< left out where the sheet has no room for it
    std::vector<LandRow> floors; ///< below the total and outside of it: floor space, in square metres alone
};

} // namespace mutu::sheet
