// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/edit_bench.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/planners.h"
#include "geo/geom/measure.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

namespace mutu::desktop {

namespace {

book::Book opened(const Window& window) {
    return book::Book::open(const_cast<Window&>(window).desk().face().path.toStdString());
}

} // namespace

void EditBench::take(Command command) {
    window.commands().action(command)->trigger();
    REQUIRE(settle());
    REQUIRE(bench().tool());
    window.canvas().fit(window.desk().face().extent);
    REQUIRE(settle());
}

const Sketch& EditBench::sketch() {
    REQUIRE(bench().tool());
    REQUIRE(bench().tool()->sketch());
    return *bench().tool()->sketch();
}

const EditPreview& EditBench::preview() {
    REQUIRE(settle());
    REQUIRE(bench().work().preview());
    return *bench().work().preview();
}

geom::Point EditBench::place(double east, double north) {
    return geom::nearestPoint(453'000 + east, 3'198'000 + north);
}

QPoint EditBench::dot(double east, double north) {
    return window.canvas().view().toDevice(place(east, north)).toPoint();
}

void EditBench::hover(double east, double north, QPoint beside) {
    QTest::mouseMove(&window.canvas(), dot(east, north) + beside);
}

void EditBench::click(double east, double north, QPoint beside, Qt::KeyboardModifiers keys) {
    hover(east, north, beside);
    QTest::mouseClick(&window.canvas(), Qt::LeftButton, keys, dot(east, north) + beside);
}

void EditBench::drag(double east, double north, double toEast, double toNorth) {
    MapCanvas& canvas = window.canvas();
    const QPoint from = dot(east, north);
    const QPoint to = dot(toEast, toNorth);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas, (from + to) / 2);
    QTest::mouseMove(&canvas, to);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
}

void EditBench::lasso(double east, double north, double toEast, double toNorth, Qt::KeyboardModifiers keys, bool letGo) {
    MapCanvas& canvas = window.canvas();
    QTest::mousePress(&canvas, Qt::LeftButton, keys, dot(east, north));
    const std::vector<QPoint> way{dot(toEast, north), dot(toEast, toNorth), dot(east, toNorth)};
    for (const auto& corner : way) QTest::mouseMove(&canvas, corner);
    if (letGo) QTest::mouseRelease(&canvas, Qt::LeftButton, keys, way.back());
}

void EditBench::press(Qt::Key key) {
    QTest::keyClick(&window.canvas(), key);
    REQUIRE(settle());
}

void EditBench::type(const char* field, const char* text) {
    auto* line = window.findChild<QLineEdit*>(QLatin1String(field));
    REQUIRE(line);
    line->setText(QString::fromUtf8(text));
}

void EditBench::choose(const char* box, int index) {
    auto* choice = window.findChild<QComboBox*>(QLatin1String(box));
    REQUIRE(choice);
    choice->setCurrentIndex(index);
    emit choice->activated(index);
}

std::int64_t EditBench::revision() const { return opened(window).records().revision().value; }

geom::Region EditBench::outlineOf(const std::string& code) const {
    const auto book = opened(window);
    geom::Region region;
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.key = query::Key{"code", code};
    book.records().visit(question, [&](const land::Record& record) {
        region = *geom::regionOf(std::get<land::Parcel>(record).geometry);
        return true;
    });
    INFO(code);
    REQUIRE_FALSE(region.empty());
    return region;
}

std::int64_t EditBench::area(const std::string& code) const {
    return geom::measuredArea(outlineOf(code)).rounded().hundredths();
}

change::Heading EditBench::lastHeading() const { return opened(window).records().log(1).front().heading; }

void EditBench::build() {
    auto book = opened(window);
    land::Building building;
    building.parcel.id = RecordId{6};
    building.number = "1";
    building.geometry =
        geom::Region{{{{place(530, 30), place(560, 30), place(560, 60), place(530, 60)}, {}}}};
    REQUIRE(book.apply({{"建房", "测试", "", "", "", change::Origin::act, {}}, {{std::nullopt, land::Record(building)}}})
                .ok());
    window.desk().refresh();
    REQUIRE(until([&] { return bench().scene()->layer(map::LayerKind::building).size() == 1; }));
    REQUIRE(settle());
}

std::vector<land::Building> EditBench::buildings() const {
    std::vector<land::Building> all;
    opened(window).records().visit({.kind = land::Kind::building}, [&](const land::Record& record) {
        all.push_back(std::get<land::Building>(record));
        return true;
    });
    return all;
}

void EditBench::changeBeside() {
    auto book = opened(window);
    auto plan = splitting({}, {place(400, 40), place(500, 60)}, Date::today())(book.records());
    REQUIRE(plan.ok());
    REQUIRE(book::applyEdit(book, plan->edit, {"另一程序", "另一人", "", "", "", change::Origin::act, {}}).ok());
}

} // namespace mutu::desktop
