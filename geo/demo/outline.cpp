// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/outline.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr std::array<double, 6> amplitudes{0.030, 0.052, 0.040, 0.034, 0.026, 0.018}; // of 2, 3, … 7 waves around

Place product(Place a, Place b) { return {a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x}; }

// Directions around the circle without sine and cosine, which differ between libraries in the last digit.
Place direction(double share) {
    constexpr std::array<Place, 5> corners{Place{1, 0}, Place{0, 1}, Place{-1, 0}, Place{0, -1}, Place{1, 0}};
    const double quarter = share * 4;
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(quarter), 3);
    return unit(between(corners[index], corners[index + 1], quarter - static_cast<double>(index)));
}

} // namespace

Outline::Outline(double proportion, double area, Dice dice)
    : halfWidth_(proportion)
    , halfHeight_(1) {
    for (std::size_t i = 0; i < waves; ++i)
        wave_[i] = unit({dice.between(-1, 1), dice.between(-1, 1) + 1e-9}) * amplitudes[i];
    constexpr int steps = 1440;
    Places unscaled;
    for (int i = 0; i < steps; ++i) {
        const Place way = direction(static_cast<double>(i) / steps);
        unscaled.push_back(way * radius(way));
    }
    const double scale = std::sqrt(area / signedArea(unscaled));
    halfWidth_ *= scale;
    halfHeight_ *= scale;
    for (const Place place : unscaled) {
        halfExtent_.x = std::max(halfExtent_.x, std::abs(place.x) * scale);
        halfExtent_.y = std::max(halfExtent_.y, std::abs(place.y) * scale);
    }
}

double Outline::radius(Place way) const {
    const double x = way.x / halfWidth_;
    const double y = way.y / halfHeight_;
    const double rounded = 1 / std::sqrt(std::sqrt(x * x * x * x + y * y * y * y));
    double factor = 1;
    Place turned = way;
    for (const Place wave : wave_) {
        turned = product(turned, way);
        factor += dot(wave, turned);
    }
    return rounded * factor;
}

double Outline::depth(Place place) const {
    const double distance = length(place);
    return distance == 0 ? halfHeight_ : radius(place * (1 / distance)) - distance;
}

double Outline::reach(Place place) const {
    const double distance = length(place);
    return distance == 0 ? 0 : distance / radius(place * (1 / distance));
}

Places Outline::stretch(Place from, Place to, double margin, double step) const {
    const Place a = unit(from);
    const Place b = unit(to);
    const Place start = a * (radius(a) - margin);
    const Place end = b * (radius(b) - margin);
    const int count = static_cast<int>(length(end - start) / step);
    Places places;
    for (int i = 1; i <= count; ++i) {
        const Place way = unit(between(start, end, static_cast<double>(i) / (count + 1)));
        places.push_back(way * (radius(way) - margin));
    }
    return places;
}

Places Outline::ring(double margin, double step) const {
    const double around = 3.6 * (halfWidth_ + halfHeight_);
    const int count = std::max(24, static_cast<int>(around / step));
    Places places;
    for (int i = 0; i < count; ++i) {
        const Place way = direction(static_cast<double>(i) / count);
        places.push_back(way * (radius(way) - margin));
    }
    return places;
}

} // namespace mutu::demo
