// SPDX-License-Identifier: Apache-2.0
#include "geo/office/candidates.h"

#include <algorithm>
#include <tuple>

namespace mutu::office {

namespace {

bool canBeGiven(land::Pool pool) { return pool == land::Pool::ready || pool == land::Pool::clearable; }

bool fits(const Offer& offer, const Need& need) {
    if (offer.isSeized || offer.land.has_value() != need.land.has_value() ||
        offer.floor.has_value() != need.floor.has_value() || (!offer.land && !offer.floor))
        return false;
    return (!offer.land || meetsNeed(offer.land->vacancy, need)) &&
           (!offer.floor || meetsNeed(offer.floor->vacancy, need));
}

auto placeOf(const std::optional<query::VacancyRow>& row) {
    return row ? std::tuple(row->vacancy.parcel.id, row->vacancy.building.id, row->vacancy.piece)
               : std::tuple(RecordId(), RecordId(), std::int64_t{0});
}

/// The first mark by which two candidates differ, and whether the first of them comes first by it.
std::pair<Mark, bool> compared(const Candidate& a, const Candidate& b) {
    const auto by = [](Mark mark, const auto& one, const auto& other) { return std::pair(mark, one < other); };
    if (a.offer.suit != b.offer.suit) return by(Mark::zone, a.offer.suit, b.offer.suit);
    if (a.offer.adjoins != b.offer.adjoins) return by(Mark::together, a.offer.adjoins, b.offer.adjoins);
    if (a.offer.pool() != b.offer.pool()) return by(Mark::pool, a.offer.pool(), b.offer.pool());
    if (a.offer.distance != b.offer.distance) return by(Mark::distance, a.offer.distance, b.offer.distance);
    if (a.spareFloor != b.spareFloor) return by(Mark::spare, a.spareFloor, b.spareFloor);
    if (a.spareLand != b.spareLand) return by(Mark::spare, a.spareLand, b.spareLand);
    return by(Mark::place, std::pair(placeOf(a.offer.land), placeOf(a.offer.floor)),
              std::pair(placeOf(b.offer.land), placeOf(b.offer.floor)));
}

} // namespace

bool meetsNeed(const land::Vacancy& piece, const Need& need) {
    const bool isFloor = piece.kind == land::VacancyKind::floorVacant;
    const auto& wanted = isFloor ? need.floor : need.land;
    return wanted && canBeGiven(piece.pool) && *wanted <= (isFloor ? piece.floor : piece.area);
}

Suit suitOf(const MeantZones::Answer& zoning, const std::string& industry) {
    if (zoning.conformity == Conformity::conforms) return Suit::zoneMatches;
    return zoning.isForeign && !industry.empty() ? Suit::zoneDiffers : Suit::noZone;
}

land::Pool Offer::pool() const {
    const bool isReady =
        (!land || land->vacancy.pool == land::Pool::ready) && (!floor || floor->vacancy.pool == land::Pool::ready);
    return isReady ? land::Pool::ready : land::Pool::clearable;
}

std::vector<Candidate> candidates(const std::vector<Offer>& offers, const Need& need) {
    std::vector<Candidate> fitting;
    for (const auto& offer : offers) {
        if (!fits(offer, need)) continue;
        auto& candidate = fitting.emplace_back();
        candidate.offer = offer;
        if (offer.land) candidate.spareLand = offer.land->vacancy.area - *need.land;
        if (offer.floor) candidate.spareFloor = offer.floor->vacancy.floor - *need.floor;
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const Candidate& a, const Candidate& b) { return compared(a, b).second; });
    for (std::size_t i = 1; i < fitting.size(); ++i) fitting[i].behindBy = compared(fitting[i - 1], fitting[i]).first;
    return fitting;
}

} // namespace mutu::office
