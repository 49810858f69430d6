// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/land/stock.h"

#include <array>
#include <optional>
#include <vector>

namespace mutu::office {

/// A lot with the lines that took from it, in order of day.
struct LotHistory {
    land::StockLot lot;
    std::vector<land::ReuseLine> lines;
};

/// What a line does to its lot's balance: reuse and withdrawal take, a correction adds its area, which may be negative.
RegisteredArea effectOf(const land::ReuseLine& line);
/// What is left of a lot at the end of a day.
RegisteredArea remaining(const LotHistory& history, Date day);
/// The most that can still be taken on a day without leaving too little for any later line.
RegisteredArea takeable(const LotHistory& history, Date day);

/// One side of the stock identity: opening + listed − reused − withdrawn + corrections = closing.
struct StockAccount {
    RegisteredArea opening; ///< at the beginning of 1 January
    RegisteredArea listed;
    RegisteredArea reused;
    RegisteredArea withdrawn;
    RegisteredArea corrections; ///< may be negative
    RegisteredArea closing;     ///< counted from the lots themselves, at the end of 31 December or of the day asked

    [[nodiscard]] bool holds() const { return opening + listed - reused - withdrawn + corrections == closing; }
};
/// Land and floor apart, in the order of land::Stock.
using StockAccounts = std::array<StockAccount, 2>;

/// The accounts of a year, as they stood at the end of `asOf` where that is within it.
StockAccounts stockAccounts(const std::vector<LotHistory>& lots, int year, std::optional<Date> asOf = {});

/// The enterprises whose stock came back into use in a year: of each lot of one list the share of the sheet, the last
/// of them in that year. In order of id.
/// - A lot counts by its area, less what was withdrawn, corrections included; of one of which nothing is left to count,
/// nothing is asked.
std::vector<RecordId> reusedEnterprises(const std::vector<LotHistory>& lots, int year, double share,
                                        std::optional<Date> asOf = {});

} // namespace mutu::office
