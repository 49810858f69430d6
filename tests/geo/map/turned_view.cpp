// SPDX-License-Identifier: Apache-2.0
#include "geo/map/view.h"

#include <catch2/catch.hpp>
#include <QRectF>

using namespace mutu;
using namespace mutu::map;

TEST_CASE("a turned view leads from the ground to the picture and back, and its window holds all that it shows") {
    View view{{500'000'000, 3'200'000'000}, 5000, 4, QSize(640, 400)};
    for (const double turn : {0.0, 15.0, 90.0, 137.0, -60.0, 180.0}) {
        CAPTURE(turn);
        view.turn = turn;
        const auto upright = view.unturned();
        CHECK(upright.turn == 0);
        CHECK(upright.centre == view.centre);
        for (const auto& dot : {QPointF(0, 0), QPointF(640, 0), QPointF(640, 400), QPointF(0, 400), QPointF(123, 77)}) {
            const auto place = view.toGround(dot);
            const auto back = view.toDevice(place);
            CHECK(back.x() == Approx(dot.x()).margin(0.01));
            CHECK(back.y() == Approx(dot.y()).margin(0.01));
            CHECK(view.window().grownBy(1).contains(place));
            CHECK(QRectF(QPointF(0, 0), QSizeF(upright.size)).contains(upright.toDevice(place)));
        }
    }
    view.turn = 90;
    // North is on the right.
    CHECK(view.toDevice({view.centre.x, view.centre.y + 10'000}).x() > 320);
}
