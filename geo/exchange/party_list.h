// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/result.h"
#include "geo/exchange/area_unit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::exchange {

/// One row of another bureau's list of enterprises, as it stands there.
/// - `row`: as spreadsheets count, the heading being row 1.
struct ListedParty {
    std::int64_t row = 0;
    std::string name;
    std::string creditCode;
    std::optional<RegisteredArea> area;
};

/// Which columns such a list has: found by the names that import knows, unless the officer says.
/// - `map`: `name`, `credit_code` or `area`, and the column. `unit`: of areas whose heading states none.
struct PartyListRequest {
    std::string path;
    std::string layer;
    std::string encoding;
    std::vector<std::pair<std::string, std::string>> map;
    AreaUnit unit = AreaUnit::squareMetre;
};

/// Every row of the list, from XLSX, CSV or whatever import reads; nothing is left out.
/// - Refusals: `column_unknown`; `list_without_party`: neither names nor credit codes. Errors as of SourceFile and
/// Layer.
Result<std::vector<ListedParty>> readPartyList(const PartyListRequest& request);

} // namespace mutu::exchange
