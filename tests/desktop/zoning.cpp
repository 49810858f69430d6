// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/zone_veil.h"
#include "app/desktop/desk.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/models/zone_work.h"
#include "app/desktop/panels/zone_panel.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// 划区 at work on the small zone: districts are the parcels 1 to 3 and 4 to 6.
struct ZoneBench : EditBench {
    ZoneBench() {
        window.commands().action(Command::zone)->trigger();
        REQUIRE(settle());
        window.canvas().fit(window.desk().face().extent, 0.1);
        REQUIRE(settle());
    }
    ZoneWork& work() { return *window.findChild<ZoneWork*>(); }
    const ZoneBoard& board() { return work().board(); }
    void press(const char* button) {
        auto* found = window.findChild<QAbstractButton*>(QLatin1String(button));
        REQUIRE(found);
        REQUIRE(until([&] { return found->isVisible() && found->isEnabled(); }));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void makePlan() {
        press("newPlan");
        choose("planDistrict", 1);
        press("zoneFormGo");
        REQUIRE(until([&] { return board().plans.size() == 1; }));
    }
    void makeZone(const char* name, const char* industry) {
        press("newZone");
        if (industry) {
            if (!window.findChild<QLineEdit*>(QStringLiteral("industryName"))) {
                auto* industries = window.findChild<QComboBox*>(QStringLiteral("zoneIndustry"));
                choose("zoneIndustry", industries->count() - 1);
            }
            type("industryName", name);
            type("industryClasses", industry);
            press("zoneFormGo");
            REQUIRE(until([&] { return window.findChild<QLineEdit*>(QStringLiteral("zoneName")); }));
            choose("zoneIndustry", static_cast<int>(board().industries.size()) - 1);
        }
        type("zoneName", name);
        const auto before = board().zones.size();
        press("zoneFormGo");
        REQUIRE(until([&] { return board().zones.size() == before + 1; }));
        auto* rows = window.findChild<QTreeWidget*>(QStringLiteral("zones"));
        rows->setCurrentItem(rows->topLevelItem(static_cast<int>(before)));
        REQUIRE(until([&] { return work().zone() && work().zone()->name == QString::fromUtf8(name); }));
    }
    std::int64_t parcels(std::size_t zone) { return board().zones.at(zone).parcels; }
};

} // namespace

TEST_CASE("a plan is drafted, its zones are made and painted by clicks and lassos, one changeset a stroke") {
    ZoneBench at;
    CHECK(at.board().plans.empty());
    at.makePlan();
    at.makeZone("轴承", "3451");
    const auto before = at.revision();
    at.press("paintZone");
    at.click(50, 50);
    REQUIRE(at.until([&] { return at.parcels(0) == 1; }));
    CHECK(at.revision() == before + 1);
    CHECK(at.board().zones[0].net == RegisteredArea(1'000'000));
    REQUIRE(at.settle());

    at.lasso(90, 10, 310, 90); // half of nobody else: the second and third parcel, and a bit beyond
    REQUIRE(at.until([&] { return at.parcels(0) == 3; }));
    CHECK(at.revision() == before + 2);
    REQUIRE(at.settle());

    at.click(50, 50); // once more: out again
    REQUIRE(at.until([&] { return at.parcels(0) == 2; }));
    REQUIRE(at.settle());
    at.lasso(190, 5, 299, 95, Qt::ControlModifier);
    REQUIRE(at.until([&] { return at.parcels(0) == 1; }));
    CHECK(at.revision() == before + 4);
    REQUIRE(at.settle());
    at.window.desk().undo();
    REQUIRE(at.until([&] { return at.parcels(0) == 2; }));
}

TEST_CASE("a lasso says what it would take before the hand lets go, and Esc leaves no trace of it") {
    ZoneBench at;
    at.makePlan();
    at.makeZone("轴承", "3451");
    const auto before = at.revision();
    at.press("paintZone");
    at.lasso(-10, -10, 210, 110, {}, false);
    REQUIRE(at.until([&] { return at.work().outcome() && at.work().outcome()->parcels == 2; }));
    CHECK(at.revision() == before);
    QTest::keyClick(&at.window.canvas(), Qt::Key_Escape);
    QTest::mouseRelease(&at.window.canvas(), Qt::LeftButton, {}, at.dot(0, 100));
    REQUIRE(at.settle());
    CHECK(at.revision() == before);
    CHECK(at.parcels(0) == 0);
    auto* paint = at.window.findChild<QPushButton*>(QStringLiteral("paintZone"));
    CHECK(paint->isChecked());
    QTest::keyClick(&at.window.canvas(), Qt::Key_Escape); // the brush is laid down
    CHECK_FALSE(paint->isChecked());
    at.click(50, 50); // and clicks select again
    CHECK(at.window.desk().selection().parcel == RecordId{1});
    CHECK(at.revision() == before);
}

TEST_CASE("what another zone holds is refused with the remedy as a button, and another district's land with words") {
    ZoneBench at;
    at.makePlan();
    at.makeZone("轴承", "3451");
    at.press("paintZone");
    at.click(50, 50);
    REQUIRE(at.until([&] { return at.parcels(0) == 1; }));
    REQUIRE(at.settle());
    at.makeZone("化工", "26");
    at.press("paintZone");
    if (!at.window.findChild<QPushButton*>(QStringLiteral("paintZone"))->isChecked()) at.press("paintZone");
    at.click(50, 50);
    REQUIRE(at.until([&] { return at.work().refusal().has_value(); }));
    CHECK(at.work().refusal()->code == QStringLiteral("zone_over_zone"));
    at.press("takeOver");
    REQUIRE(at.until([&] { return at.parcels(0) == 0 && at.parcels(1) == 1; }));
    REQUIRE(at.settle());
    at.click(550, 50);
    REQUIRE(at.until([&] { return at.work().refusal().has_value(); }));
    CHECK(at.work().refusal()->code == QStringLiteral("zone_other_district"));
}

