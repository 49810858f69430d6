// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/party_list.h"
#include "geo/office/party_match.h"
#include "geo/store/store.h"

#include <vector>

namespace mutu::book {

struct MatchedRow {
    exchange::ListedParty listed;
    office::PartyMatch match;
};

/// Where the list and the book state different areas for one enterprise; rows of one enterprise add up.
struct AreaDifference {
    land::Enterprise enterprise;
    RegisteredArea listed;
    RegisteredArea book;
};

/// What became of another bureau's list: every row in the order of the list, and the areas that differ by more than the
/// limit, in order of name. Nothing is written.
struct MatchReport {
    std::vector<MatchedRow> rows;
    std::vector<AreaDifference> differences;

    [[nodiscard]] std::int64_t count(office::MatchState state) const;
};

MatchReport matchParties(const store::Store& records, const std::vector<exchange::ListedParty>& list,
                         const office::Share& limit, Date day);

/// The land that an enterprise has on a day: by its rights, and its leases, less what it lets (DOMAIN: held + rented −
/// let). Co-owners have their shares.
RegisteredArea landOf(const store::Store& records, RecordId enterprise, Date day);

} // namespace mutu::book
