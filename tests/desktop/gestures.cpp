// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/trouble_dialog.h"
#include "app/desktop/models/vacancy_search.h"
#include "app/desktop/panels/details_panel.h"
#include "app/desktop/speech.h"
#include "app/desktop/tools/commands.h"

#include <catch2/catch.hpp>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace mutu::desktop;

namespace {

template <class Widget> Widget& part(Window& window, const char* name) {
    auto* found = window.findChild<Widget*>(QLatin1String(name));
    REQUIRE(found);
    return *found;
}

/// Writes as an input method does, in any script.
void write(QLineEdit& field, const char* text) {
    QInputMethodEvent event;
    event.setCommitString(QString::fromUtf8(text));
    QApplication::sendEvent(&field, &event);
}

/// The middle of the parcel that stands as the given one from the west (1 … 6), in the canvas's pixels.
QPoint placeOf(Window& window, int parcel) {
    return window.canvas().view().toDevice({453'000'000 + parcel * 100'000 - 50'000, 3'198'050'000}).toPoint();
}

} // namespace

TEST_CASE("a desk without a book offers three ways to begin") {
    Window window;
    window.show();
    CHECK_FALSE(window.desk().isOpen());
    for (const Command command : {Command::open, Command::create, Command::demo}) CHECK(window.commands().action(command)->isEnabled());
    CHECK_FALSE(window.commands().action(Command::find)->isEnabled());
    CHECK_FALSE(window.canvas().isVisible());
}

TEST_CASE("an opened book stands with the vacant land of at least ten mu") {
    DeskAtWork at;
    CHECK(at.window.windowTitle().startsWith(QStringLiteral("小园区")));
    CHECK(at.window.commands().action(Command::find)->isChecked());
    CHECK(at.window.search().answer().pieces.size() == 3);
    CHECK(part<QTableView>(at.window, "resultsTable").model()->rowCount() == 3);
    CHECK(part<QLabel>(at.window, "resultsSummary").text().contains(QStringLiteral("45.00 亩")));
}

TEST_CASE("a click on the map selects the parcel in the table and in the details") {
    DeskAtWork at;
    QTest::mouseClick(&at.window.canvas(), Qt::LeftButton, {}, placeOf(at.window, 3));
    REQUIRE(at.settle());
    CHECK(at.window.desk().selection().parcel.value == 3);
    auto* details = at.window.findChild<DetailsPanel*>();
    REQUIRE(details->dossier());
    CHECK(details->dossier()->parcel.code == "330822001001GB00003");
    auto& table = part<QTableView>(at.window, "resultsTable");
    REQUIRE(table.currentIndex().isValid());
    CHECK(table.model()->index(table.currentIndex().row(), 0).data().toString() == QStringLiteral("330822001001GB00003"));
}

TEST_CASE("a row chosen in the table is the selection everywhere, and a double click brings it into view") {
    DeskAtWork at;
    auto& table = part<QTableView>(at.window, "resultsTable");
    table.setCurrentIndex(table.model()->index(1, 0));
    REQUIRE(at.settle());
    const auto selected = at.window.desk().selection();
    CHECK(selected.parcel);
    CHECK(selected.vacancy);
    const double before = at.window.canvas().view().scale;
    const QPoint row = table.visualRect(table.model()->index(1, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row);
    QSignalSpy doubled(&table, &QTableView::doubleClicked);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, row);
    CHECK(doubled.size() == 1);
    REQUIRE(at.settle());
    CHECK(at.window.canvas().view().scale < before);
    const auto place = placeOf(at.window, static_cast<int>(selected.parcel.value));
    CHECK(at.window.canvas().rect().contains(place));
}

TEST_CASE("the area is typed in mu, square metres or hectares, and the list follows") {
    DeskAtWork at;
    auto& field = part<QLineEdit>(at.window, "minArea");
    const auto type = [&](const char* text) {
        field.setFocus();
        field.selectAll();
        write(field, text);
        REQUIRE(at.settle());
        return at.window.search().answer().pieces.size();
    };
    CHECK(type("15") == 3);
    CHECK(type("15.1") == 0);
    CHECK(type("9000m2") == 3);
    CHECK(type("1.1ha") == 0);
    CHECK(type("15亩") == 3);
}

TEST_CASE("Esc closes the panel first and then drops the selection, and neither leaves a trace") {
    DeskAtWork at;
    at.window.desk().select({mutu::RecordId{3}, {}});
    REQUIRE(at.settle());
    QTest::keyClick(&at.window, Qt::Key_Escape);
    CHECK_FALSE(at.window.commands().action(Command::find)->isChecked());
    CHECK(at.window.desk().selection().parcel);
    QTest::keyClick(&at.window, Qt::Key_Escape);
    CHECK_FALSE(at.window.desk().selection().parcel);
}

TEST_CASE("the wheel zooms about the pointer, and a drag moves the map with the hand") {
    DeskAtWork at;
    MapCanvas& canvas = at.window.canvas();
    const QPoint pointer(canvas.width() / 3, canvas.height() / 3);
    const auto held = canvas.view().toGround(pointer);
    const double scale = canvas.view().scale;
    QWheelEvent wheel(pointer, canvas.mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &wheel);
    CHECK(canvas.view().scale == Approx(scale / 1.25));
    CHECK((canvas.view().toDevice(held) - pointer).manhattanLength() < 0.5);
    const QPoint target = pointer + QPoint(60, 40);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, pointer);
    QTest::mouseMove(&canvas, pointer + QPoint(30, 20));
    QTest::mouseMove(&canvas, target);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, target);
    CHECK((canvas.view().toDevice(held) - target).manhattanLength() < 0.5);
    CHECK_FALSE(at.window.desk().selection().parcel);
}

