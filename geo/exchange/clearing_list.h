// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/date.h"
#include "geo/base/result.h"
#include "geo/exchange/account.h"
#include "geo/exchange/area_unit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::exchange {

/// One row of a ledger of low-efficiency land (低效用地台账) as it stands there: an enterprise, and land of its that is
/// to be cleared. The columns are those of ledgers in use: 地块编码, 计划编码, 年份, 企业名称, 社会统一信用代码,
/// 占地面积, 低效类型, 处置方式, 当前状态, 处置面积, 剩余面积.
/// - `judgement`: the row's number and place, with a remark for each cell that can't be read.
/// - `notes`: every other filled cell, heading and text, in the order of the columns: nothing of a row is dropped.
struct ListedLand {
    Judgement judgement;
    std::optional<TablePlace> place;
    std::string parcel; ///< any key of it
    std::string list;   ///< the number of the list or plan
    std::optional<std::int64_t> year;
    std::string name;
    std::string creditCode;
    std::string ground;
    std::string exitForm;
    std::string state;
    std::optional<RegisteredArea> area;
    std::optional<RegisteredArea> disposed;
    std::optional<RegisteredArea> remaining;
    std::optional<Date> dueOn;
    std::vector<std::pair<std::string, std::string>> notes;
};

/// Which columns such a ledger has: found by the names in use, unless the officer says.
/// - `map`: a field (`parcel`, `list`, `year`, `name`, `credit_code`, `area`, `ground`, `exit_form`, `state`,
/// `disposed`, `remaining`, `due_on`) and the column. `unit`: of areas whose heading and cells state none.
struct ClearingListRequest {
    std::string path;
    std::string layer;
    std::string encoding;
    std::vector<std::pair<std::string, std::string>> map;
    std::optional<AreaUnit> unit;
};

/// The ledger's rows; `leftOut` are totals and notes between and below them, which are no rows of it.
struct ClearingList {
    std::string layer;
    std::vector<ListedLand> rows;
    std::vector<Judgement> leftOut;
};

/// Reads every row.
/// - Refusals: `column_unknown`; `list_without_party` (neither names nor credit codes); `area_unit_missing` (areas
/// without a unit are no areas: 12.5 may be mu or hectares). Errors as of SourceFile and Layer.
Result<ClearingList> readClearingList(const ClearingListRequest& request);

} // namespace mutu::exchange
