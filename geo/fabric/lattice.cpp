// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/lattice.h"

#include "geo/geom/wide.h"

#include <cstdlib>

namespace mutu::fabric {

using geom::Point;
using geom::Wide;

namespace {

constexpr std::int64_t mostTries = 200;

struct Bezout {
    std::int64_t gcd;
    std::int64_t u;
    std::int64_t w; // a·u + b·w = gcd
};

Bezout bezout(std::int64_t a, std::int64_t b) {
    std::int64_t r0 = a, r1 = b, u0 = 1, u1 = 0, w0 = 0, w1 = 1;
    while (r1 != 0) {
        const auto q = r0 / r1;
        const auto r2 = r0 - q * r1, u2 = u0 - q * u1, w2 = w0 - q * w1;
        r0 = r1, u0 = u1, w0 = w1;
        r1 = r2, u1 = u2, w1 = w2;
    }
    return r0 < 0 ? Bezout{-r0, -u0, -w0} : Bezout{r0, u0, w0};
}

Wide floored(Wide a, Wide b) { // b > 0
    const auto q = a / b;
    return a % b < 0 ? q - 1 : q;
}

} // namespace

std::optional<Point> bend(Point from, Point to, std::int64_t doubled, std::int64_t slack) {
    const auto p = to.x - from.x;
    const auto q = to.y - from.y;
    if (p == 0 && q == 0) return std::nullopt;
    const auto [g, u, w] = bezout(p, q);
    const auto stepX = p / g;
    const auto stepY = q / g;
    const Wide square = static_cast<Wide>(p) * p + static_cast<Wide>(q) * q;
    const auto nearest =
        static_cast<std::int64_t>(floored(2 * static_cast<Wide>(doubled) + g, 2 * static_cast<Wide>(g)));
    for (std::int64_t i = 0; i < 2 * mostTries; ++i) {
        const auto c = nearest + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
        const Wide off = static_cast<Wide>(c) * g - doubled;
        if ((off < 0 ? -off : off) > slack) {
            if (i > 2) return std::nullopt;
            continue;
        }
        // p·y − q·x = g·c; then along the way to its middle. The way runs to the left when the bend lies on its right.
        Wide x = static_cast<Wide>(w) * c;
        Wide y = static_cast<Wide>(-u) * c;
        const Wide along = x * p + y * q;
        const Wide steps = floored(square - 2 * along + square / g, 2 * (square / g));
        x += steps * stepX;
        y += steps * stepY;
        const Wide place = x * p + y * q;
        if (10 * place < square || 10 * place > 9 * square) continue;
        return Point{from.x + static_cast<std::int64_t>(x), from.y + static_cast<std::int64_t>(y)};
    }
    return std::nullopt;
}

} // namespace mutu::fabric
