// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/candidates.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// Why the records say that an enterprise may want room: it is being cleared and has no destination yet; it holds land
/// outside the zones of its industry; it rents.
enum class Seek : unsigned char { leaving, misplaced, renting };
inline constexpr std::array<std::string_view, 3> seekNames{"leaving", "misplaced", "renting"};

/// An enterprise that may want room, with what it would have to replace.
struct Seeker {
    RecordId enterprise;
    std::string name;
    std::string industry;
    Seek why = Seek::leaving;
    std::string paper;          ///< the case's number, or the code of the parcel where it is
    RegisteredArea land;        ///< 0: none to replace
    RegisteredArea floor;       ///< 0: none to replace
    Suit suit = Suit::noZone;   ///< of the place that is offered to its industry
    RegisteredArea spareLand{}; ///< what the place has beyond; set by suitedSeekers()
    RegisteredArea spareFloor{};
};

/// Those who fit a place with so much vacant land and floor, the best first: whose industry its zone is meant for, then
/// outside any zone, last those of other industries; who is leaving before who stands elsewhere, before who rents; then
/// with less to spare, and by name.
/// - One who has nothing to replace that the records tell fits nowhere.
std::vector<Seeker> suitedSeekers(std::vector<Seeker> seekers, RegisteredArea land, RegisteredArea floor);

} // namespace mutu::office
