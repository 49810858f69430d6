// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/tools/typed_place.h"
#include "geo/book/book.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace mutu;
using namespace mutu::desktop;

TEST_CASE("a point near a boundary point is that boundary point, bit by bit") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 100, {4, -3});
    REQUIRE(at.sketch().points().size() == 1);
    CHECK(at.sketch().points().front() == EditBench::place(400, 100));
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_S); // snapping off
    at.click(400, 100, {4, -3});
    CHECK(at.sketch().points().front() != EditBench::place(400, 100));
    at.press(Qt::Key_S);
}

TEST_CASE("Shift keeps a click from being drawn to anything") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 100, {4, -3}, Qt::ShiftModifier);
    CHECK(at.sketch().points().front() != EditBench::place(400, 100));
}

TEST_CASE("a point near a boundary lies on it, and the foot of the perpendicular goes before") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 37, {3, 0});
    REQUIRE(at.sketch().points().size() == 1);
    const geom::Point first = at.sketch().points().front();
    CHECK(first.x == EditBench::place(400, 0).x);
    at.click(500, 37, {-3, 2});
    CHECK(at.sketch().points().back() == geom::Point{EditBench::place(500, 0).x, first.y});
}

namespace {

void lookAtIt(EditBench& at) {
    geom::Box box;
    box.add(EditBench::place(500, 0));
    box.add(EditBench::place(600, 100));
    at.window.canvas().fit(box);
    REQUIRE(at.settle());
}

} // namespace

TEST_CASE("points are drawn to buildings too, where the map shows them, and boundaries go before") {
    EditBench at;
    at.build();
    at.take(Command::split);
    lookAtIt(at);
    at.click(530, 30, {4, 3});
    CHECK(at.sketch().points().back() == EditBench::place(530, 30));
    at.click(545, 60, {0, 3});
    CHECK(at.sketch().points().back().y == EditBench::place(0, 60).y);
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_T);
    at.click(530, 30);
    at.click(560, 60);
    CHECK(at.sketch().points().size() == 3); // round the building's corner
    at.press(Qt::Key_T);
    at.press(Qt::Key_Escape);
    at.bench().setSnappingToAll(false);
    at.click(530, 30, {4, 3});
    CHECK(at.sketch().points().back() != EditBench::place(530, 30));
    at.bench().setSnappingToAll(true);
    at.take(Command::vertex); // nothing but a boundary point of a parcel can be taken
    lookAtIt(at);
    at.click(530, 30);
    CHECK((!at.bench().work().preview() && at.sketch().points().empty()));
}

TEST_CASE("following boundaries takes the shorter way round, with every boundary point on it") {
    EditBench at;
    at.take(Command::reshape);
    at.press(Qt::Key_T);
    CHECK(at.bench().isTracing());
    at.click(400, 0);
    at.click(500, 100);
    REQUIRE(at.sketch().points().size() == 3);
    const geom::Point corner = at.sketch().points()[1];
    CHECK((corner == EditBench::place(400, 100) || corner == EditBench::place(500, 0)));
    at.click(600, 100);
    CHECK(at.sketch().points().size() == 4);
    at.press(Qt::Key_Backspace);
    CHECK(at.sketch().points().size() == 3);
    at.press(Qt::Key_Backspace); // a traced step goes as a whole
    CHECK(at.sketch().points().size() == 1);
    at.press(Qt::Key_T);
}

TEST_CASE("places are written north first, relative to the last point, or as a length towards the pointer") {
    EditBench at;
    at.take(Command::split);
    auto* field = at.window.findChild<QLineEdit*>(QStringLiteral("typedPlace"));
    REQUIRE(field);
    const auto write = [&](const char* text) {
        field->setText(QString::fromUtf8(text));
        QTest::keyClick(field, Qt::Key_Return);
    };
    write("3198040.123，453400");
    REQUIRE(at.sketch().points().size() == 1);
    CHECK(at.sketch().points().back() == EditBench::place(400, 40.123));
    write("@100<90");
    CHECK(at.sketch().points().back() == EditBench::place(500, 40.123));
    write("@-0.123,-20");
    CHECK(at.sketch().points().back() == EditBench::place(480, 40));
    at.press(Qt::Key_S);
    at.hover(480, 90);
    write("12.5");
    CHECK(at.sketch().points().back().y - EditBench::place(480, 40).y ==
          Approx(12'500).margin(60)); // the pointer stands on a whole pixel
    at.press(Qt::Key_S);
    write("@northwards");
    CHECK(at.sketch().points().size() == 4);
    CHECK_FALSE(field->text().isEmpty());
}

TEST_CASE("figures that fit only with east first are taken so, and said") {
    geom::Box home;
    home.add(EditBench::place(0, 0));
    home.add(EditBench::place(600, 100));
    const auto turned = typedPlace(QStringLiteral("453100, 3198050"), {}, {}, home);
    REQUIRE(turned.at);
    CHECK(turned.turned);
    CHECK(*turned.at == EditBench::place(100, 50));
    CHECK_FALSE(typedPlace(QStringLiteral("3198050 453100"), {}, {}, home).turned);
    CHECK_FALSE(typedPlace(QStringLiteral("nan, 1"), {}, {}, home).at);
    CHECK_FALSE(typedPlace(QStringLiteral("12"), {}, {}, home).at);
    const auto list = typedList(
        QStringLiteral("点号,X,Y\nJ1 3198000 453000\n2,3198000,453100\n3198050\t453100\n3198000 453000"), home);
    CHECK(list.fault.isEmpty());
    CHECK(list.points.size() == 3);
    CHECK_FALSE(typedList(QStringLiteral("3198000 453000\n无"), home).fault.isEmpty());
}

TEST_CASE("a figure typed on the map goes into the field") {
    EditBench at;
    at.take(Command::split);
    at.window.activateWindow();
    REQUIRE(at.until([&] { return at.window.isActiveWindow(); }));
    QTest::keyClick(&at.window.canvas(), Qt::Key_3);
    auto* field = at.window.findChild<QLineEdit*>(QStringLiteral("typedPlace"));
    REQUIRE(field);
    CHECK(field->text() == QStringLiteral("3"));
    CHECK(field->hasFocus());
}

TEST_CASE("length, bearing and area follow the pointer at the foot of the window") {
    EditBench at;
    at.take(Command::add);
    at.press(Qt::Key_S);
    at.click(100, 130);
    at.hover(100, 230);
    auto* figures = at.window.findChild<QLabel*>(QStringLiteral("figures"));
    REQUIRE(figures);
    CHECK(figures->text().contains(QStringLiteral("方位角")));
    at.click(100, 230);
    at.hover(200, 180);
    CHECK(figures->text().contains(QStringLiteral("亩")));
    at.press(Qt::Key_S);
}
