// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"

#include <optional>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What someone can have of a parcel, each level resting on the one before: the right, the head lease from its holder,
/// the sublease from a lessee, and who is really there.
enum class Level : unsigned char { right, head, sublease, use };

std::string_view name(Level level);

/// What one right, lease or use takes of a parcel, and on which days.
/// - It holds on [from, until); what is not stated has no limit. A right holds from its signing, else its handover.
/// - A part by area lies in `building` or on `floor` where it names them, else anywhere on the parcel; a part that
/// should be a building or floor and names none counts as a part by area.
/// - `land`, `floorArea`: as the record states them.
struct Claim {
    Level level = Level::use;
    RecordId party;
    RecordId giver; ///< the lessor of a lease
    land::Part part = land::Part::whole;
    RecordId building;
    RecordId floor;
    std::optional<RegisteredArea> land;
    std::optional<RegisteredArea> floorArea;
    std::int64_t share = 1'000'000; ///< of a co-owner, in millionths
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool holdsOn(Date date) const { return (!from || *from <= date) && (!until || date < *until); }
};

/// A right without an area is one to the whole parcel.
Claim claimOf(const land::Right& right);
Claim claimOf(const land::Lease& lease);
Claim claimOf(const land::Use& use);

/// The claims at one level in the order of the file; ownership of the land (rights of type 1 and 2) is none.
/// - A floor's claims name its building, whatever their records leave out.
std::vector<Claim> claimsAt(const ParcelFile& file, Level level);

/// The days of a claim's own on which more claims begin than on the day before: its first day, then those of others.
std::vector<Date> growingDays(const Claim& claim, const std::vector<Claim>& others);

} // namespace mutu::office
