// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/lie.h"

namespace mutu::demo {

namespace {

// Twice differentiable blend (quintic), so that roads have no kinks where the field's squares meet.
double eased(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }

double signedUnit(std::uint64_t bits) { return static_cast<double>(bits & 0xFFFFFFFFU) * 0x1.0p-31 - 1.0; }

Place knot(std::uint64_t seed, std::int64_t column, std::int64_t row) {
    std::uint64_t bits = seed + static_cast<std::uint64_t>(column) * 0x9E3779B97F4A7C15ULL +
                         static_cast<std::uint64_t>(row) * 0xD1B54A32D192ED03ULL;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    bits ^= bits >> 31U;
    return {signedUnit(bits), signedUnit(bits >> 32U)};
}

} // namespace

Place Lie::shift(Place place, double wavelength, std::uint64_t octave) const {
    const Place scaled = place * (1 / wavelength);
    const double column = std::floor(scaled.x);
    const double row = std::floor(scaled.y);
    const double across = eased(scaled.x - column);
    const double up = eased(scaled.y - row);
    const auto c = static_cast<std::int64_t>(column);
    const auto r = static_cast<std::int64_t>(row);
    const auto seed = seed_ + octave;
    return between(between(knot(seed, c, r), knot(seed, c + 1, r), across),
                   between(knot(seed, c, r + 1), knot(seed, c + 1, r + 1), across), up);
}

Place Lie::bent(Place place) const { return place + shift(place, 1150, 1) * 78.0 + shift(place, 370, 2) * 13.0; }

geom::Point Ground::at(Place place) const {
    const Place turned = centre + tilt * place.x + leftOf(tilt) * place.y;
    const Place bent = lie.bent(turned);
    return geom::nearestPoint(bent.x, bent.y);
}

} // namespace mutu::demo
