// SPDX-License-Identifier: Apache-2.0
#include "geo/office/candidates.h"

#include <algorithm>
#include <tuple>

namespace mutu::office {

namespace {

/// What a piece has beyond the need; nothing: it doesn't fit.
std::optional<RegisteredArea> spareOf(const land::Vacancy& piece, const Need& need) {
    const bool isFloor = piece.kind == land::VacancyKind::floorVacant;
    const auto wanted = isFloor ? need.floor : need.land;
    const auto there = isFloor ? piece.floor : piece.area;
    if (!wanted || there < *wanted) return std::nullopt;
    return there - *wanted;
}

Suit suitOf(const MeantZones::Answer& zoning, const std::string& industry) {
    if (zoning.conformity == Conformity::conforms) return Suit::zoneMatches;
    return zoning.isForeign && !industry.empty() ? Suit::zoneDiffers : Suit::noZone;
}

} // namespace

std::vector<Candidate> candidates(const std::vector<Offer>& offers, const Need& need) {
    std::vector<Candidate> fitting;
    for (const auto& offer : offers) {
        const auto& piece = offer.piece.vacancy;
        if (offer.isSeized || (piece.pool != land::Pool::ready && piece.pool != land::Pool::clearable)) continue;
        if (const auto spare = spareOf(piece, need))
            fitting.push_back({offer.piece, suitOf(offer.zoning, need.industry), *spare});
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.suit, a.piece.vacancy.pool, a.piece.distance, a.spare, a.piece.vacancy.id) <
               std::tie(b.suit, b.piece.vacancy.pool, b.piece.distance, b.spare, b.piece.vacancy.id);
    });
    return fitting;
}

} // namespace mutu::office