TEST_CASE("the language changes at once, in every part of the window") {
    DeskAtWork at;
    CHECK(at.window.commands().action(Command::find)->text() == QStringLiteral("查地"));
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.settle());
    CHECK(at.window.commands().action(Command::find)->text() == QStringLiteral("Find land"));
    CHECK(part<QLabel>(at.window, "resultsSummary").text().contains(QStringLiteral("45.00 mu")));
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.settle());
    CHECK(part<QLabel>(at.window, "resultsSummary").text().contains(QStringLiteral("45.00 亩")));
}

TEST_CASE("in both languages the window fits the screen of a small laptop") {
    DeskAtWork at;
    REQUIRE(at.settle());
    for (int language = 0; language < 2; ++language) {
        for (const auto command : {Command::find, Command::clear, Command::reassign, Command::zone, Command::ledger}) {
            at.window.commands().action(command)->trigger();
            REQUIRE(at.settle());
            INFO(at.window.commands().action(command)->text().toStdString());
            CHECK(at.window.minimumSizeHint().width() <= 1366);
        }
        at.window.commands().action(Command::language)->trigger();
        REQUIRE(at.settle());
    }
    at.window.commands().action(Command::find)->trigger();
    REQUIRE(at.settle());
    auto& summary = part<QLabel>(at.window, "resultsSummary");
    REQUIRE(summary.isVisible());
    summary.setText(QString(300, QLatin1Char('m'))); // however much there is to sum up
    REQUIRE(at.settle());
    CHECK(at.window.minimumSizeHint().width() <= 1366);
    at.window.commands().action(Command::ledger)->trigger();
    REQUIRE(at.settle());
    part<QLabel>(at.window, "ledgerSummary").setText(QString(300, QLatin1Char('m')));
    REQUIRE(at.settle());
    CHECK(at.window.minimumSizeHint().width() <= 1366);
}

