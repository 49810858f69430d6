// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/surroundings.h"

#include "geo/geom/predicates.h"

namespace mutu::exchange {

geom::Box Surroundings::plausible() const {
    constexpr std::int64_t aroundDistricts = 10'000'000;
    constexpr std::int64_t aroundArea = 100'000'000;
    geom::Box box;
    for (const auto& district : districts) box.add(district.box);
    if (!box.empty()) return box.grownBy(aroundDistricts);
    const auto& area = crs.areaOfUse();
    if (!area.known) return box;
    box.add(geom::nearestPoint(area.west, area.south));
    box.add(geom::nearestPoint(area.east, area.north));
    return box.grownBy(aroundArea);
}

RecordId Surroundings::districtAt(geom::Point place) const {
    for (const auto& district : districts)
        if (district.box.contains(place) && geom::side(place, district.outline) != geom::Side::outside)
            return district.id;
    return {};
}

} // namespace mutu::exchange
