// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/tools/sketch.h"
#include "geo/book/edit.h"
#include "geo/geom/measure.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace mutu;
using namespace mutu::desktop;

TEST_CASE("two clicks and Enter show the parts, a second Enter writes them, and undo takes them back") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 40);
    at.click(500, 60);
    at.press(Qt::Key_Return);
    REQUIRE(at.preview().created.size() == 2);
    CHECK(at.preview().retired.front().name == QStringLiteral("330822001001GB00005"));
    CHECK(at.preview().created.front().name == QStringLiteral("330822001001GB00007"));
    CHECK(at.revision() == 1);
    const auto* changes = at.window.findChild<QTreeWidget*>(QStringLiteral("editChanges"));
    REQUIRE(changes);
    const auto* neighbour = changes->topLevelItem(changes->topLevelItemCount() - 1); // it got a node on its edge
    const QString beside = neighbour->text(2);
    CHECK_FALSE(beside.contains(QStringLiteral("−")));
    CHECK_FALSE(beside.contains(QLatin1Char('+')));
    CHECK(beside.contains(QStringLiteral("0.0")));
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    REQUIRE(at.settle());
    CHECK(at.revision() == 2);
    CHECK(at.area("330822001001GB00007") + at.area("330822001001GB00008") == 1'000'000);
    CHECK(at.outline("330822001001GB00004").size() == 5); // the neighbour has the new boundary point, too
    CHECK(at.window.desk().selection().parcels().size() == 2);
    auto* toast = at.window.findChild<QWidget*>(QStringLiteral("toast"));
    REQUIRE(toast);
    CHECK(toast->isVisible());
    at.window.commands().action(Command::undo)->trigger();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 6; }));
    CHECK(at.outline("330822001001GB00004").size() == 4);
}

TEST_CASE("Esc abandons the gesture and then lays the tool down, and the book is as it was") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 40);
    at.click(450, 50);
    at.press(Qt::Key_Escape);
    CHECK(at.sketch().empty());
    CHECK(at.bench().tool());
    at.click(400, 40);
    at.click(500, 60);
    at.press(Qt::Key_Return);
    REQUIRE(at.bench().work().preview());
    at.press(Qt::Key_Escape);
    CHECK_FALSE(at.bench().work().preview());
    CHECK(at.sketch().empty());
    at.press(Qt::Key_Escape);
    CHECK_FALSE(at.bench().tool());
    CHECK(at.window.commands().action(Command::edit)->isChecked());
    at.press(Qt::Key_Escape);
    CHECK_FALSE(at.window.commands().action(Command::edit)->isChecked());
    REQUIRE(at.settle());
    CHECK(at.revision() == 1);
    CHECK(at.window.desk().face().parcels == 6);
}

TEST_CASE("Backspace takes points back one by one") {
    EditBench at;
    at.take(Command::split);
    at.click(400, 40);
    at.click(450, 50);
    at.press(Qt::Key_Backspace);
    CHECK(at.sketch().points().size() == 1);
    at.press(Qt::Key_Backspace);
    CHECK(at.sketch().empty());
}

TEST_CASE("a line that crosses no parcel is refused in words, with a remedy, and nothing is written") {
    EditBench at;
    at.take(Command::split);
    at.click(420, 40);
    at.click(460, 60);
    at.press(Qt::Key_Return);
    REQUIRE(at.bench().work().refusal());
    CHECK(at.bench().work().refusal()->code == QStringLiteral("line_ends_inside"));
    CHECK(at.bench().work().refusedPlace());
    auto* words = at.window.findChild<QLabel*>(QStringLiteral("editRefusal"));
    REQUIRE(words);
    CHECK(words->isVisible());
    CHECK(words->text().contains(QStringLiteral("线止于宗地内部")));
    CHECK(words->text().contains(QStringLiteral("X 3198")));
    CHECK_FALSE(at.bench().canWrite());
    CHECK(at.revision() == 1);
}

