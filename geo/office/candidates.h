// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/conformity.h"
#include "geo/query/vacancy_question.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// What an enterprise needs.
struct Need {
    std::optional<RegisteredArea> land;
    std::optional<RegisteredArea> floor;
    std::string industry; ///< GB/T 4754 code; empty: not stated
};

/// A vacant piece with what else decides whether it suits.
struct Offer {
    query::VacancyRow piece;
    bool isSeized = false;
    MeantZones::Answer zoning; ///< of the enterprise's industry, asked where the piece lies
};

/// Why a piece stands where it does.
enum class Suit : unsigned char { zoneMatches, noZone, zoneDiffers };

struct Candidate {
    query::VacancyRow piece;
    Suit suit = Suit::noZone;
    RegisteredArea spare; ///< what it has beyond the need
};

/// The pieces that fit, the best first: a zone of the enterprise's industry before no zone, a zone meant for others
/// last; what is ready before what must be cleared; nearer (where a place was asked), then with less to spare.
/// - Land must reach the land needed, or floor the floor; a seized parcel never fits.
std::vector<Candidate> candidates(const std::vector<Offer>& offers, const Need& need);

} // namespace mutu::office
