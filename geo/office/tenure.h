// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/office/premises.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// What enterprises are called in messages.
using PartyNames = std::function<std::string(RecordId)>;

// Whether a new record has room beside those that the parcel's file holds. At one level nothing is taken twice on one
// day, and parts don't add up to more than there is (Premises); an old fault elsewhere on the parcel stops nobody.
// Refusals of all three: `end_before_start`; `area_exceeds_parcel`, `area_exceeds_floor`: one record alone states more
// than there is; `extent_unclear`: a part without its area.

/// Rights of one parcel, of co-owners together. Refusals: `already_held`; `share_out_of_range`: a share is none.
Result<Done> admitRights(const ParcelFile& file, const std::vector<land::Right>& rights, const PartyNames& names);

/// A lease with the lessor that the levels above give where it states none; a sublease is one whose record says so.
/// - A head lease rests on a right of its lessor that holds on all its days up to the end of the right's term, a lease
/// without an end on all the days that the right has; a sublease on head leases of its lessor that hold what it takes
/// on all its days, beside what the lessor sublets already. Who buys the land takes over its leases (Civil Code 725).
/// - Refusals: `already_let`; `lease_without_right`, `sublease_without_lease`: nobody, or not this lessor, could let it
/// on some day; `lessor_unclear`: several could; `lease_to_itself`.
Result<land::Lease> admitLease(const ParcelFile& file, land::Lease lease, const PartyNames& names);

/// What a use rests on, on one day. `beyond`: its user has a lease there, of less or of another place. `nothing`: who
/// is there without right and lease is recorded all the same, since the ledger says who is really there, and listed.
enum class UseBasis : unsigned char { right, lease, sublease, beyond, nothing };

std::string_view name(UseBasis basis);
UseBasis basisOf(const ParcelFile& file, const land::Use& use, Date date);

/// Refusal: `already_used`.
Result<Done> admitUse(const ParcelFile& file, const land::Use& use, const PartyNames& names);

/// The record as it ends on a day, the first on which it no longer holds.
/// - Refusals: `end_before_start`, `already_ended` (by then), `sublease_runs`: a sublease would be left without the
/// head lease that it rests on. A right may end while it is let: its leases go on (Civil Code 725).
Result<land::Right> endedRight(const ParcelFile& file, land::Right right, Date day, const PartyNames& names);
Result<land::Lease> endedLease(const ParcelFile& file, land::Lease lease, Date day, const PartyNames& names);
Result<land::Use> endedUse(const ParcelFile& file, land::Use use, Date day, const PartyNames& names);

} // namespace mutu::office
