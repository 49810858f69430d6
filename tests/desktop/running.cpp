// SPDX-License-Identifier: Apache-2.0
// What becomes of work that runs: nobody ends an import unasked, and how it ended is said as it was.
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/dialogs/running_dialog.h"
#include "app/desktop/dialogs/trouble_dialog.h"

#include <catch2/catch.hpp>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// A row of new parcels north of the small zone.
QByteArray parcels(int count) {
    QByteArray text = R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}},"features":[)";
    for (int number = 0; number < count; ++number) {
        const auto west = QByteArray::number(453000 + number % 50 * 10);
        const auto east = QByteArray::number(453010 + number % 50 * 10);
        const auto south = QByteArray::number(3198100 + number / 50 * 10);
        const auto north = QByteArray::number(3198110 + number / 50 * 10);
        const auto code = QByteArray("330822001001GB") + QByteArray::number(10001 + number);
        if (number > 0) text += ',';
        text += R"({"type":"Feature","properties":{"ZDDM":")" + code + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + west + ',' + south +
                "],[" + east + ',' + south + "],[" + east + ',' + north + "],[" + west + ',' + north + "],[" + west + ',' + south + "]]]}}";
    }
    return text + "]}";
}

QPushButton& button(QWidget& dialog, const char* name) {
    auto* found = dialog.findChild<QPushButton*>(QLatin1String(name));
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("work that is asked to stop still tells how it ended") {
    DeskAtWork at;
    Lane& lane = at.window.desk().writer();
    std::atomic<bool> began = false;
    std::optional<int> answer;
    lane.ask(
        &at.window, QStringLiteral("late"),
        [&began](book::Book&, const std::stop_token& stop) {
            began = true;
            while (!stop.stop_requested()) std::this_thread::yield();
            return 7; // it was too late: the work is done
        },
        [&](int value) { answer = value; });
    bool wasCancelled = false;
    lane.ask(
        &at.window, QStringLiteral("never begun"), [](book::Book&, const std::stop_token&) { return 8; }, [](int) { FAIL("it was stopped before it began"); },
        [&](const Failure& failure) { wasCancelled = failure.cancelled; });
    REQUIRE(at.until([&] { return began.load(); }));
    lane.stop(QStringLiteral("never begun"));
    lane.stop(QStringLiteral("late"));
    CHECK_FALSE(answer);
    REQUIRE(at.until([&] { return answer && wasCancelled; }));
    CHECK(*answer == 7);
}

TEST_CASE("Stop says how the import ended when it has ended, and the window shows what the book then has") {
    DeskAtWork at;
    ImportDialog dialog(at.window.desk(), at.file(QStringLiteral("many.geojson"), parcels(6000)));
    dialog.show();
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    auto& summary = *dialog.findChild<QLabel*>(QStringLiteral("importSummary"));
    QTest::mouseClick(&button(dialog, "importButton"), Qt::LeftButton);
    REQUIRE(at.window.desk().works().writing());
    at.window.desk().works().writing()->cancel();
    CHECK(summary.text() == QStringLiteral("正在停止……"));
    REQUIRE(at.until([&] { return ended.size() == 2; }));
    REQUIRE(at.settle());
    const bool isImported = dialog.account() && !dialog.account()->dryRun;
    CHECK(at.window.desk().face().parcels == (isImported ? 6006 : 6));
    if (isImported) CHECK(summary.text().startsWith(QStringLiteral("停止之前已经完成")));
    else CHECK(summary.text() == QStringLiteral("已停止。账簿保持原样。"));
}

TEST_CASE("a second import dialog leaves the work of the first alone") {
    DeskAtWork at;
    ImportDialog first(at.window.desk(), at.file(QStringLiteral("many.geojson"), parcels(3000)));
    QSignalSpy ended(&first, &ImportDialog::ended);
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    button(first, "importButton").click();
    ImportDialog second(at.window.desk(), at.file(QStringLiteral("few.geojson"), parcels(2)));
    REQUIRE(at.until([&] { return ended.size() == 2; }));
    REQUIRE(first.account());
    CHECK_FALSE(first.account()->dryRun);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 3006; }));
}