TEST_CASE("a building in the way goes to the part with most of it at the press of a button") {
    EditBench at;
    at.build();
    at.take(Command::split);
    at.click(500, 40);
    at.click(600, 40);
    at.press(Qt::Key_Return);
    REQUIRE(at.bench().work().refusal());
    CHECK(at.bench().work().refusal()->code == QStringLiteral("still_held"));
    CHECK_FALSE(at.bench().canWrite());
    auto* remedy = at.window.findChild<QPushButton*>(QStringLiteral("editRemedy"));
    REQUIRE(remedy);
    REQUIRE(remedy->isVisible());
    CHECK(remedy->text() == QStringLiteral("建筑物整体归入占地最多的部分"));
    QTest::mouseClick(remedy, Qt::LeftButton);
    REQUIRE(at.settle());
    CHECK_FALSE(at.bench().work().refusal());
    CHECK_FALSE(remedy->isVisible());
    REQUIRE(at.bench().canWrite());
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    REQUIRE(at.settle());
    const RecordId most = at.bench().parcelAt(EditBench::place(545, 55)); // 20 m of its 30
    const RecordId other = at.bench().parcelAt(EditBench::place(545, 20));
    CHECK(most != other);
    int standing = 0;
    for (const auto& building : at.buildings()) {
        CHECK(building.parcel.id != other);
        if (building.parcel.id != most) continue;
        ++standing;
        CHECK(geom::measuredArea(*geom::regionOf(building.geometry)).rounded().hundredths() == 90'000); // whole
    }
    CHECK(standing == 1);
}

TEST_CASE("the survivor of a merge stays chosen when the language changes") {
    EditBench at;
    at.take(Command::merge);
    at.click(350, 50);
    at.click(450, 50);
    REQUIRE(at.settle());
    auto* survivors = at.window.findChild<QComboBox*>(QStringLiteral("mergeSurvivor"));
    REQUIRE(survivors);
    REQUIRE(survivors->count() == 3);
    CHECK(survivors->itemText(0) == QStringLiteral("面积最大者"));
    const QString first = survivors->itemText(1);
    const QString second = survivors->itemText(2);
    CHECK(first.contains(QStringLiteral("GB0000")));
    at.choose("mergeSurvivor", 2);
    REQUIRE(at.settle());
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.settle());
    CHECK(survivors->count() == 3);
    CHECK(survivors->itemText(0) == QStringLiteral("the largest"));
    CHECK(survivors->itemText(1) == first);
    CHECK(survivors->currentText() == second);
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.settle());
    CHECK(survivors->currentText() == second);
}

TEST_CASE("parcels that differ merge only with a reason") {
    EditBench at;
    at.take(Command::merge);
    at.click(350, 50); // owned
    at.click(450, 50);
    REQUIRE(at.settle());
    REQUIRE(at.bench().work().refusal());
    CHECK(at.bench().work().refusal()->code == QStringLiteral("parcels_differ"));
    CHECK(at.bench().work().refusal()->where.contains(QStringLiteral("权利")));
    auto* all = at.window.findChild<QCheckBox*>(QStringLiteral("mergeOverride"));
    REQUIRE(all);
    REQUIRE(all->isVisible());
    all->setChecked(true);
    REQUIRE(at.settle());
    REQUIRE(at.bench().work().preview());
    CHECK_FALSE(at.bench().canWrite());
    auto* reason = at.window.findChild<QLineEdit*>(QStringLiteral("editReason"));
    REQUIRE(reason);
    reason->setText(QStringLiteral("整合用地"));
    CHECK(at.bench().canWrite());
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 5; }));
    CHECK(at.area("330822001001GB00007") == 2'000'000);
    CHECK(at.lastHeading().reason == "整合用地");
    reason->clear();
}

