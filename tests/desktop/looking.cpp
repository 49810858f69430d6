// SPDX-License-Identifier: Apache-2.0
// What an officer does with the map itself: looks back, measures, chooses layers, sees the whole, moves through time.
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/overview_inset.h"
#include "app/desktop/canvas/small_marks.h"
#include "app/desktop/models/layer_choice.h"
#include "app/desktop/panels/layer_panel.h"
#include "app/desktop/panels/time_band.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/workbench.h"

#include <catch2/catch.hpp>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace mutu::desktop;

namespace {

QPoint placeOf(Window& window, mutu::geom::Point place) { return window.canvas().view().toDevice(place).toPoint(); }

void turnWheel(MapCanvas& canvas, int notches) {
    const QPointF middle(canvas.width() / 2.0, canvas.height() / 2.0);
    QWheelEvent event(middle, canvas.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

QString textOf(Window& window, const char* label) { return window.findChild<QLabel*>(QLatin1String(label))->text(); }

LayerPanel& panelOf(Window& window) {
    window.commands().action(Command::layers)->trigger();
    auto* panel = window.findChild<LayerPanel*>();
    REQUIRE(panel);
    return *panel;
}

} // namespace

TEST_CASE("the map goes back to where it stood, a turn of the wheel in one step, and forth again") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    QAction& back = *at.window.commands().action(Command::viewBack);
    QAction& forward = *at.window.commands().action(Command::viewForward);
    const auto first = canvas.view();
    QTest::qWait(static_cast<int>(ViewHistory::together) + 50);
    for (int i = 0; i < 4; ++i) turnWheel(canvas, 1);
    const auto second = canvas.view();
    QTest::qWait(static_cast<int>(ViewHistory::together) + 50);
    turnWheel(canvas, -1);
    CHECK(back.isEnabled());
    CHECK_FALSE(forward.isEnabled());
    back.trigger();
    CHECK(canvas.view().scale == second.scale);
    QTest::mouseClick(&canvas, Qt::BackButton, {}, {20, 20});
    CHECK(canvas.view().scale == first.scale);
    CHECK(canvas.view().centre == first.centre);
    CHECK_FALSE(back.isEnabled());
    QTest::mouseClick(&canvas, Qt::ForwardButton, {}, {20, 20});
    CHECK(canvas.view().scale == second.scale);
    turnWheel(canvas, 1); // a new way forgets the old one
    CHECK_FALSE(forward.isEnabled());
}

TEST_CASE("views that follow each other quickly are one, and a hundred at most are kept") {
    ViewHistory history;
    CHECK_FALSE(history.back());
    history.note({{0, 0}, 1000}, 0);
    history.note({{1, 0}, 1000}, 1000);
    history.note({{2, 0}, 1000}, 1200);
    history.note({{2, 0}, 1000}, 5000); // it did not move
    REQUIRE(history.back());
    CHECK_FALSE(history.hasBack());
    CHECK(history.forward()->centre.x == 2);
    for (int i = 0; i < 300; ++i) history.note({{i, 1}, 1000}, 10'000 + i * 1000);
    std::size_t count = 0;
    while (history.back()) ++count;
    CHECK(count == ViewHistory::most - 1);
}

TEST_CASE("an area is measured over the map in mu and square metres, copied, and leaves no trace") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    QSignalSpy painted(&canvas, &MapCanvas::painted);
    MapHand* const before = canvas.hand();
    at.window.commands().action(Command::measureArea)->trigger();
    CHECK(at.window.commands().action(Command::measureArea)->isChecked());
    // the corners of the first parcel, 100 m a side; the pointer is drawn to them
    const mutu::geom::Point corner{453'000'000, 3'198'000'000};
    for (const auto& [x, y] : {std::pair{0, 0}, {100'000, 0}, {100'000, 100'000}, {0, 100'000}})
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(at.window, {corner.x + x, corner.y + y}));
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(textOf(at.window, "figures").contains(QStringLiteral("15.00")));
    CHECK(textOf(at.window, "figures").contains(QStringLiteral("10,000.00")));
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == textOf(at.window, "figures"));
    CHECK(at.window.desk().selection().parcel.value == 0); // clicks measured, and selected nothing
    QTest::keyClick(&canvas, Qt::Key_Backspace);
    CHECK_FALSE(textOf(at.window, "figures").contains(QStringLiteral("10,000.00")));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK(textOf(at.window, "figures").isEmpty());
    CHECK(canvas.hand() != before);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK(canvas.hand() == before);
    CHECK_FALSE(at.window.commands().action(Command::measureArea)->isChecked());
    CHECK(painted.isEmpty()); // all of it lay over the map
}

