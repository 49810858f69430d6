// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/conformity.h"
#include "geo/query/vacancy_question.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What an enterprise needs: land, floor, or both together in one place.
struct Need {
    std::optional<RegisteredArea> land;
    std::optional<RegisteredArea> floor;
    std::string industry; ///< GB/T 4754 code; empty: not stated

    [[nodiscard]] bool isBoth() const { return land && floor; }
};

/// Whether a vacant piece alone meets what is needed of its sort: land of the land, floor of the floor.
bool meetsNeed(const land::Vacancy& piece, const Need& need);

/// How the place stands to the enterprise's industry.
enum class Suit : unsigned char { zoneMatches, noZone, zoneDiffers };
Suit suitOf(const MeantZones::Answer& zoning, const std::string& industry);

/// What can be given: a piece of land, a building's vacant floor, or land with floor.
struct Offer {
    std::optional<query::VacancyRow> land;
    std::optional<query::VacancyRow> floor;
    bool adjoins = false; ///< the land isn't on the floor's parcel, but shares a boundary with it
    bool isSeized = false;
    Suit suit = Suit::noZone; ///< of two parcels the worse
    std::string zone;         ///< in which it lies; empty: none
    double distance = 0;      ///< metres from the place that was asked, else 0; of two pieces the farther

    [[nodiscard]] const query::VacancyRow& main() const { return land ? *land : *floor; }
    /// `clearable` where one of the two must be cleared first.
    [[nodiscard]] land::Pool pool() const;
};

/// What decides the order of two candidates, in this order.
enum class Mark : unsigned char { none, zone, together, pool, distance, spare, place };
inline constexpr std::array<std::string_view, 7> markNames{"none",     "zone",  "together", "pool",
                                                           "distance", "spare", "place"};

struct Candidate {
    Offer offer;
    RegisteredArea spareLand; ///< what it has beyond the need
    RegisteredArea spareFloor;
    Mark behindBy = Mark::none; ///< why it stands behind the one before it; `none`: it is the first
};

/// The offers that fit, the best first: a zone of the enterprise's industry before no zone, a zone meant for others
/// last; land and floor on one parcel before two that adjoin; what is ready before what must be cleared; nearer (where
/// a place was asked), then with less to spare: floor where floor is needed, land after it; then by place.
/// - All that is needed must be there; what is seized, or in another pool than ready or clearable, never fits.
std::vector<Candidate> candidates(const std::vector<Offer>& offers, const Need& need);

} // namespace mutu::office
