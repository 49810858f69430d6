// SPDX-License-Identifier: Apache-2.0
#include "geo/office/over_letting.h"

#include <algorithm>
#include <set>

namespace mutu::office {

namespace {

using land::Part;

RegisteredArea surplusOf(const Excess& excess) {
    return excess.taken && excess.available ? *excess.taken - *excess.available : RegisteredArea();
}

bool isWithin(const Excess& excess, const std::vector<Claim>& claims, const Share& tolerance) {
    if (!excess.taken || !excess.available) return false;
    __extension__ using Wide = __int128;
    const bool isTwice = std::count_if(excess.claims.begin(), excess.claims.end(), [&](std::size_t number) {
                             return claims[number].part != Part::area && claims[number].share >= 1'000'000;
                         }) > 1;
    return !isTwice && static_cast<Wide>(surplusOf(excess).hundredths()) * tolerance.denominator <=
                           static_cast<Wide>(excess.available->hundredths()) * tolerance.numerator;
}

std::optional<OverLetting> overLettingAt(const Premises& premises, const std::vector<Claim>& all, Level level,
                                         const Share& tolerance) {
    std::set<Date> days;
    for (const auto& claim : all) days.insert(growingDays(claim, {}).front());
    for (const Date day : days) {
        std::vector<Claim> claims;
        std::copy_if(all.begin(), all.end(), std::back_inserter(claims),
                     [day](const Claim& claim) { return claim.holdsOn(day); });
        auto found = premises.excesses(claims);
        std::erase_if(found, [&](const Excess& excess) {
            return (level == Level::right && excess.claims.size() == 1) || isWithin(excess, claims, tolerance);
        });
        if (found.empty()) continue;
        const auto greatest = std::max_element(
            found.begin(), found.end(), [](const auto& a, const auto& b) { return surplusOf(a) < surplusOf(b); });
        OverLetting over{level, *greatest, claims, day, std::nullopt};
        for (const auto number : greatest->claims)
            if (const auto& until = claims[number].until; until && (!over.until || *until < *over.until))
                over.until = until;
        return over;
    }
    return std::nullopt;
}

bool shareDay(const Claim& a, const Claim& b) {
    return (!a.until || !b.from || *b.from < *a.until) && (!b.until || !a.from || *a.from < *b.until);
}

/// Whether two claims can't stand side by side whatever the areas are. A floor that names no building could be in any.
bool takeSameThing(const Claim& a, const Claim& b) {
    if (a.part == Part::whole || b.part == Part::whole) return true;
    if (a.part == Part::floor && b.part == Part::floor) return a.floor == b.floor;
    if (a.part != Part::building && b.part != Part::building) return false;
    return a.building == b.building || !a.building || !b.building;
}

/// Whether a part by area and what else is taken of its building on days of its own could exceed what the building
/// states.
bool mayExceedBuilding(const Claim& part, const std::vector<Claim>& claims, const StatedFloorArea& statedAreaOf) {
    const auto stated = statedAreaOf(part.building);
    if (!stated) return true;
    RegisteredArea sum;
    for (const auto& claim : claims) {
        const bool isThere = claim.building == part.building || (claim.part == Part::floor && !claim.building);
        if (!isThere || claim.level != part.level || !shareDay(claim, part)) continue;
        if (claim.part == Part::floor && !claim.floorArea) return true;
        sum = sum + claim.floorArea.value_or(RegisteredArea());
    }
    return sum > *stated;
}

} // namespace

std::vector<OverLetting> overLettings(const ParcelFile& file, const Share& tolerance) {
    std::vector<OverLetting> found;
    const Premises premises(file);
    for (const auto level : {Level::right, Level::head, Level::sublease})
        if (auto over = overLettingAt(premises, claimsAt(file, level), level, tolerance))
            found.push_back(*std::move(over));
    return found;
}

bool mayExceed(const std::vector<Claim>& claims, const StatedFloorArea& statedAreaOf) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& claim = claims[i];
        if (claim.part != Part::whole && claim.land) return true;
        if (claim.part == Part::area && (claim.floor || (!claim.building && claim.floorArea))) return true;
        if (claim.part == Part::area && claim.building && mayExceedBuilding(claim, claims, statedAreaOf)) return true;
        for (std::size_t j = 0; j < i; ++j)
            if (claim.level == claims[j].level && shareDay(claim, claims[j]) && takeSameThing(claim, claims[j]))
                return true;
    }
    return false;
}

} // namespace mutu::office
