// SPDX-License-Identifier: Apache-2.0
#include "geo/map/tiled_painter.h"

#include "geo/map/style_folder.h"
#include "tests/geo/map/invented_zone.h"

#include <catch2/catch.hpp>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <stop_token>

using namespace mutu;
using namespace mutu::map;

namespace {

std::shared_ptr<const Portrayal> inventedMap() {
    return std::make_shared<const Portrayal>(
        test::InventedZone{14, 10}.scene(),
        readStyles({"district", "parcel_occupancy", "vacancy", "building", "road", "cluster_zone", "facility"}));
}

View viewOf(const Portrayal& portrayal) {
    auto view = View::fitting(portrayal.scene().extent(), QSize(700, 500), 96 / millimetresPerInch);
    view.scale /= 2;
    return view;
}

PaintOptions unlabelled() {
    PaintOptions options;
    options.withLabels = false;
    return options;
}

constexpr int most = 20; // of 255: at the ends of a zone's dashes; all else is the same

/// By how much the channels of two pictures differ at most.
int greatestDifference(const QImage& a, const QImage& b) {
    REQUIRE(a.size() == b.size());
    int greatest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const auto p = a.pixel(x, y);
            const auto q = b.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                 std::abs(qBlue(p) - qBlue(q)), std::abs(qAlpha(p) - qAlpha(q))});
        }
    return greatest;
}

} // namespace

TEST_CASE("a map put together from tiles is the map painted at once") {
    const auto portrayal = inventedMap();
    const auto view = viewOf(*portrayal);
    TiledPainter painter;
    CHECK(greatestDifference(painter.paint(portrayal, view, unlabelled()),
                             paintImage(*portrayal, view, unlabelled())) <= most);
}

TEST_CASE("a map that is moved shows the same ground, and paints what came into view alone") {
    const auto portrayal = inventedMap();
    auto view = viewOf(*portrayal);
    TiledPainter painter;
    const auto before = painter.paint(portrayal, view, unlabelled());
    painter.prepareAround(unlabelled());
    const auto tiles = painter.tileCount();
    view.centre.x += std::llround(37 * view.groundPerDot());
    view.centre.y -= std::llround(21 * view.groundPerDot());
    const auto after = painter.paint(portrayal, view, unlabelled());
    CHECK(painter.tileCount() == tiles); // all were there
    CHECK(after.copy(0, 0, 700 - 37, 500 - 21) == before.copy(37, 21, 700 - 37, 500 - 21));
}

TEST_CASE("another scale, portrayal or ground is painted anew") {
    const auto portrayal = inventedMap();
    auto view = viewOf(*portrayal);
    TiledPainter painter;
    const auto first = painter.paint(portrayal, view, unlabelled());
    view.scale *= 1.5;
    CHECK(greatestDifference(painter.paint(portrayal, view, unlabelled()),
                             paintImage(*portrayal, view, unlabelled())) <= most);
    view.scale /= 1.5;
    auto dark = unlabelled();
    dark.background = style::Colour{0, 0, 0};
    CHECK_FALSE(painter.paint(portrayal, view, dark) == first);
    const auto other = std::make_shared<const Portrayal>(test::InventedZone{14, 10}.scene(), readStyles({"district"}));
    CHECK_FALSE(painter.paint(other, view, unlabelled()) == first);
    CHECK(painter.paint(portrayal, view, unlabelled()) == first);
}

TEST_CASE("a view that is stopped gives no picture; the next one is whole") {
    const auto portrayal = inventedMap();
    const auto view = viewOf(*portrayal);
    TiledPainter painter;
    std::stop_source source;
    source.request_stop();
    auto options = unlabelled();
    options.stop = source.get_token();
    CHECK(painter.paint(portrayal, view, options).isNull());
    CHECK(greatestDifference(painter.paint(portrayal, view, unlabelled()),
                             paintImage(*portrayal, view, unlabelled())) <= most);
}

TEST_CASE("labels alone, laid over the ground, are the map with its labels") {
    const auto portrayal = inventedMap();
    const auto view = viewOf(*portrayal);
    auto image = paintImage(*portrayal, view, unlabelled());
    const auto labels = paintLabelImage(*portrayal, view, {});
    QPainter(&image).drawImage(0, 0, labels);
    CHECK(greatestDifference(image, paintImage(*portrayal, view)) <= 3);
    CHECK(greatestDifference(image, paintImage(*portrayal, view, unlabelled())) > 100);
}
