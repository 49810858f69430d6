// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/models/reuse_work.h"
#include "app/desktop/panels/enterprise_field.h"
#include "app/desktop/tools/commands.h"
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// 再分配 at work on the small zone: parcels 2, 3 and 4 are vacant, 15 mu each.
struct ReassignBench : DeskAtWork {
    ReassignBench() {
        REQUIRE(settle());
        window.commands().action(Command::reassign)->trigger();
        REQUIRE(settle());
    }
    template <class Widget> Widget& field(const char* name) {
        auto* found = window.findChild<Widget*>(QString::fromUtf8(name));
        if (!found) FAIL("no field " << name);
        return *found;
    }
    LedgerWork& ledger() { return *window.findChild<LedgerWork*>(); }
    ReuseWork& work() { return *window.findChild<ReuseWork*>(); }
    void ask(const char* land) {
        field<QLineEdit>("needLand").setText(QString::fromUtf8(land));
        REQUIRE(until([&] { return ledger().kind() == candidatesLedger && ledger().question().need && !ledger().isMaking(); }));
    }
    void nameEnterprise() {
        auto& enterprise = field<EnterpriseField>("reassignEnterprise");
        enterprise.setFocus();
        REQUIRE(until([&] {
            enterprise.setText(QStringLiteral("甲公司"));
            emit enterprise.textEdited(enterprise.text()); // again until the names are read
            for (int i = 0; i < 20 && !enterprise.enterprise(); ++i) QTest::qWait(10);
            return bool(enterprise.enterprise());
        }));
    }
};

} // namespace

TEST_CASE("candidates follow what is typed, ranked below the map, and share the one selection") {
    ReassignBench at;
    at.ask("20亩");
    REQUIRE(at.until([&] { return !at.ledger().isMaking() && at.ledger().ledger().sheet.rows.empty(); }));
    at.field<QLineEdit>("needLand").setText(QStringLiteral("10"));
    REQUIRE(at.until([&] { return at.ledger().ledger().sheet.rows.size() == 3; }));
    CHECK(at.ledger().ledger().pieces.size() == 3);
    auto& table = at.field<QTableView>("ledgerTable");
    CHECK(table.isVisible());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(1, 1)).center());
    CHECK(at.window.desk().selection().parcel == at.ledger().ledger().parcels[1].front());
    CHECK(at.window.desk().selection().vacancy == at.ledger().ledger().pieces[1]);
    REQUIRE(at.until([&] { return at.field<QLabel>("reassignPlace").text().contains(QStringLiteral("330822001001GB0000")); }));
}

TEST_CASE("a piece is given along a path whose steps are tried as one types, each one act that undo takes back") {
    ReassignBench at;
    at.window.desk().select({RecordId{3}, {}});
    auto& go = at.field<QPushButton>("openReassignment");
    REQUIRE(at.until([&] { return at.field<QComboBox>("reusePaths").count() > 3; }));
    CHECK_FALSE(go.isEnabled()); // nobody is named
    at.nameEnterprise();
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    CHECK(at.work().board().cards.empty()); // trying writes nothing
    QTest::mouseClick(&go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.size() == 1; }));
    CHECK(at.field<QTabBar>("reassignPages").currentIndex() == 1);
    REQUIRE(at.settle());

    auto& list = at.field<QTreeWidget>("reassignments");
    list.setCurrentItem(list.topLevelItem(0));
    auto& take = at.field<QPushButton>("takeReuseStep");
    REQUIRE(at.until([&] { return take.isVisible(); }));
    CHECK_FALSE(take.isEnabled());
    REQUIRE(at.until([&] {
        for (const auto* label : at.window.findChildren<QLabel*>(QStringLiteral("mark")))
            if (label->isVisible() && label->text().contains(QStringLiteral("入库单"))) return true;
        return false;
    }));
    at.field<QLineEdit>("reuse-入库单").setText(QStringLiteral("入2026-1"));
    REQUIRE(at.until([&] { return take.isEnabled(); }));
    QTest::mouseClick(&take, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.front().step == QStringLiteral("入库"); }));
    REQUIRE(at.settle());
    at.window.desk().undo();
    REQUIRE(at.until([&] { return at.work().board().cards.front().step.isEmpty(); }));
}

TEST_CASE("land that is taken is refused with its reason, and an exception asks for reason and document") {
    ReassignBench at;
    at.window.desk().select({RecordId{1}, {}}); // used by 甲公司
    at.nameEnterprise();
    auto& go = at.field<QPushButton>("openReassignment");
    auto& reason = at.field<QLineEdit>("overrideReason");
    REQUIRE(at.until([&] { return reason.isVisible(); }));
    CHECK_FALSE(go.isEnabled());
    reason.setText(QStringLiteral("重点项目"));
    at.field<QLineEdit>("overrideDocument").setText(QStringLiteral("会议纪要〔2026〕1号"));
    REQUIRE(at.until([&] { return go.isEnabled(); }));
}
