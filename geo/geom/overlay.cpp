// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/overlay.h"

#include "geo/base/error.h"
#include "geo/geom/crs.h"
#include "geo/geom/geos_objects.h"
#include "geo/geom/measure.h"
#include "geo/geom/validity.h"

#include <algorithm>
#include <string>

namespace mutu::geom {

namespace {

constexpr double millimetreGrid = 1.0; // GEOS works in millimetres here
constexpr double anyGrid = 0.0;

/// Whether nothing is wrong that a reader could stumble over.
bool isValid(const Region& region) { return faults(region).empty(); }

GeosGeometry madeValid(const GEOSGeometry* geometry) { return owned(GEOSMakeValid_r(geosContext(), geometry)); }

/// The geometry's areas on the millimetre grid, valid there: rounded point by point if that holds, else snapped as a
/// whole.
Region onGrid(const GEOSGeometry* geometry) {
    Region region = fromGeos(geometry);
    for (int attempt = 0; attempt < 3 && !isValid(region); ++attempt) {
        const auto valid = attempt == 0 ? madeValid(geometry) : madeValid(toGeos(region).get());
        region = fromGeos(owned(GEOSGeom_setPrecision_r(geosContext(), valid.get(), millimetreGrid, 0)).get());
    }
    if (!isValid(region))
        throw Error(ErrorKind::internal, "geos_failed",
                    "The overlay library gave no valid area on the millimetre grid");
    return region;
}

/// The region in GEOS, mended first if it is broken: overlays of broken areas fail or lie.
GeosGeometry soundGeos(const Region& region) {
    if (isValid(region)) return toGeos(region);
    const auto mended = repaired(region);
    return toGeos(mended.value_or(Region{}));
}

void sortByArea(std::vector<Region>& pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Region& a, const Region& b) { return measuredArea(a) > measuredArea(b); });
}

std::vector<Region> partsOf(Region region) {
    std::vector<Region> pieces;
    for (auto& part : region.parts) pieces.push_back(Region{{std::move(part)}});
    sortByArea(pieces);
    return pieces;
}

} // namespace

std::optional<Region> repaired(const Region& region) {
    const Region clean = normalized(region);
    if (clean.empty()) return std::nullopt;
    if (isValid(clean)) return clean;
    // Part by part: taken together, parts that overlap would cut holes into each other.
    auto whole = madeValid(toGeos(clean.parts.front()).get());
    for (std::size_t i = 1; i < clean.parts.size(); ++i) {
        const auto part = madeValid(toGeos(clean.parts[i]).get());
        whole = owned(GEOSUnion_r(geosContext(), whole.get(), part.get()));
    }
    Region mended = onGrid(whole.get());
    if (mended.empty()) return std::nullopt;
    return mended;
}

std::vector<Region> differencePieces(const Region& region, const Region& cut) {
    const auto a = soundGeos(region);
    const auto b = soundGeos(cut);
    return partsOf(onGrid(owned(GEOSDifferencePrec_r(geosContext(), a.get(), b.get(), anyGrid)).get()));
}

Region dissolved(const std::vector<Region>& regions) {
    Region all;
    for (const auto& region : regions) {
        const auto sound = isValid(region) ? std::optional(region) : repaired(region);
        if (sound) all.parts.insert(all.parts.end(), sound->parts.begin(), sound->parts.end());
    }
    if (all.empty()) return all;
    return onGrid(owned(GEOSUnaryUnion_r(geosContext(), toGeos(all).get())).get());
}

std::vector<Region> connectedPieces(const Region& region) {
    // The interior of each part of a valid region is connected, and no two parts share an edge.
    if (isValid(region)) return partsOf(region);
    return partsOf(repaired(region).value_or(Region{}));
}

Region intersection(const Region& a, const Region& b) {
    if (!boxOf(a).meets(boxOf(b))) return {};
    const auto one = soundGeos(a);
    const auto other = soundGeos(b);
    return onGrid(owned(GEOSIntersectionPrec_r(geosContext(), one.get(), other.get(), anyGrid)).get());
}

std::string overlayLibraryVersion() { return GEOSversion(); }

} // namespace mutu::geom