TEST_CASE("nobody closes the window over work that writes without being asked") {
    DeskAtWork at;
    bool isStopped = false;
    auto work = at.window.desk().works().beginWriting(QStringLiteral("import"), [&] { isStopped = true; });
    CHECK_FALSE(at.window.close());
    CHECK(at.window.isVisible());
    auto* question = at.window.findChild<RunningDialog*>();
    REQUIRE(question);
    CHECK(question->isVisible());
    SECTION("waiting closes it when the work is done") {
        button(*question, "waitForWork").click();
        QTest::qWait(20);
        CHECK(at.window.isVisible());
        CHECK_FALSE(isStopped);
    }
    SECTION("stopping asks the work, and closes it when it has stopped") {
        button(*question, "stopWork").click();
        CHECK(isStopped);
        CHECK(at.window.isVisible());
    }
    work.reset();
    CHECK(at.until([&] { return !at.window.isVisible(); }));
}

TEST_CASE("nobody opens another book over work that writes without being asked") {
    DeskAtWork at;
    auto work = at.window.desk().works().beginWriting(QStringLiteral("import"));
    const QString other = at.folder.filePath(QStringLiteral("other.mutu"));
    REQUIRE(QFile::copy(at.folder.filePath(QStringLiteral("small.mutu")), other));
    at.window.open(other);
    auto* question = at.window.findChild<RunningDialog*>();
    REQUIRE(question);
    CHECK_FALSE(button(*question, "stopWork").isEnabled()); // this work knows no way to stop
    QTest::qWait(50);
    CHECK(at.window.desk().face().path.endsWith(QStringLiteral("small.mutu")));
    SECTION("cancelling leaves everything") {
        question->reject();
        work.reset();
        QTest::qWait(50);
        CHECK(at.window.desk().face().path.endsWith(QStringLiteral("small.mutu")));
    }
    SECTION("waiting opens it afterwards") {
        button(*question, "waitForWork").click();
        work.reset();
        CHECK(at.until([&] { return at.window.desk().face().path == other; }));
    }
}

TEST_CASE("the window never waits for a question about the book that is left") {
    DeskAtWork at;
    std::atomic<bool> began = false;
    std::atomic<bool> mayEnd = false;
    at.window.desk().background().ask(
        &at.window, QStringLiteral("slow"),
        [&](book::Book&, const std::stop_token&) {
            began = true;
            while (!mayEnd) std::this_thread::yield(); // it does not even look whether it should stop
            return 1;
        },
        [](int) { FAIL("an answer about the book that was left"); });
    REQUIRE(at.until([&] { return began.load(); }));
    const QString other = at.folder.filePath(QStringLiteral("other.mutu"));
    REQUIRE(QFile::copy(at.folder.filePath(QStringLiteral("small.mutu")), other));
    at.window.open(other);
    CHECK(at.until([&] { return at.window.desk().face().path == other; }));
    CHECK_FALSE(at.window.close()); // nor when it closes
    CHECK(at.window.isVisible());
    mayEnd = true;
    CHECK(at.until([&] { return !at.window.isVisible(); }));
}

TEST_CASE("a second new book while one is being made is refused, and said") {
    DeskAtWork at;
    QSignalSpy failed(&at.window.desk(), &Desk::failed);
    store::Card card;
    card.name = "空园区";
    card.crs = "EPSG:4549";
    card.createdAt = "2026-01-01T00:00:00Z";
    at.window.desk().create(at.folder.filePath(QStringLiteral("one.mutu")), card);
    at.window.desk().create(at.folder.filePath(QStringLiteral("two.mutu")), card);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0][0].value<Failure>().code == QStringLiteral("book_being_made"));
    REQUIRE(at.until([&] { return at.window.desk().face().card.name == "空园区"; }));
    CHECK_FALSE(QFile::exists(at.folder.filePath(QStringLiteral("two.mutu"))));
}

TEST_CASE("a parcel astray blanks no map on the desk, and is told") {
    DeskAtWork at;
    change::Changeset changeset;
    changeset.heading = {"astray", "test", "2026-01-02T00:00:00Z", "", "", change::Origin::act, {}};
    land::Parcel astray;
    astray.code = "330822001001GB00099";
    astray.geometry = geom::Region{{{{{1'453'000'000, 3'198'000'000}, {1'453'100'000, 3'198'000'000}, {1'453'100'000, 3'198'100'000}}, {}}}};
    changeset.changes.push_back({std::nullopt, land::Record(astray)});
    {
        auto book = book::Book::open(at.folder.filePath(QStringLiteral("small.mutu")).toStdString());
        REQUIRE(book.apply(std::move(changeset)).ok());
    }
    at.window.desk().refresh();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    REQUIRE(at.settle());
    CHECK(at.window.desk().face().extent.width() == 600'000);
    CHECK(at.window.canvas().portrayal()->scene().layer(map::LayerKind::parcel).size() == 6);
    CHECK(at.window.canvas().banner().contains(QStringLiteral("有 1 条记录位置过远")));
}
