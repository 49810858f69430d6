// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/dialogs/target_dialog.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/ledger_panel.h"
#include "app/desktop/panels/progress_chart.h"
#include "app/desktop/tools/commands.h"
#include "geo/book/targets.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// The ledgers below the map of the small zone.
struct LedgerBench : DeskAtWork {
    LedgerBench() {
        REQUIRE(settle());
        window.commands().action(Command::ledger)->trigger();
    }
    LedgerWork& work() { return *window.findChild<LedgerWork*>(); }
    QTableView& table() { return *window.findChild<QTableView*>(QStringLiteral("ledgerTable")); }
    void open(std::size_t kind, const LedgerQuestion& question = {}) {
        work().open(kind, question);
        REQUIRE(until([&] { return work().kind() == kind && !work().isMaking() && !work().ledger().sheet.headings.empty(); }));
    }
    void aim(land::Measure measure, std::int64_t count) {
        auto book = book::Book::open(window.desk().face().path.toStdString());
        land::Target target;
        target.year = 2026;
        target.measure = measure;
        if (measure == land::Measure::cleared) target.count = count;
        else target.area = RegisteredArea(count);
        target.document = "目标〔2026〕1号";
        change::Heading heading;
        heading.title = "目标";
        heading.document = target.document;
        REQUIRE(book::setTarget(book, target, heading).ok());
        window.desk().refresh();
    }
};

} // namespace

TEST_CASE("targets stand as bars, and a bar opens the year's lines that make it up") {
    LedgerBench at;
    at.open(4);
    CHECK(at.work().ledger().bars.empty());
    at.aim(land::Measure::cleared, 3);
    at.aim(land::Measure::reusedLand, 5'000'000);
    REQUIRE(at.until([&] { return at.work().ledger().bars.size() == 2; }));
    auto bars = at.window.findChildren<ProgressButton*>();
    REQUIRE(at.until([&] { return (bars = at.window.findChild<ProgressChart*>()->findChildren<ProgressButton*>()).size() == 2; }));
    CHECK(bars[1]->text().contains(QStringLiteral("2026")));
    CHECK(bars[1]->accessibleName().contains(QStringLiteral("0 / 3")));
    QTest::mouseClick(bars[1], Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().kind() == clearedLedger && at.work().question().year == 2026; }));
    auto* year = at.window.findChild<QSpinBox*>(QStringLiteral("ledgerYear"));
    CHECK(year->isVisible());
    year->setValue(2019);
    CHECK(at.work().question().year == 2019);
}

