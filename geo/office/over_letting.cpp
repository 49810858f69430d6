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
        std::erase_if(found, [&](const Excess& excess) { return isWithin(excess, claims, tolerance); });
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

/// Precondition: neither is a part by area, whose areas are asked about first.
bool takeSameThing(const Claim& a, const Claim& b) {
    if (a.part == Part::whole || b.part == Part::whole) return true;
    if (a.part == Part::floor && b.part == Part::floor) return a.floor == b.floor;
    return a.building == b.building;
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

bool mayExceed(const std::vector<Claim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].part == Part::area) return true;
        if (claims[i].part != Part::whole && claims[i].land) return true;
        for (std::size_t j = 0; j < i; ++j)
            if (claims[i].level == claims[j].level && shareDay(claims[i], claims[j]) &&
                takeSameThing(claims[i], claims[j]))
                return true;
    }
    return false;
}

} // namespace mutu::office