TEST_CASE("the parts shown while dividing are the parts that are written") {
    EditBench at;
    at.window.desk().select({RecordId{6}, {}});
    at.take(Command::divide);
    at.type("divideParts", "3");
    REQUIRE(at.settle());
    const auto shown = at.preview().created;
    REQUIRE(shown.size() == 3);
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 8; }));
    for (const auto& piece : shown) {
        CHECK(at.outlineOf(piece.name.toStdString()) == piece.region);
        CHECK(std::abs(piece.measured.squareMetres().value() - 10000.0 / 3) < 0.011);
    }
}

TEST_CASE("a list of areas leaves a remainder, and a bearing turns the lines") {
    EditBench at;
    at.window.desk().select({RecordId{6}, {}});
    at.take(Command::divide);
    at.choose("divideWay", 1);
    at.type("divideAreas", "5亩，2000㎡");
    at.choose("divideDirection", 1);
    at.type("divideBearing", "90");
    REQUIRE(at.settle());
    const auto& parts = at.preview().created;
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].measured.rounded().hundredths() == Approx(333333).margin(1));
    CHECK(parts[1].measured.rounded().hundredths() == Approx(200000).margin(1));
    CHECK(geom::boxOf(parts[0].region).width() == 100'000); // lines run east
    at.type("divideAreas", "20亩");
    REQUIRE(at.settle());
    REQUIRE(at.bench().work().refusal());
    CHECK(at.bench().work().refusal()->code == QStringLiteral("area_does_not_fit"));
}

TEST_CASE("a boundary point is dragged, and every parcel that has it follows") {
    EditBench at;
    at.take(Command::vertex);
    at.drag(500, 100, 500, 130);
    REQUIRE(at.settle());
    REQUIRE(at.preview().changed.size() == 2);
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.revision() == 2; }));
    CHECK(at.area("330822001001GB00005") > 1'000'000);
    CHECK(at.area("330822001001GB00006") > 1'000'000);
}

TEST_CASE("a boundary gets a new course, for both parcels beside it") {
    EditBench at;
    at.take(Command::reshape);
    at.click(500, 0);
    at.click(520, 50);
    at.click(500, 100);
    at.press(Qt::Key_Return);
    REQUIRE(at.preview().changed.size() == 2);
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.revision() == 2; }));
    CHECK(at.area("330822001001GB00005") > 1'090'000);
    CHECK(at.area("330822001001GB00005") + at.area("330822001001GB00006") == 2'000'000);
}

