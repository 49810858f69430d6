// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/scale_bar.h"
#include "app/desktop/panels/mu_scale.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::desktop;

TEST_CASE("the slider's places and areas lead to each other, over the whole range") {
    for (const double area : {0.0, 0.5, 1.0, 4.0, 10.0, 15.0, 99.0, 480.0, 500.0})
        CHECK(MuScale::area(MuScale::place(Mu(area))).value() == Approx(area).margin(1e-9));
    CHECK(MuScale::place(Mu(0)) == 0);
    CHECK(MuScale::place(Mu(500)) == 1);
    CHECK(MuScale::place(Mu(9000)) == 1);
    double before = -1;
    for (int step = 0; step <= 100; ++step) {
        const double area = MuScale::area(step / 100.0).value();
        CHECK(area > before);
        before = area;
    }
}

TEST_CASE("dragging gives areas that a hand can mean") {
    CHECK(MuScale::roundArea(MuScale::place(Mu(7.234))).value() == Approx(7.2));
    CHECK(MuScale::roundArea(MuScale::place(Mu(37.6))).value() == Approx(38));
    CHECK(MuScale::roundArea(MuScale::place(Mu(333))).value() == Approx(330));
}

TEST_CASE("the scale bar shows the longest round length that fits") {
    CHECK(ScaleBar::fitting(1.0, 140).metres == 100);
    CHECK(ScaleBar::fitting(1.0, 140).pixels == Approx(100));
    CHECK(ScaleBar::fitting(10.0, 140).label == QStringLiteral("1 km"));
    CHECK(ScaleBar::fitting(0.5, 140).label == QStringLiteral("50 m"));
    for (const double resolution : {0.003, 0.7, 3.3, 41.0, 900.0}) {
        const ScaleBar bar = ScaleBar::fitting(resolution, 140);
        CHECK(bar.pixels <= 140);
        CHECK(bar.pixels > 140 / 2.6);
    }
}
