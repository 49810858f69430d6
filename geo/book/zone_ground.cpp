// SPDX-License-Identifier: Apache-2.0
#include "geo/book/zone_ground.h"

#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"

namespace mutu::book {

namespace {

constexpr MeasuredArea sliver{2'000'000}; // one square metre

std::vector<geom::Region> regionsOf(const std::vector<land::Parcel>& parcels) {
    std::vector<geom::Region> regions;
    for (const auto& parcel : parcels)
        if (const auto* region = geom::regionOf(parcel.geometry)) regions.push_back(*region);
    return regions;
}

geom::Region withoutSlivers(const std::vector<geom::Region>& pieces) {
    geom::Region kept;
    for (const auto& piece : pieces)
        if (sliver <= geom::measuredArea(piece))
            kept.parts.insert(kept.parts.end(), piece.parts.begin(), piece.parts.end());
    return kept;
}

} // namespace

ZoneGround ZoneGround::snapped(const geom::Region& drawing, const std::vector<land::Parcel>& inside,
                               const std::vector<land::Parcel>& outside, const std::vector<geom::Region>& zones) {
    ZoneGround ground(drawing);
    ground.takeOff(regionsOf(outside));
    ground.takeOff(zones);
    ground.add(regionsOf(inside));
    return ground;
}

void ZoneGround::add(const std::vector<geom::Region>& regions) {
    if (regions.empty()) return;
    auto all = regions;
    if (!ground_.empty()) all.push_back(ground_);
    ground_ = geom::dissolved(all);
}

void ZoneGround::takeOff(const std::vector<geom::Region>& regions) {
    if (regions.empty() || ground_.empty()) return;
    ground_ = withoutSlivers(geom::differencePieces(ground_, geom::dissolved(regions)));
}

geom::Region ZoneGround::region() const {
    return ground_.empty() ? ground_ : withoutSlivers(geom::connectedPieces(ground_));
}

bool isInside(const geom::Region& parcel, const geom::Region& drawing, std::int64_t percent) {
    const auto whole = geom::measuredArea(parcel).halfSquareMillimetres();
    const auto inside = geom::measuredArea(geom::intersection(parcel, drawing)).halfSquareMillimetres();
    return inside > 0 && static_cast<double>(inside) * 100 >= static_cast<double>(whole) * static_cast<double>(percent);
}

} // namespace mutu::book
