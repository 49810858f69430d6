// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/ledger_panel.h"
#include "app/desktop/panels/progress_chart.h"
#include "app/desktop/tools/commands.h"
#include "geo/book/targets.h"
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QFile>
#include <QLineEdit>
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
    auto* table = at.window.findChild<QTableView*>(QStringLiteral("ledgerTable"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
    CHECK(at.window.desk().selection().parcel != RecordId{2});
    REQUIRE(at.settle());
    CHECK(work.ledger().sheet.rows.size() == 2); // the site stays what it was
}

TEST_CASE("a ledger becomes a table for spreadsheets, and never writes over a file") {
    LedgerBench at;
    at.open(nearLedger, {.site = RecordId{2}});
    const QString path = at.file(QStringLiteral("keep.txt"), "x").replace(QStringLiteral("keep.txt"), QStringLiteral("near.csv"));
    bool written = false;
    QObject::connect(&at.work(), &LedgerWork::exported, &at.work(), [&] { written = true; });
    at.work().write(path);
    REQUIRE(at.until([&] { return written; }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytes);
    CHECK(text.count(QStringLiteral("\r\n")) == 5);
    CHECK(text.contains(QStringLiteral("330822001001GB00003")));
}

TEST_CASE("every kind of ledger can be made, and an empty one says what to do next") {
    LedgerBench at;
    for (std::size_t kind = 0; kind < ledgerKinds().size(); ++kind) {
        INFO(ledgerKinds()[kind].name);
        at.open(kind);
        for (const auto& row : at.work().ledger().sheet.rows) CHECK(row.size() == at.work().ledger().sheet.headings.size());
        CHECK(at.work().ledger().parcels.size() == at.work().ledger().sheet.rows.size());
    }
}
