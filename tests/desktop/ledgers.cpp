// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/ledger_panel.h"
#include "app/desktop/tools/commands.h"
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace mutu;
using namespace mutu::desktop;

TEST_CASE("the ledger of idle land lists its parcels, selects them, follows the day, and becomes a workbook") {
    DeskAtWork at;
    REQUIRE(at.settle());
    auto* table = at.window.findChild<QTableView*>(QStringLiteral("ledgerTable"));
    auto* panel = at.window.findChild<LedgerPanel*>();
    REQUIRE(table);
    CHECK_FALSE(panel->isVisible());
    QTest::keyClick(&at.window, Qt::Key_F3);
    REQUIRE(at.until([&] { return table->model()->rowCount() == 1; }));
    REQUIRE(at.settle());
    CHECK(panel->isVisible());
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    CHECK(cell(0) == QStringLiteral("330822001001GB00002"));
    CHECK(cell(5) == QStringLiteral("2021-01-01"));

    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    CHECK(at.window.desk().selection().parcel == RecordId{2});

    auto* work = at.window.findChild<LedgerWork*>();
    const QString path =
        at.file(QStringLiteral("keep.txt"), "x").replace(QStringLiteral("keep.txt"), QStringLiteral("idle.xlsx"));
    bool written = false;
    QObject::connect(work, &LedgerWork::exported, work, [&] { written = true; });
    work->write(path);
    REQUIRE(at.until([&] { return written; }));
    CHECK(QFileInfo(path).size() > 4000);

    at.window.desk().setDay(Date::of(2020, 12, 31)); // the day before a full year
    REQUIRE(at.until([&] { return table->model()->rowCount() == 0 && !work->isMaking(); }));
    at.window.desk().setDay(Date::today());
    REQUIRE(at.until([&] { return table->model()->rowCount() == 1; }));

    QTest::keyClick(&at.window, Qt::Key_Escape);
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE("what falls due is a ledger of its own, and another verb puts the ledgers away") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.commands().action(Command::ledger)->trigger();
    auto* work = at.window.findChild<LedgerWork*>();
    auto* kinds = at.window.findChild<QComboBox*>(QStringLiteral("ledgers"));
    REQUIRE(kinds->count() == static_cast<int>(ledgerKinds().size()));
    at.window.desk().setDay(Date::of(2020, 6, 1));
    emit kinds->activated(1);
    REQUIRE(at.until([&] { return work->kind() == 1 && !work->isMaking() && !work->ledger().sheet.headings.empty(); }));
    bool isThere = false; // within a year of 2020-06-01 the second parcel becomes suspected idle
    for (const auto& row : work->ledger().sheet.rows)
        if (const auto* day = std::get_if<Date>(&row[0])) isThere = isThere || *day == Date::of(2021, 1, 1);
    CHECK(isThere);
    at.window.commands().action(Command::find)->trigger();
    CHECK_FALSE(at.window.findChild<LedgerPanel*>()->isVisible());
    CHECK_FALSE(at.window.commands().action(Command::ledger)->isChecked());
}
