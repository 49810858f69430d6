// SPDX-License-Identifier: Apache-2.0
#include "geo/map/hatch.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace mutu;

namespace {

const QRectF everywhere(-1000, -1000, 3000, 3000);

double total(const std::vector<QLineF>& lines) {
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const QLineF& line) { return sum + line.length(); });
}

} // namespace

TEST_CASE("hatch lines cover a region in proportion to its area") {
    const QPolygonF square({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    for (const double angle : {0.0, 30.0, 45.0, 90.0}) {
        std::vector<QLineF> lines;
        map::appendHatch({square}, {angle, 2, {0.3, 0.7}}, everywhere, lines);
        CHECK(total(lines) * 2 == Approx(10000).epsilon(0.01));
    }
}

TEST_CASE("hatch lines leave a hole empty and end at the border") {
    const QPolygonF outer({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    const QPolygonF hole({{20, 20}, {20, 80}, {80, 80}, {80, 20}});
    std::vector<QLineF> lines;
    map::appendHatch({outer, hole}, {0, 10, {0, 5}}, everywhere, lines);
    REQUIRE(lines.size() == 4 + 2 * 6);
    for (const auto& line : lines) {
        CHECK(line.y1() == Approx(line.y2()));
        const bool beside = line.y1() > 20 && line.y1() < 80;
        CHECK(line.length() == Approx(beside ? 20 : 100));
    }
}

TEST_CASE("neighbours hatched from one origin continue each other's lines") {
    std::vector<QLineF> lines;
    const map::HatchFamily family{45, 7, {3, 3}};
    map::appendHatch({QPolygonF({{0, 0}, {50, 0}, {50, 50}, {0, 50}})}, family, everywhere, lines);
    const auto first = lines.size();
    map::appendHatch({QPolygonF({{50, 0}, {100, 0}, {100, 50}, {50, 50}})}, family, everywhere, lines);
    std::size_t joined = 0;
    for (std::size_t i = 0; i < first; ++i)
        for (std::size_t j = first; j < lines.size(); ++j)
            if (QLineF(lines[i].p2(), lines[j].p1()).length() < 1e-6) ++joined;
    CHECK(joined == 5); // 50 dots of shared border, met every 7√2
}

TEST_CASE("slash rises to the right and backslash falls") {
    style::Graphic graphic;
    const auto rise = [&](style::Mark mark) {
        graphic.mark = mark;
        std::vector<QLineF> lines;
        map::appendHatch({QPolygonF({{0, 0}, {10, 0}, {10, 10}, {0, 10}})}, map::familiesOf(graphic, 5, {0, 0}).front(),
                         everywhere, lines);
        REQUIRE_FALSE(lines.empty());
        return (lines.front().dy() < 0) == (lines.front().dx() > 0);
    };
    CHECK(rise(style::Mark::slash));
    CHECK_FALSE(rise(style::Mark::backslash));
    graphic.mark = style::Mark::times;
    CHECK(map::familiesOf(graphic, 5, {0, 0}).size() == 2);
}

TEST_CASE("a hatch is cut off at the clip") {
    std::vector<QLineF> lines;
    map::appendHatch({QPolygonF({{-1e6, -1e6}, {1e6, -1e6}, {1e6, 1e6}, {-1e6, 1e6}})}, {45, 4, {0, 0}},
                     QRectF(0, 0, 200, 100), lines);
    CHECK(lines.size() < 80);
    CHECK(total(lines) < 80 * 300);
    REQUIRE_FALSE(lines.empty());
}
