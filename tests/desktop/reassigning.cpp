// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/models/part_work.h"
#include "app/desktop/models/reuse_work.h"
#include "app/desktop/panels/enterprise_field.h"
#include "app/desktop/tools/commands.h"
#include "geo/book/pointing.h"
#include "geo/book/stock.h"
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
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
    PartWork& part() { return *window.findChild<PartWork*>(); }
    /// Asks for a division of parcel 3, 100 m square, with the whole zone on the map.
    void divide(int way) {
        window.desk().select({RecordId{3}, {}});
        REQUIRE(until([&] { return field<QComboBox>("reassignDivide").isVisible() && field<QComboBox>("reusePaths").count() > 3; }));
        window.canvas().fit(window.desk().face().extent);
        REQUIRE(settle());
        field<QComboBox>("reassignDivide").setCurrentIndex(way);
    }
    /// A click on the map, metres from the corner of the zone.
    void click(double east, double north, Qt::KeyboardModifiers keys = {}) {
        const auto at = window.canvas().view().toDevice(geom::nearestPoint(453'000 + east, 3'198'000 + north)).toPoint();
        QTest::mouseMove(&window.canvas(), at);
        QTest::mouseClick(&window.canvas(), Qt::LeftButton, keys, at);
    }
    [[nodiscard]] bool says(const QString& words) const {
        for (const auto* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
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
    auto& paths = at.field<QComboBox>("reusePaths");
    REQUIRE(at.until([&] { return paths.findData(QStringLiteral("transfer")) >= 0; }));
    paths.setCurrentIndex(paths.findData(QStringLiteral("transfer"))); // what another holds can't be granted anew at all
    at.nameEnterprise();
    auto& go = at.field<QPushButton>("openReassignment");
    auto& reason = at.field<QLineEdit>("overrideReason");
    REQUIRE(at.until([&] { return reason.isVisible(); }));
    CHECK_FALSE(go.isEnabled());
    reason.setText(QStringLiteral("重点项目"));
    at.field<QLineEdit>("overrideDocument").setText(QStringLiteral("会议纪要〔2026〕1号"));
    REQUIRE(at.until([&] { return go.isEnabled(); }));
}

TEST_CASE("a building or a floor is given, the lots of the place stand beside it, and it can be given up") {
    ReassignBench at;
    {
        auto book = book::Book::open(at.window.desk().face().path.toStdString());
        change::Changeset changeset;
        changeset.heading.title = "厂房";
        land::Building building;
        building.parcel.id = RecordId{3};
        building.number = "1幢";
        building.floorArea = RegisteredArea(200'000);
        changeset.changes.push_back({std::nullopt, land::Record(building)});
        land::Floor floor;
        floor.building.id = RecordId{1};
        floor.number = 1;
        floor.area = RegisteredArea(200'000);
        changeset.changes.push_back({std::nullopt, land::Record(floor)});
        REQUIRE(book.apply(std::move(changeset)).ok());
        book::LotListing listing;
        listing.source = RecordId{1};
        listing.parcel = RecordId{3};
        listing.floorArea = RegisteredArea(200'000);
        listing.on = Date::of(2022, 1, 1);
        listing.document = "清单〔2022〕1号";
        change::Heading heading;
        heading.title = "入库";
        const auto lots = book::listLots(book, listing, heading);
        if (!lots) FAIL(lots.refusal().message);
        at.window.desk().refresh();
    }
    at.window.desk().select({RecordId{3}, {}});
    auto& what = at.field<QComboBox>("reassignWhat");
    REQUIRE(at.until([&] { return what.count() == 3; })); // the parcel, the building, its floor
    CHECK(what.isVisible());
    CHECK(at.field<QLabel>("reassignLots").text().contains(QStringLiteral("2,000.00")));
    what.setCurrentIndex(2);
    CHECK_FALSE(at.field<QLineEdit>("reassignLand").isVisible());
    auto& floor = at.field<QLineEdit>("reassignFloor");
    REQUIRE(floor.isVisible());
    floor.setText(QStringLiteral("不少"));
    const auto isMarked = [&](const QString& words) {
        for (const auto* label : at.window.findChildren<QLabel*>(QStringLiteral("mark")))
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    CHECK(isMarked(QStringLiteral("3000㎡")));
    floor.setText(QStringLiteral("1200㎡"));
    CHECK_FALSE(isMarked(QStringLiteral("3000㎡")));
    auto& paths = at.field<QComboBox>("reusePaths");
    REQUIRE(at.until([&] { return paths.findData(QStringLiteral("lease")) >= 0; }));
    paths.setCurrentIndex(paths.findData(QStringLiteral("lease")));
    at.nameEnterprise();
    auto& go = at.field<QPushButton>("openReassignment");
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    QTest::mouseClick(&go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.size() == 1; }));
    CHECK(at.work().board().cards.front().place.endsWith(QStringLiteral("/1幢/1")));
    REQUIRE(at.settle());

    auto& list = at.field<QTreeWidget>("reassignments");
    list.setCurrentItem(list.topLevelItem(0));
    auto& leave = at.field<QPushButton>("giveUpReassignment");
    REQUIRE(at.until([&] { return leave.isVisible(); }));
    CHECK_FALSE(leave.isEnabled()); // nobody gives up without a reason
    at.field<QLineEdit>("giveUpReason").setText(QStringLiteral("企业放弃"));
    REQUIRE(at.until([&] { return leave.isEnabled(); }));
    QTest::mouseClick(&leave, Qt::LeftButton);
    REQUIRE(at.until([&] { return !at.work().board().cards.front().isOpen; }));
    REQUIRE(at.settle());
    at.window.desk().undo();
    REQUIRE(at.until([&] { return at.work().board().cards.front().isOpen; }));
}

TEST_CASE("a part of a parcel is divided off in the act that gives it, and one undo takes back both") {
    ReassignBench at;
    at.window.desk().select({RecordId{3}, {}});
    auto& land = at.field<QLineEdit>("reassignLand");
    REQUIRE(at.until([&] { return land.isVisible() && at.field<QComboBox>("reusePaths").count() > 3; }));
    land.setText(QStringLiteral("5亩"));
    auto& divide = at.field<QComboBox>("reassignDivide");
    REQUIRE(divide.isVisible());
    divide.setCurrentIndex(1);
    CHECK(at.field<QLineEdit>("reassignBearing").isVisible());
    at.nameEnterprise();
    auto& go = at.field<QPushButton>("openReassignment");
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    const auto parcels = at.window.desk().face().parcels;
    QTest::mouseClick(&go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.size() == 1; }));
    REQUIRE(at.settle());
    CHECK(at.window.desk().face().parcels == parcels + 1);
    at.window.desk().undo();
    REQUIRE(at.until([&] { return at.work().board().cards.empty(); }));
    REQUIRE(at.settle());
    CHECK(at.window.desk().face().parcels == parcels);
}

TEST_CASE("a part is divided off along the side that is clicked, and seen with its area before anything is written") {
    ReassignBench at;
    at.divide(2);
    at.nameEnterprise();
    CHECK(at.says(QStringLiteral("先在上方填写受让面积")));
    at.field<QLineEdit>("reassignLand").setText(QStringLiteral("6亩"));
    REQUIRE(at.until([&] { return at.says(QStringLiteral("点击宗地的一条边")); }));
    auto& go = at.field<QPushButton>("openReassignment");
    REQUIRE(at.settle());
    CHECK_FALSE(go.isEnabled()); // it isn't said where
    const auto givenBox = [&] { return at.part().given() ? geom::boxOf(at.part().given()->region) : geom::Box(); };
    at.click(295, 50); // the eastern side
    REQUIRE(at.until([&] { return at.part().given() != nullptr; }));
    CHECK(givenBox().minX == geom::nearestPoint(453'260, 0).x); // 40 m of 100
    CHECK(givenBox().maxX == geom::nearestPoint(453'300, 0).x);
    CHECK(at.says(QStringLiteral("6.00 亩")));
    at.click(250, 4); // the southern one instead
    REQUIRE(at.until([&] { return at.part().given() != nullptr && givenBox().minX == geom::nearestPoint(453'200, 0).x; }));
    CHECK(givenBox().maxY == geom::nearestPoint(0, 3'198'040).y);
    CHECK(at.window.desk().selection().parcel == RecordId{3}); // these clicks choose nothing else
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    CHECK(at.work().board().cards.empty());
    at.field<QLineEdit>("reassignLand").setText(QStringLiteral("60亩")); // more than there is
    REQUIRE(at.until([&] { return at.part().refusal().has_value(); }));
    CHECK(at.says(at.part().refusal()->remedy));
    REQUIRE(at.until([&] { return !go.isEnabled(); }));
    at.field<QLineEdit>("reassignLand").setText(QStringLiteral("6亩"));
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    QTest::mouseClick(&go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.size() == 1; }));
    REQUIRE(at.settle());
    CHECK(at.field<QComboBox>("reassignDivide").currentIndex() == 0);
    auto book = book::Book::open(at.window.desk().face().path.toStdString(), book::Access::readOnly);
    const auto record = book::recordOf<land::Reassignment>(book.records(), RecordId{1});
    REQUIRE(record);
    CHECK(record->landArea == RegisteredArea(400'000));
    CHECK(book::recordOf<land::Parcel>(book.records(), record->parcel.id)->registeredArea == RegisteredArea(400'000));
}

TEST_CASE("a part is divided off by a line drawn on the map, and the piece is chosen by clicking it") {
    ReassignBench at;
    at.divide(3);
    at.nameEnterprise();
    CHECK_FALSE(at.field<QLineEdit>("reassignLand").isVisible()); // the line tells
    auto& canvas = at.window.canvas();
    at.click(230, 20);
    at.click(230, 70);
    QTest::keyClick(&canvas, Qt::Key_Return);
    REQUIRE(at.until([&] { return at.part().refusal().has_value(); })); // it ends inside
    CHECK(at.part().refusal()->code == QStringLiteral("line_ends_inside"));
    CHECK(at.says(at.part().refusal()->remedy));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK(at.part().wish().line.empty());
    CHECK(at.field<QComboBox>("reassignDivide").currentIndex() == 3);

    at.click(230, 0);
    at.click(260, 50);
    QTest::keyClick(&canvas, Qt::Key_Escape); // abandoned, and drawn anew
    CHECK(at.part().wish().line.empty());
    at.click(230, 0);
    at.click(230, 100);
    QTest::keyClick(&canvas, Qt::Key_Return);
    REQUIRE(at.until([&] { return at.part().preview().has_value(); }));
    CHECK(at.part().preview()->created.size() == 2);
    CHECK(at.says(QStringLiteral("请点击受让的一块")));
    auto& go = at.field<QPushButton>("openReassignment");
    REQUIRE(at.settle());
    CHECK_FALSE(go.isEnabled());
    at.click(250, 50);
    REQUIRE(at.until([&] { return at.part().given() != nullptr; }));
    CHECK(at.part().given()->measured.rounded() > RegisteredArea(650'000));
    at.click(215, 50);
    REQUIRE(at.until([&] { return at.part().given() != nullptr; }));
    const auto given = at.part().given()->registered;
    REQUIRE(given);
    CHECK(*given < RegisteredArea(350'000));
    REQUIRE(at.until([&] { return go.isEnabled(); }));
    const auto parcels = at.window.desk().face().parcels;
    QTest::mouseClick(&go, Qt::LeftButton);
    REQUIRE(at.until([&] { return at.work().board().cards.size() == 1; }));
    REQUIRE(at.settle());
    CHECK(at.window.desk().face().parcels == parcels + 1);
    auto book = book::Book::open(at.window.desk().face().path.toStdString(), book::Access::readOnly);
    CHECK(book::recordOf<land::Reassignment>(book.records(), RecordId{1})->landArea == given);
}

TEST_CASE("Esc ends the division and gives the map back, and so does leaving the form") {
    ReassignBench at;
    at.divide(3);
    at.click(230, 0);
    QTest::keyClick(&at.window.canvas(), Qt::Key_Escape); // the line
    CHECK(at.field<QComboBox>("reassignDivide").currentIndex() == 3);
    QTest::keyClick(&at.window.canvas(), Qt::Key_Escape); // the division
    CHECK(at.field<QComboBox>("reassignDivide").currentIndex() == 0);
    at.click(450, 50);
    CHECK(at.window.desk().selection().parcel == RecordId{5});
    at.divide(2);
    at.field<QTabBar>("reassignPages").setCurrentIndex(1);
    CHECK(at.part().wish().way == PartWay::none);
    at.click(450, 50);
    CHECK(at.window.desk().selection().parcel == RecordId{5});
}
