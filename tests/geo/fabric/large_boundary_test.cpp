// SPDX-License-Identifier: Apache-2.0
// What a large boundary answers of a place is what the even-odd rule says of all its edges.
#include "geo/fabric/large_boundary.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace mutu;
using geom::Point;
using geom::Side;

namespace {

/// Teeth of slope one up and down, beside level and upright stretches: edges pass between grid points wherever they
/// can.
geom::Ring teeth(std::int64_t count, std::int64_t left, std::int64_t base) {
    geom::Ring ring{{left, base - 7}, {left + 2 * count, base - 7}};
    for (std::int64_t i = 0; i < count; ++i) {
        ring.push_back({left + 2 * (count - i), base + (i % 3 == 0 ? 1 : 0)});
        ring.push_back({left + 2 * (count - i) - 1, base + 9 + i % 4});
    }
    ring.push_back({left, base});
    return ring;
}

/// Points round a centre, near and far by chance.
geom::Ring star(std::mt19937& dice, std::size_t count, double reach) {
    geom::Ring ring;
    for (std::size_t i = 0; i < count; ++i) {
        const auto angle = 2 * M_PI * static_cast<double>(i) / static_cast<double>(count);
        const auto radius = reach * (0.3 + 0.7 * static_cast<double>(dice() % 1000) / 1000);
        ring.push_back({std::llround(radius * std::cos(angle)), std::llround(radius * std::sin(angle))});
    }
    return ring;
}

/// Ten times as large, so that what lies between grid points lies on them.
geom::Region scaled(geom::Region region) {
    for (auto& part : region.parts) {
        for (auto& p : part.outer) p = {p.x * 10, p.y * 10};
        for (auto& hole : part.holes)
            for (auto& p : hole) p = {p.x * 10, p.y * 10};
    }
    return region;
}

void compare(const geom::Region& region, std::mt19937& dice) {
    fabric::Coverage coverage;
    coverage.add(RecordId(1), false, region);
    const auto& member = coverage.members().front();
    const fabric::LargeBoundary boundary(coverage, member);
    const auto fine = scaled(region);
    std::size_t wrong = 0;
    std::size_t asked = 0;
    for (auto x = member.box.minX - 3; x <= member.box.maxX + 3; x += 1 + static_cast<std::int64_t>(dice() % 3))
        for (auto y = member.box.minY - 3; y <= member.box.maxY + 3; y += 1 + static_cast<std::int64_t>(dice() % 3)) {
            wrong += boundary.side({x, y}) != geom::side(Point{x, y}, region) ? 1U : 0U;
            const Point between{x * 10 + 1 + static_cast<std::int64_t>(dice() % 9),
                                y * 10 + 1 + static_cast<std::int64_t>(dice() % 9)};
            const auto side = geom::side(between, fine);
            if (side == Side::boundary) continue;
            const bool held = boundary.holds(static_cast<double>(between.x) / 10, static_cast<double>(between.y) / 10);
            wrong += held != (side == Side::inside) ? 1U : 0U;
            ++asked;
        }
    CHECK(wrong == 0);
    CHECK(asked > 1000);
}

} // namespace

TEST_CASE("a large boundary knows inside from outside at every place") {
    std::mt19937 dice(7);
    for (const std::int64_t shift : {0, -1000, 517}) compare({{{teeth(300, shift, shift / 2), {}}}}, dice);
    for (const double reach : {30.0, 200.0, 700.0})
        for (const std::size_t count : {300, 1000}) compare({{{star(dice, count, reach), {}}}}, dice);
    geom::Polygon frame{{{-400, -400}, {400, -400}, {400, 400}, {-400, 400}}, {}};
    auto hole = star(dice, 500, 350);
    std::reverse(hole.begin(), hole.end());
    frame.holes.push_back(std::move(hole));
    compare({{frame}}, dice);
}
