// SPDX-License-Identifier: Apache-2.0
#include "geo/office/seekers.h"

#include <algorithm>
#include <tuple>

namespace mutu::office {

std::vector<Seeker> suitedSeekers(std::vector<Seeker> seekers, RegisteredArea land, RegisteredArea floor) {
    std::erase_if(seekers, [&](const Seeker& seeker) {
        const bool isUntold = seeker.land <= RegisteredArea() && seeker.floor <= RegisteredArea();
        return isUntold || land < seeker.land || floor < seeker.floor;
    });
    for (auto& seeker : seekers) {
        if (RegisteredArea() < seeker.land) seeker.spareLand = land - seeker.land;
        if (RegisteredArea() < seeker.floor) seeker.spareFloor = floor - seeker.floor;
    }
    std::stable_sort(seekers.begin(), seekers.end(), [](const Seeker& a, const Seeker& b) {
        return std::tie(a.suit, a.why, a.spareFloor, a.spareLand, a.name, a.enterprise) <
               std::tie(b.suit, b.why, b.spareFloor, b.spareLand, b.name, b.enterprise);
    });
    return seekers;
}

} // namespace mutu::office