TEST_CASE("what lies near the selected parcel is listed and marked from its details, as far as is asked") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.desk().select({RecordId{2}, {}});
    auto* near = at.window.findChild<QToolButton*>(QStringLiteral("nearSite"));
    REQUIRE(at.until([&] { return near->isVisible(); }));
    QTest::mouseClick(near, Qt::LeftButton);
    auto& work = *at.window.findChild<LedgerWork*>();
    REQUIRE(at.until([&] { return work.kind() == nearLedger && !work.isMaking() && work.ledger().sheet.rows.size() == 4; })); // 200 m: 1, 3, 4 and 5
    auto* within = at.window.findChild<QLineEdit*>(QStringLiteral("ledgerWithin"));
    REQUIRE(within->isVisible());
    within->setFocus();
    within->setText(QStringLiteral("50m"));
    QTest::keyClick(within, Qt::Key_Return);
    REQUIRE(at.until([&] { return !work.isMaking() && work.ledger().sheet.rows.size() == 2; }));
    within->setText(QStringLiteral("200m"));
    QTest::keyClick(within, Qt::Key_Return);
    REQUIRE(at.until([&] { return !work.isMaking() && work.ledger().sheet.rows.size() == 4; }));
    auto* adjoining = at.window.findChild<QCheckBox*>(QStringLiteral("ledgerAdjoining"));
    REQUIRE(adjoining->isVisible());
    adjoining->setChecked(true);
    REQUIRE(at.until([&] { return !work.isMaking() && work.ledger().sheet.rows.size() == 2; })); // 1 and 3 share a boundary with 2
    CHECK_FALSE(within->isEnabled());
    auto* table = at.window.findChild<QTableView*>(QStringLiteral("ledgerTable"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
    CHECK(at.window.desk().selection().parcel != RecordId{2});
    REQUIRE(at.settle());
    CHECK(work.ledger().sheet.rows.size() == 2); // the site stays what it was
}

TEST_CASE("what lies near a site drawn on the map is listed, until a click names a parcel instead") {
    EditBench at;
    REQUIRE(at.settle());
    at.window.commands().action(Command::ledger)->trigger();
    auto& work = *at.window.findChild<LedgerWork*>();
    work.open(nearLedger, {});
    REQUIRE(at.settle());
    at.window.canvas().fit(at.window.desk().face().extent, 0.1);
    REQUIRE(at.settle());
    auto* draw = at.window.findChild<QToolButton*>(QStringLiteral("drawSite"));
    REQUIRE(draw->isVisible());
    QTest::mouseClick(draw, Qt::LeftButton);
    CHECK(draw->isChecked());
    auto* adjoining = at.window.findChild<QCheckBox*>(QStringLiteral("ledgerAdjoining"));
    at.lasso(10, 10, 90, 90); // within the first parcel
    CHECK_FALSE(draw->isChecked());
    REQUIRE(at.until([&] { return !work.isMaking() && !work.ledger().sheet.rows.empty(); }));
    CHECK(work.question().drawn.parts.size() == 1);
    const auto near = work.ledger().sheet.rows.size(); // 200 m from it: 1, 2 and 3
    CHECK(near == 3);
    CHECK(work.ledger().parcels.front() == std::vector{RecordId{1}});
    CHECK_FALSE(adjoining->isChecked());
    QTest::mouseClick(draw, Qt::LeftButton);
    QTest::keyClick(&at.window.canvas(), Qt::Key_Escape);
    CHECK_FALSE(draw->isChecked());
    QTest::mouseClick(draw, Qt::LeftButton);
    at.click(150, 50);
    REQUIRE(at.until([&] { return !work.isMaking() && work.question().site == RecordId{2} && !work.ledger().sheet.rows.empty(); }));
    CHECK(work.question().drawn.empty());
    CHECK(work.ledger().sheet.rows.size() == 4);
}

TEST_CASE("a site whose line crosses itself is refused with the place, and what was asked stays") {
    EditBench at;
    REQUIRE(at.settle());
    at.window.commands().action(Command::ledger)->trigger();
    auto& work = *at.window.findChild<LedgerWork*>();
    work.open(nearLedger, {.site = RecordId{2}});
    REQUIRE(at.settle());
    at.window.canvas().fit(at.window.desk().face().extent, 0.1);
    REQUIRE(at.settle());
    QTest::mouseClick(at.window.findChild<QToolButton*>(QStringLiteral("drawSite")), Qt::LeftButton);
    QSignalSpy failed(&at.window.desk(), &Desk::failed);
    auto& canvas = at.window.canvas();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, at.dot(0, 0));
    for (const auto& corner : {at.dot(200, 90), at.dot(200, 0), at.dot(0, 90)}) QTest::mouseMove(&canvas, corner);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at.dot(0, 90));
    CHECK(failed.size() == 1);
    CHECK(work.question().site == RecordId{2});
}

TEST_CASE("a ledger becomes a workbook or a table for spreadsheets, and neither is ever written over a file") {
    LedgerBench at;
    at.open(nearLedger, {.site = RecordId{2}});
    int written = 0;
    QObject::connect(&at.work(), &LedgerWork::exported, &at.work(), [&] { ++written; });
    QSignalSpy failed(&at.window.desk(), &Desk::failed);
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QString path = at.folder.filePath(QStringLiteral("near.csv"));
    at.work().write(path);
    REQUIRE(at.until([&] { return written == 1; }));
    CHECK(bytesOf(path).startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytesOf(path));
    CHECK(text.count(QStringLiteral("\r\n")) == 5);
    CHECK(text.contains(QStringLiteral("330822001001GB00003")));
    qsizetype refused = 0;
    for (const char* name : {"keep.csv", "keep.xlsx"}) {
        INFO(name);
        const QString kept = at.file(QString::fromUtf8(name), "a letter");
        at.work().write(kept);
        REQUIRE(at.until([&] { return failed.size() == refused + 1; }));
        ++refused;
        CHECK(bytesOf(kept) == "a letter");
    }
    at.work().write(path); // not even over a ledger of the same name
    REQUIRE(at.until([&] { return failed.size() == refused + 1; }));
    CHECK(QString::fromUtf8(bytesOf(path)) == text);
    CHECK(written == 1);
}

TEST_CASE("every kind of ledger can be made, and an empty one says what to do next") {
    LedgerBench at;
    const auto* nothing = at.window.findChild<QLabel*>(QStringLiteral("ledgerNothing"));
    REQUIRE(nothing);
    int empty = 0;
    for (std::size_t kind = 0; kind < ledgerKinds().size(); ++kind) {
        INFO(ledgerKinds()[kind].name);
        at.open(kind);
        const auto& ledger = at.work().ledger();
        for (const auto& row : ledger.sheet.rows) CHECK(row.size() == ledger.sheet.headings.size());
        CHECK(ledger.parcels.size() == ledger.sheet.rows.size());
        CHECK(at.table().isVisible() != ledger.sheet.rows.empty());
        CHECK(nothing->isVisible() == ledger.sheet.rows.empty());
        if (!ledger.sheet.rows.empty()) continue;
        ++empty;
        CHECK(nothing->text() == QCoreApplication::translate("Ledgers", ledgerKinds()[kind].nothing));
        CHECK(nothing->text() != QString::fromUtf8(ledgerKinds()[kind].nothing)); // in the officer's language
    }
    CHECK(empty >= 5); // else this says little
    CHECK(empty < static_cast<int>(ledgerKinds().size()));
}