TEST_CASE("a length is measured along all its stretches") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    at.window.commands().action(Command::measureLength)->trigger();
    const mutu::geom::Point corner{453'000'000, 3'198'000'000};
    for (const auto& [x, y] : {std::pair{0, 0}, {100'000, 0}, {100'000, 100'000}})
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(at.window, {corner.x + x, corner.y + y}));
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(textOf(at.window, "figures").contains(QStringLiteral("200.000 m")));
    // a tool taken up ends it
    at.window.commands().action(Command::split)->trigger();
    CHECK_FALSE(at.window.commands().action(Command::measureLength)->isChecked());
}

TEST_CASE("layers are hidden, ordered and faded, and remembered") {
    DeskAtWork at;
    LayerPanel& panel = panelOf(at.window);
    auto& tree = *panel.findChild<QTreeWidget*>(QStringLiteral("layerTree"));
    const auto stylesNow = [&] { return at.window.canvas().portrayal()->styles(); };
    REQUIRE(tree.topLevelItemCount() == 7);
    const auto count = stylesNow().size();
    REQUIRE(count == 7);
    CHECK(stylesNow().back().layer == "facility");
    tree.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    REQUIRE(at.settle());
    CHECK(stylesNow().size() == 6);
    CHECK(stylesNow().back().layer == "cluster_zone");
    tree.setCurrentItem(tree.topLevelItem(1));
    panel.findChild<QToolButton*>(QStringLiteral("layerDown"))->click();
    REQUIRE(at.settle());
    CHECK(stylesNow().back().layer == "building");
    auto* slider = panel.findChild<QSlider*>();
    slider->setValue(50);
    REQUIRE(at.settle());
    const LayerChoice remembered; // another run
    CHECK(remembered.layers() == at.window.layers().layers());
    CHECK_FALSE(remembered.layers().back().isVisible);
    CHECK(std::count_if(remembered.layers().begin(), remembered.layers().end(), [](const auto& layer) { return layer.opacity == 50; }) == 1);
    at.window.layers().reset();
    REQUIRE(at.settle());
    CHECK(stylesNow().size() == 7);
    CHECK(LayerChoice().isReset());
}

TEST_CASE("the tree of layers says what their colours mean") {
    DeskAtWork at;
    LayerPanel& panel = panelOf(at.window);
    auto& tree = *panel.findChild<QTreeWidget*>(QStringLiteral("layerTree"));
    int lines = 0;
    for (int row = 0; row < tree.topLevelItemCount(); ++row) lines += tree.topLevelItem(row)->childCount();
    CHECK(lines == static_cast<int>(at.window.canvas().legend().size()));
    CHECK(lines > 0);
}

TEST_CASE("the overview stands beside a map of a part, and a click on it moves the map") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    auto& inset = *at.window.findChild<OverviewInset*>();
    canvas.fit(at.window.desk().face().extent);
    CHECK_FALSE(inset.isVisible()); // all is seen already
    for (int i = 0; i < 8; ++i) turnWheel(canvas, 1);
    CHECK(inset.isVisible());
    const auto before = canvas.view();
    QTest::mouseClick(&inset, Qt::LeftButton, {}, {30, inset.height() / 2});
    CHECK(canvas.view().centre != before.centre);
    CHECK(canvas.view().scale == before.scale);
    inset.setFolded(true);
    CHECK(inset.width() < 40);
    inset.setFolded(false);
}

TEST_CASE("the time slider shows the map of another day, once it rests, and goes back to today") {
    DeskAtWork at;
    auto& band = *at.window.findChild<TimeBand*>();
    CHECK_FALSE(band.isVisible());
    at.window.commands().action(Command::timeline)->trigger();
    CHECK(band.isVisible());
    auto& slider = *band.findChild<QSlider*>(QStringLiteral("timeSlider"));
    CHECK(slider.value() == slider.maximum());
    slider.setValue(slider.maximum() - 400);
    slider.setValue(slider.maximum() - 500);
    CHECK(at.window.desk().day() == mutu::Date::today()); // it doesn't rest yet
    REQUIRE(at.until([&] { return at.window.desk().day() != mutu::Date::today(); }));
    REQUIRE(at.settle());
    CHECK(slider.value() == slider.maximum() - 500);
    QTest::mouseClick(band.findChildren<QToolButton*>().back(), Qt::LeftButton);
    CHECK(at.window.desk().day() == mutu::Date::today());
    CHECK_FALSE(band.isVisible());
    CHECK_FALSE(at.window.commands().action(Command::timeline)->isChecked());
}

TEST_CASE("the pointer's place is told in the book's system and in degrees") {
    DeskAtWork at;
    const QPoint place = placeOf(at.window, {453'000'000, 3'198'000'000});
    QTest::mouseMove(&at.window.canvas(), place + QPoint(1, 0));
    QTest::mouseMove(&at.window.canvas(), place);
    REQUIRE(at.until([&] { return textOf(at.window, "degrees").contains(QChar(0xB0)); }));
    const QString text = textOf(at.window, "degrees");
    CHECK(text.startsWith(QStringLiteral("28.89")));
    CHECK(text.contains(QStringLiteral("119.5")));
}

TEST_CASE("vacant land too small to see is marked, where the map shows vacant land at all") {
    DeskAtWork at;
    auto view = at.window.canvas().view();
    view.scale = 2'000'000; // a parcel is a twentieth of a millimetre
    const auto marksOn = [&](const std::shared_ptr<const mutu::map::Portrayal>& portrayal) {
        QImage picture(view.size, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        paintSmallMarks(picture, *portrayal, view);
        QImage blank(view.size, QImage::Format_ARGB32_Premultiplied);
        blank.fill(Qt::transparent);
        return picture != blank;
    };
    view.centre = {453'300'000, 3'198'050'000};
    CHECK(marksOn(at.window.canvas().portrayal()));
    auto layers = at.window.layers().layers();
    for (auto& layer : layers)
        if (layer.kind == mutu::map::LayerKind::vacancy) layer.isVisible = false;
    at.window.layers().setLayers(layers);
    REQUIRE(at.settle());
    CHECK_FALSE(marksOn(at.window.canvas().portrayal()));
    at.window.layers().reset();
    REQUIRE(at.settle());
    view.scale = 1000; // they are seen themselves
    CHECK_FALSE(marksOn(at.window.canvas().portrayal()));
}

TEST_CASE("a turned map shows the same ground, is clicked where it is seen, and comes back upright") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    const auto extent = at.window.desk().face().extent;
    canvas.fit(extent);
    REQUIRE(at.settle());
    const mutu::geom::Point inside{453'000'000 + 250'000, 3'198'040'000}; // in the third parcel
    // hatched: the mean of some pixels
    const auto colourThere = [&] {
        const QRect about(placeOf(at.window, inside) - QPoint(8, 8), QSize(17, 17));
        return canvas.grab(about).toImage().scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0);
    };
    const QColor before = colourThere();
    const auto middle = canvas.view().centre;
    for (int i = 0; i < 6; ++i) QTest::keyClick(&canvas, Qt::Key_BracketRight);
    REQUIRE(at.settle());
    CHECK(canvas.view().turn == Approx(90));
    CHECK(std::abs(canvas.view().centre.x - middle.x) < 500'000);
    // east is down now, and all of it is still in sight
    CHECK(placeOf(at.window, {inside.x + 100'000, inside.y}).y() > placeOf(at.window, inside).y() + 5);
    for (const auto corner : {mutu::geom::Point{extent.minX, extent.minY}, {extent.maxX, extent.maxY}})
        CHECK(canvas.rect().adjusted(-1, -1, 1, 1).contains(placeOf(at.window, corner)));
    const QColor after = colourThere();
    CHECK(std::abs(before.red() - after.red()) + std::abs(before.green() - after.green()) + std::abs(before.blue() - after.blue()) < 24);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(at.window, inside));
    REQUIRE(at.settle());
    CHECK(at.window.desk().selection().parcel.value == 3);
    auto& compass = *at.window.findChild<QAbstractButton*>(QStringLiteral("compass"));
    CHECK(compass.isVisible());
    QTest::qWait(static_cast<int>(ViewHistory::together) + 50);
    compass.click();
    CHECK(canvas.view().turn == 0);
    CHECK_FALSE(compass.isVisible());
    at.window.commands().action(Command::viewBack)->trigger();
    CHECK(canvas.view().turn != 0);
    at.window.commands().action(Command::northUp)->trigger();
    CHECK(canvas.view().turn == 0);
}
