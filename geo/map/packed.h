// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <algorithm>
#include <cstdint>

namespace mutu::map {

/// The number of a feature in its layer, counted from 0 in the order in which it was added.
using FeatureIndex = std::uint32_t;

/// How far from the scene's origin a place may lie in x and y: beyond it a feature isn't taken into a scene. Keeps
/// exact predicates within 64 bits.
constexpr std::int64_t farthestOffset = (std::int64_t{1} << 29) - 1;

/// A place as whole millimetres from the scene's origin, x east and y north.
struct Offset {
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend auto operator<=>(const Offset&, const Offset&) = default;
};

/// An upright rectangle of offsets, borders included; empty by default.
struct Extent {
    std::int32_t minX = INT32_MAX;
    std::int32_t minY = INT32_MAX;
    std::int32_t maxX = INT32_MIN;
    std::int32_t maxY = INT32_MIN;

    [[nodiscard]] bool empty() const { return minX > maxX; }
    [[nodiscard]] double width() const { return empty() ? 0 : static_cast<double>(maxX) - minX; }
    [[nodiscard]] double height() const { return empty() ? 0 : static_cast<double>(maxY) - minY; }
    [[nodiscard]] double longerSide() const { return std::max(width(), height()); }
    void add(Offset p) {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    void add(const Extent& other) {
        minX = std::min(minX, other.minX);
        minY = std::min(minY, other.minY);
        maxX = std::max(maxX, other.maxX);
        maxY = std::max(maxY, other.maxY);
    }
    [[nodiscard]] bool meets(const Extent& other) const {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }
    [[nodiscard]] bool holds(const Extent& other) const {
        return minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY;
    }
    [[nodiscard]] bool holds(Offset p) const { return minX <= p.x && p.x <= maxX && minY <= p.y && p.y <= maxY; }

    friend bool operator==(const Extent&, const Extent&) = default;
};

} // namespace mutu::map