TEST_CASE("the zone in hand shows its indicators, and an adopted plan is painted no more") {
    ZoneBench at;
    at.makePlan();
    at.makeZone("轴承", "3451");
    at.press("paintZone");
    at.click(50, 50);
    REQUIRE(at.until([&] { return at.parcels(0) == 1; }));
    REQUIRE(at.until([&] {
        QStringList values;
        for (const auto* label : at.window.findChildren<QLabel*>(QStringLiteral("zoneFigure"))) values << label->text();
        return values.contains(QStringLiteral("100.0 %")) && values.contains(QStringLiteral("15.00 亩"));
    }));
    at.press("adoptPlan");
    auto* go = at.window.findChild<QPushButton*>(QStringLiteral("zoneFormGo"));
    CHECK_FALSE(go->isEnabled()); // no number yet
    at.type("adoptDocument", "常政发〔2026〕1号");
    at.press("zoneFormGo");
    REQUIRE(at.until([&] { return at.board().inHand()->state == land::PlanState::adopted; }));
    CHECK(at.board().inHand()->document == "常政发〔2026〕1号");
    CHECK_FALSE(at.window.findChild<QPushButton*>(QStringLiteral("paintZone"))->isVisible());
}

TEST_CASE("two plans stand side by side with what differs, and a row marks the parcels that only one of them has") {
    ZoneBench at;
    at.makePlan();
    CHECK_FALSE(at.window.findChild<QToolButton*>(QStringLiteral("comparePlans"))->isVisible());
    at.makeZone("轴承", "3451");
    at.press("paintZone");
    at.lasso(10, 10, 190, 90); // the first and second parcel
    REQUIRE(at.until([&] { return at.parcels(0) == 2; }));
    REQUIRE(at.settle());
    const auto one = at.board().plan;
    at.press("newPlan");
    at.type("planVersion", "2027");
    at.choose("planDistrict", 1);
    at.press("zoneFormGo");
    REQUIRE(at.until([&] { return at.board().plans.size() == 2; }));
    REQUIRE(at.settle());
    emit at.window.findChild<QComboBox*>(QStringLiteral("plans"))->activated(at.board().plans[0].id == one ? 1 : 0);
    REQUIRE(at.settle());
    const auto other = at.board().plan;
    REQUIRE(other != one);
    if (at.board().zones.empty()) at.makeZone("轴承", nullptr);
    at.press("paintZone");
    at.click(250, 50); // the third
    REQUIRE(at.until([&] { return at.parcels(0) == 1 || at.parcels(0) == 3; }));
    const auto differing = static_cast<std::size_t>(at.parcels(0) == 3 ? 1 : 3); // copied from the first plan, or begun anew
    REQUIRE(at.settle());

    auto* compare = at.window.findChild<QToolButton*>(QStringLiteral("comparePlans"));
    REQUIRE(compare->isVisible());
    REQUIRE(compare->menu()->actions().size() == 1);
    compare->menu()->actions().front()->trigger();
    auto& ledgers = *at.window.findChild<LedgerWork*>();
    REQUIRE(at.until([&] { return ledgers.kind() == plansLedger && !ledgers.isMaking() && !ledgers.ledger().sheet.rows.empty(); }));
    const auto& ledger = ledgers.ledger();
    CHECK(std::get<std::string>(ledger.sheet.rows[0][0]) == "轴承");
    CHECK(std::get<std::int64_t>(ledger.sheet.rows[0][11]) == static_cast<std::int64_t>(differing));
    REQUIRE(ledger.parcels[0].size() == differing);
    const double change = std::get<exchange::WorkbookNumber>(ledger.sheet.rows[0][4]).value;
    CHECK(change == Approx(differing == 1 ? -15.0 : 15.0)); // the plan in hand is A, 15 mu a parcel
    REQUIRE(at.settle());
    auto* table = at.window.findChild<QTableView*>(QStringLiteral("ledgerTable"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    CHECK(at.window.desk().selection().parcel == ledger.parcels[0].front());
    CHECK(at.window.desk().selection().also.size() == differing - 1);
}

TEST_CASE("names of zones stand clear of each other, that of the zone in hand before all others") {
    ZoneVeil veil;
    std::vector<VeiledZone> zones;
    for (int i = 0; i < 12; ++i) {
        const geom::Box box{i * 1000, 0, i * 1000 + 900, 900};
        zones.push_back({QStringLiteral("轴承区块 %1").arg(i), {}, box, zoneColour(0), i == 5});
    }
    veil.show(zones);
    const QFontMetricsF metrics{QFont()};
    const auto shown = [&](double scale) {
        const auto places = veil.namePlaces(metrics, {{6000, 450}, scale, 96 / map::millimetresPerInch, QSize(1000, 600)});
        CHECK_FALSE(places[5].isEmpty());
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(places[i].intersects(places[j]));
        return std::count_if(places.begin(), places.end(), [](const QRectF& place) { return !place.isEmpty(); });
    };
    CHECK(shown(1000) == 1);
    CHECK(shown(40) > 1); // room for more when seen larger
    const map::View view{{6000, 450}, 40, 96 / map::millimetresPerInch, QSize(1000, 600)};
    const auto first = veil.namePlaces(metrics, view)[5];
    const auto moved = veil.namePlaces(metrics, view, {first})[5]; // a district's name stands there already
    CHECK_FALSE(moved.isEmpty());
    CHECK_FALSE(moved.intersects(first));
}
