// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace mutu::geom {

/// Shapes from a fixed seed: the same on every machine (no standard distributions, which differ between libraries).
class RandomShapes {
  public:
    explicit RandomShapes(std::uint32_t seed)
        : engine_(seed) {}

    std::int64_t number(std::int64_t least, std::int64_t greatest) {
        const auto span = static_cast<std::uint64_t>(greatest) - static_cast<std::uint64_t>(least) + 1;
        const std::uint64_t draw = (std::uint64_t{engine_()} << 32U) | engine_();
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + (span == 0 ? draw : draw % span));
    }
    Point point(std::int64_t reach) { return {number(-reach, reach), number(-reach, reach)}; }
    Ring ring(std::size_t least, std::size_t greatest, std::int64_t reach) {
        Ring ring(
            static_cast<std::size_t>(number(static_cast<std::int64_t>(least), static_cast<std::int64_t>(greatest))));
        for (auto& p : ring) p = point(reach);
        return ring;
    }
    /// A triangle or an upright rectangle: valid more often than not.
    Ring plainRing(std::int64_t reach) {
        if (number(0, 1) == 0) return ring(3, 3, reach);
        const Point a = point(reach);
        const Point b = point(reach);
        return {{a.x, a.y}, {b.x, a.y}, {b.x, b.y}, {a.x, b.y}};
    }
    Region lattice(std::int64_t reach, std::int64_t parts, std::int64_t holes) {
        Region region;
        for (auto left = number(1, parts); left > 0; --left) {
            Polygon polygon{number(0, 2) == 0 ? ring(3, 7, reach) : plainRing(reach), {}};
            for (auto more = number(0, holes); more > 0; --more) polygon.holes.push_back(plainRing(reach - 1));
            region.parts.push_back(std::move(polygon));
        }
        return region;
    }
    /// A square with holes that touch it and each other often, and perhaps an island.
    Region lake(std::int64_t reach, std::int64_t holes) {
        const auto clockwise = [](Ring ring) {
            std::reverse(ring.begin(), ring.end());
            return ring;
        };
        Polygon land{{{-reach, -reach}, {reach, -reach}, {reach, reach}, {-reach, reach}}, {}};
        for (auto more = number(1, holes); more > 0; --more) {
            const Point a = point(reach);
            const std::int64_t width = number(1, 3);
            const std::int64_t height = number(1, 3);
            if (number(0, 1) == 0)
                land.holes.push_back({a, {a.x, a.y + height}, {a.x + width, a.y}});
            else
                land.holes.push_back({{a.x - 1, a.y}, {a.x, a.y + 1}, {a.x + 1, a.y}, {a.x, a.y - 1}});
            if (number(0, 3) == 0) land.holes.back() = clockwise(land.holes.back());
        }
        Region region{{std::move(land)}};
        for (auto more = number(0, 2); more > 0; --more) region.parts.push_back({plainRing(reach + 2), {}});
        return region;
    }
    /// A star-shaped ring around a centre, counterclockwise: valid, with `count` points (or fewer where they coincide).
    Ring star(Point centre, std::size_t count, double least, double greatest) {
        Ring ring;
        for (std::size_t i = 0; i < count; ++i) {
            const double angle = 2 * M_PI * static_cast<double>(i) / static_cast<double>(count);
            const double radius = least + (greatest - least) * static_cast<double>(number(0, 1000)) / 1000;
            ring.push_back(
                {centre.x + std::llround(radius * std::cos(angle)), centre.y + std::llround(radius * std::sin(angle))});
        }
        return ring;
    }

  private:
    std::mt19937 engine_;
};

/// An upright rectangle, counterclockwise.
inline Ring rectangle(std::int64_t west, std::int64_t south, std::int64_t east, std::int64_t north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

inline Ring backwards(Ring ring) {
    std::reverse(ring.begin(), ring.end());
    return ring;
}

} // namespace mutu::geom