TEST_CASE("a file that is no book is said in a dialog with a remedy, and the open book stays") {
    DeskAtWork at;
    const QString path = at.file(QStringLiteral("broken.mutu"), "this is not a book");
    at.window.open(path);
    REQUIRE(at.until([&] { return at.window.findChild<TroubleDialog*>() != nullptr; }));
    auto* dialog = at.window.findChild<TroubleDialog*>();
    CHECK_FALSE(dialog->failure().what.isEmpty());
    CHECK_FALSE(dialog->failure().remedy.isEmpty());
    dialog->close();
    CHECK(at.window.desk().isOpen());
    CHECK(at.window.windowTitle().startsWith(QStringLiteral("小园区")));
}

TEST_CASE("Ctrl+K finds parcels by the end of their code, enterprises by name, and commands by pinyin initials") {
    DeskAtWork at;
    auto& palette = part<QLineEdit>(at.window, "palette");
    const auto first = [&](const char* text) {
        palette.clear();
        write(palette, text);
        QTest::qWait(50); // names are looked up beside the window
        for (QWidget* widget : QApplication::allWidgets())
            if (widget->objectName() == QStringLiteral("paletteList"))
                if (auto* list = qobject_cast<QListWidget*>(widget); list && list->isVisible()) return list->item(0)->text();
        return QString();
    };
    REQUIRE(at.until([&] { return first("GB00005").startsWith(QStringLiteral("330822001001GB00005")); }));
    CHECK(first("甲").startsWith(QStringLiteral("甲公司")));
    CHECK(first("cd").startsWith(QStringLiteral("查地")));
    first("GB00005");
    QTest::keyClick(&palette, Qt::Key_Return);
    REQUIRE(at.settle());
    CHECK(at.window.desk().selection().parcel.value == 5);
    // Enter faster than the answer goes to what was typed, not to what stood in the list before
    first("GB00002");
    write(palette, "x");
    palette.clear();
    write(palette, "GB00004");
    QTest::keyClick(&palette, Qt::Key_Return);
    REQUIRE(at.until([&] { return at.window.desk().selection().parcel.value == 4; }));
}

TEST_CASE("another day is read with a band, and editing rests") {
    DeskAtWork at;
    auto* band = at.window.findChild<QWidget*>(QStringLiteral("timeBand"));
    REQUIRE(band);
    CHECK(band->isHidden());
    CHECK(at.window.commands().action(Command::undo)->isEnabled());
    at.window.desk().setDay(mutu::Date::of(2020, 6, 1));
    REQUIRE(at.settle());
    CHECK_FALSE(band->isHidden());
    CHECK_FALSE(at.window.commands().action(Command::undo)->isEnabled());
    CHECK(at.window.search().answer().pieces.size() == 1); // the reserve came in 2021
    at.window.commands().action(Command::today)->trigger();
    CHECK(band->isHidden());
}

TEST_CASE("undo names the act, takes it back, and redo brings it again") {
    DeskAtWork at;
    CHECK(at.window.commands().action(Command::undo)->isEnabled());
    CHECK(at.window.desk().face().undoTitle == QStringLiteral("建立小园区"));
    at.window.commands().action(Command::undo)->trigger();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 0; }));
    CHECK(at.window.desk().face().redoTitle == QStringLiteral("建立小园区"));
    at.window.commands().action(Command::redo)->trigger();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 6; }));
}

TEST_CASE("commands answer to their shortcuts") {
    DeskAtWork at;
    at.window.activateWindow();
    REQUIRE(at.until([&] { return at.window.isActiveWindow(); }));
    QTest::keyClick(&at.window, Qt::Key_K, Qt::ControlModifier);
    CHECK(part<QLineEdit>(at.window, "palette").hasFocus());
    QTest::keyClick(&at.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(at.window.commands().action(Command::byIndustry)->isChecked());
    QTest::keyClick(&at.window, Qt::Key_1, Qt::ControlModifier);
    CHECK(at.window.commands().action(Command::byOccupancy)->isChecked());
}
