// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/office/tenure.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// Which rights, leases or uses: all conditions that are given hold together.
/// - `day`: those that hold on it; without one, those that ended or are yet to begin too.
/// - `party`: who holds, rents or uses; `number`: the contract, certificate or supervision number.
struct TenureQuestion {
    std::vector<RecordId> parcels;
    std::vector<RecordId> districts;
    RecordId party;
    RecordId building;
    RecordId floor;
    std::optional<land::LeaseLevel> level;
    std::string number;
    std::optional<Date> day;
    bool withBasis = false; ///< of uses: costs a look into each parcel's file
};

/// A record with what its references are called.
template <class Record> struct TenureRow {
    Record record;
    std::string parcel;
    std::string district;
    std::string party;
    std::string creditCode;
    std::string lessor;                    ///< of a lease
    std::string building;                  ///< its number, else its name
    std::optional<std::int64_t> floor;     ///< its number
    std::optional<office::UseBasis> basis; ///< of a use, on the question's day, where it is asked for
};

// By index where parcels or a party are given. In order of the parcels' titles, then of the records.
std::vector<TenureRow<land::Right>> rightRows(const store::Store& records, const TenureQuestion& question);
std::vector<TenureRow<land::Lease>> leaseRows(const store::Store& records, const TenureQuestion& question);
std::vector<TenureRow<land::Use>> useRows(const store::Store& records, const TenureQuestion& question);

/// One record, kept or yet to be, as its row.
TenureRow<land::Right> rowOf(const store::Store& records, const land::Right& right);
TenureRow<land::Lease> rowOf(const store::Store& records, const land::Lease& lease);
TenureRow<land::Use> rowOf(const store::Store& records, const land::Use& use);

/// The only record that a question means, for one that is to end on the question's day: of those that hold on it or on
/// the day before; where none does, the only one that fits at all.
/// - Refusals: `tenure_unknown`; `tenure_ambiguous` with those that fit.
Result<land::Right> onlyRight(const store::Store& records, const TenureQuestion& question);
Result<land::Lease> onlyLease(const store::Store& records, const TenureQuestion& question);
Result<land::Use> onlyUse(const store::Store& records, const TenureQuestion& question);

} // namespace mutu::book