TEST_CASE("a parcel is added from pasted coordinates, clipped to free ground on request") {
    EditBench at;
    at.take(Command::add);
    at.choose("addWay", 1);
    auto* text = at.window.findChild<QPlainTextEdit*>(QStringLiteral("addCoordinates"));
    REQUIRE(text);
    text->setPlainText(QStringLiteral("3198050, 453590\n3198050，453700\n3198100 453700\n3198100 453590"));
    REQUIRE(at.settle());
    REQUIRE(at.bench().work().refusal());
    CHECK(at.bench().work().refusal()->code == QStringLiteral("ground_taken"));
    auto* clip = at.window.findChild<QCheckBox*>(QStringLiteral("addClip"));
    REQUIRE(clip);
    clip->setChecked(true);
    REQUIRE(at.settle());
    REQUIRE(at.preview().created.size() == 1);
    CHECK(at.preview().created.front().measured.rounded().hundredths() == 500'000);
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    CHECK(at.area("330822001001GB00007") == 500'000);
}

TEST_CASE("what is stated of a new parcel is checked as it is written, and its code has the letters chosen") {
    EditBench at;
    at.take(Command::add);
    auto* doubt = at.window.findChild<QLabel*>(QStringLiteral("addDoubt"));
    REQUIRE(doubt);
    CHECK_FALSE(doubt->isVisible());
    at.type("addLandUse", "0699");
    CHECK(doubt->isVisible());
    CHECK(doubt->text().contains(QStringLiteral("0699")));
    at.type("addLandUse", "0601");
    CHECK(doubt->text() == QStringLiteral("0601 工业用地"));
    at.type("addPlot", "XD-03");
    REQUIRE(at.until([&] { return doubt->text().contains(QStringLiteral("330822001001GB00003")); }));
    at.type("addPlot", "XD-09");
    REQUIRE(at.until([&] { return !doubt->text().contains(QStringLiteral("GB00003")); }));
    at.choose("addLetters", 3);
    at.choose("addWay", 1);
    auto* text = at.window.findChild<QPlainTextEdit*>(QStringLiteral("addCoordinates"));
    REQUIRE(text);
    text->setPlainText(QStringLiteral("3198000, 453600\n3198000，453700\n3198100 453700\n3198100 453600"));
    REQUIRE(at.preview().created.size() == 1);
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    CHECK(at.area("330822001001GS00001") == 1'000'000);
}

TEST_CASE("a traverse tells its misclosure, distributes it on request, and becomes a parcel") {
    EditBench at;
    at.take(Command::traverse);
    auto* typed = at.window.findChild<QLineEdit*>(QStringLiteral("typedPlace"));
    REQUIRE(typed);
    typed->setText(QStringLiteral("3198000, 453600"));
    QTest::keyClick(typed, Qt::Key_Return);
    auto* courses = at.window.findChild<QPlainTextEdit*>(QStringLiteral("traverseCourses"));
    REQUIRE(courses);
    courses->setPlainText(QStringLiteral("0 100\n90 50\n180 100.02\n270 50"));
    auto* remark = at.window.findChild<QLabel*>(QStringLiteral("traverseRemark"));
    REQUIRE(remark);
    CHECK(remark->text().contains(QStringLiteral("0.020 m")));
    auto* distribute = at.window.findChild<QCheckBox*>(QStringLiteral("traverseDistribute"));
    REQUIRE(distribute);
    distribute->setChecked(true);
    at.bench().proceed();
    REQUIRE(at.settle());
    REQUIRE(at.preview().created.size() == 1);
    at.bench().proceed();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    CHECK(at.area("330822001001GB00007") == Approx(500'050).margin(60));
}

TEST_CASE("a parcel is retired and restored") {
    EditBench at;
    at.window.desk().select({RecordId{6}, {}});
    at.take(Command::retire);
    REQUIRE(at.settle());
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 5; }));
    at.take(Command::restore);
    auto* list = at.window.findChild<QListWidget*>(QStringLiteral("retiredList"));
    REQUIRE(list);
    REQUIRE(at.until([&] { return list->count() == 1; }));
    list->setCurrentRow(0);
    REQUIRE(at.settle());
    REQUIRE(at.preview().restored.size() == 1);
    at.bench().proceed();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 6; }));
}

TEST_CASE("what another program changed meanwhile is refused, and can be worked out anew") {
    EditBench at;
    at.take(Command::split);
    at.click(500, 40);
    at.click(600, 60);
    at.press(Qt::Key_Return);
    REQUIRE(at.bench().canWrite());
    at.changeBeside();
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.bench().work().refusal().has_value(); }));
    CHECK(at.bench().work().refusal()->code == QStringLiteral("stale"));
    CHECK(at.revision() == 2);
    auto* again = at.window.findChild<QPushButton*>(QStringLiteral("editRemedy"));
    REQUIRE(again);
    REQUIRE(again->isVisible());
    again->click();
    REQUIRE(at.settle());
    REQUIRE(at.bench().canWrite());
    at.press(Qt::Key_Return);
    REQUIRE(at.until([&] { return at.revision() == 3; }));
}

TEST_CASE("on another day editing rests") {
    EditBench at;
    at.take(Command::split);
    at.window.desk().setDay(Date::of(2025, 1, 1));
    REQUIRE(at.settle());
    CHECK_FALSE(at.bench().tool());
    CHECK_FALSE(at.window.commands().action(Command::split)->isEnabled());
}