TEST_CASE("targets of a year are stated in a form, at once or not at all, and seen by district and year") {
    LedgerBench at;
    at.open(targetsLedger);
    QTest::mouseClick(at.window.findChild<QToolButton*>(QStringLiteral("setTarget")), Qt::LeftButton);
    TargetDialog* dialog = nullptr;
    REQUIRE(at.until([&] { return (dialog = at.window.findChild<TargetDialog*>()) && dialog->isVisible(); }));
    const auto field = [&](const char* name) { return dialog->findChild<QLineEdit*>(QString::fromUtf8(name)); };
    const auto fault = [&](const QString& words) {
        for (const auto* label : dialog->findChildren<QLabel*>(QStringLiteral("mark")))
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("targetGo"));
    dialog->findChild<QSpinBox*>(QStringLiteral("targetYear"))->setValue(2027);
    field("targetLand")->setText(QStringLiteral("很多"));
    REQUIRE(at.until([&] { return fault(QStringLiteral("200亩")); })); // beside its field
    CHECK_FALSE(go->isEnabled());
    field("targetLand")->setText(QStringLiteral("200"));
    field("targetFloor")->setText(QStringLiteral("100000㎡"));
    field("targetCleared")->setText(QStringLiteral("15"));
    REQUIRE(at.until([&] { return fault(QStringLiteral("文号")); })); // no document yet
    CHECK_FALSE(go->isEnabled());
    field("targetDocument")->setText(QStringLiteral("常开发〔2027〕1号"));
    REQUIRE(at.until([&] { return go->isEnabled(); }));
    QTest::mouseClick(go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().ledger().bars.size() == 3; }));
    REQUIRE(at.settle());

    at.aim(land::Measure::cleared, 3); // of 2026
    REQUIRE(at.until([&] { return at.work().ledger().sheet.rows.size() == 4; }));
    auto* year = at.window.findChild<QSpinBox*>(QStringLiteral("ledgerYear"));
    year->setValue(2027);
    REQUIRE(at.until([&] { return at.work().ledger().bars.size() == 3; }));
    auto* districts = at.window.findChild<QComboBox*>(QStringLiteral("ledgerDistrict"));
    REQUIRE(districts->isVisible());
    districts->setCurrentIndex(1);
    emit districts->activated(1);
    REQUIRE(at.until([&] { return !at.work().isMaking() && at.work().ledger().bars.empty() && at.work().question().district == RecordId{1}; }));
    emit districts->activated(0);
    REQUIRE(at.until([&] { return at.work().ledger().bars.size() == 3; }));
    at.window.desk().undo(); // of 2026
    REQUIRE(at.settle());
    at.window.desk().undo(); // the three of 2027 are one act
    REQUIRE(at.until([&] { return !at.work().isMaking() && at.work().ledger().bars.empty(); }));
}

TEST_CASE("who stands out of their zones is asked of one district") {
    LedgerBench at;
    auto book = book::Book::open(at.window.desk().face().path.toStdString());
    change::Changeset changeset;
    changeset.heading.title = "划区";
    land::ClusterZone zone;
    zone.name = "纺织集群";
    zone.district.id = RecordId{1};
    zone.industries = "17";
    changeset.changes.push_back({std::nullopt, land::Record(zone)});
    land::ZoneParcel member;
    member.zone.id = RecordId{1};
    member.parcel.id = RecordId{1};
    changeset.changes.push_back({std::nullopt, land::Record(member)});
    REQUIRE(book.apply(std::move(changeset)).ok());
    at.window.desk().refresh();
    REQUIRE(at.settle());
    at.open(conformityLedger);
    const auto all = at.work().ledger().sheet.rows.size();
    REQUIRE(all > 0);
    auto* districts = at.window.findChild<QComboBox*>(QStringLiteral("ledgerDistrict"));
    REQUIRE(districts->isVisible());
    emit districts->activated(2);
    REQUIRE(at.until([&] { return at.work().question().district == RecordId{2} && !at.work().isMaking() && at.work().ledger().sheet.rows.empty(); }));
    emit districts->activated(1);
    REQUIRE(at.until([&] { return at.work().ledger().sheet.rows.size() == all; }));
}
