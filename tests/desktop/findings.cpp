// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"
#include "app/desktop/panels/findings_panel.h"
#include "geo/book/book.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// A parcel that was imported over its neighbour: 20 m too far west.
void overlap(Window& window) {
    auto book = book::Book::open(window.desk().face().path.toStdString());
    land::Parcel parcel;
    parcel.code = "330822001001GB00009";
    parcel.landUse = "0601";
    geom::Ring ring{EditBench::place(580, 0), EditBench::place(660, 0), EditBench::place(660, 100),
                    EditBench::place(580, 100)};
    parcel.geometry = geom::Region{{{ring, {}}}};
    change::Changeset changeset;
    changeset.heading = {"导入", "测试", "", "", "", change::Origin::act, {}};
    changeset.changes.push_back({std::nullopt, land::Record(parcel)});
    struct One : change::RecordSource {
        std::vector<land::Record> records;
        bool next(std::vector<land::Record>& portion) override {
            portion = std::exchange(records, {});
            return !portion.empty();
        }
    } source;
    source.records.push_back(parcel);
    book.take(changeset.heading, source);
    window.desk().refresh();
}

/// The list of findings of a book with an overlap, when the check has filled it.
QTreeWidget* listOfAnOverlap(EditBench& at) {
    overlap(at.window);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    REQUIRE(at.settle());
    at.window.commands().action(Command::check)->trigger();
    auto* list = at.window.findChild<QTreeWidget*>(QStringLiteral("findings"));
    REQUIRE(list);
    REQUIRE(at.until([&] { return list->topLevelItemCount() > 0; }));
    REQUIRE(at.settle());
    return list;
}

} // namespace

TEST_CASE("the check lists what it finds, brings it into view, says it in words, and lets it stand for a reason") {
    EditBench at;
    auto* list = listOfAnOverlap(at);
    auto found = list->findItems(QStringLiteral("重叠"), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    CHECK(found.front()->text(2) == QStringLiteral("2,000.00 m²"));
    const double before = at.window.canvas().view().scale;
    list->setCurrentItem(found.front());
    REQUIRE(at.settle());
    CHECK(at.window.canvas().view().scale < before);
    CHECK(at.window.canvas().rect().contains(at.dot(590, 50)));
    CHECK(at.window.desk().selection().parcels().size() == 2);
    auto* words = at.window.findChild<QLabel*>(QStringLiteral("findingWords"));
    REQUIRE(words);
    CHECK(words->text().contains(QStringLiteral("330822001001GB00009")));
    auto* accept = at.window.findChild<QPushButton*>(QStringLiteral("acceptFinding"));
    auto* reason = at.window.findChild<QLineEdit*>(QStringLiteral("acceptReason"));
    REQUIRE(accept);
    REQUIRE(reason);
    CHECK_FALSE(accept->isEnabled());
    const int count = list->topLevelItemCount();
    reason->setText(QStringLiteral("待测绘复核"));
    accept->click();
    REQUIRE(at.until([&] { return list->topLevelItemCount() == count - 1; }));
    auto* verdict = at.window.findChild<QLabel*>(QStringLiteral("checkVerdict"));
    REQUIRE(verdict);
    CHECK(verdict->text().contains(QStringLiteral("另有 1 个已认可")));
    CHECK(at.lastHeading().reason == "待测绘复核");
}

TEST_CASE("an overlap is mended from the list: first shown, then written, and gone from the list") {
    EditBench at;
    auto* list = listOfAnOverlap(at);
    const auto found = list->findItems(QStringLiteral("重叠"), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    list->setCurrentItem(found.front());
    REQUIRE(at.settle());
    auto* repair = at.window.findChild<QPushButton*>(QStringLiteral("repairFinding"));
    REQUIRE(repair);
    REQUIRE(repair->isVisible());
    auto* count = at.window.findChild<QToolButton*>(QStringLiteral("findingsCount"));
    REQUIRE(count);
    const auto counted = [&] { return count->text() == QStringLiteral("检查 %1").arg(list->topLevelItemCount()); };
    REQUIRE(at.until(counted));
    const int faults = list->topLevelItemCount();
    const auto before = at.revision();
    repair->click();
    REQUIRE(at.until([&] { return at.window.bench().work().preview().has_value(); }));
    CHECK(at.revision() == before); // shown, not written
    REQUIRE(at.until([&] { return repair->isEnabled(); }));
    repair->click();
    REQUIRE(at.until([&] { return list->findItems(QStringLiteral("重叠"), Qt::MatchExactly).empty(); }));
    CHECK(at.lastHeading().title.find("重叠") != std::string::npos);
    REQUIRE(at.settle());
    REQUIRE(at.until(counted)); // at the foot of the window, too
    CHECK(list->topLevelItemCount() < faults);
}

TEST_CASE("the foot of the window counts the findings, and keeps the count true") {
    EditBench at;
    auto* count = at.window.findChild<QToolButton*>(QStringLiteral("findingsCount"));
    REQUIRE(count);
    REQUIRE(at.until([&] { return count->text() == QStringLiteral("检查 0"); }));
    overlap(at.window);
    REQUIRE(at.until([&] { return count->text() != QStringLiteral("检查 0"); }));
    REQUIRE(at.settle());
    const QString with = count->text();
    QTest::mouseClick(count, Qt::LeftButton);
    auto* list = at.window.findChild<QTreeWidget*>(QStringLiteral("findings"));
    REQUIRE(list);
    CHECK(list->isVisible());
    CHECK(with == QStringLiteral("检查 %1").arg(list->topLevelItemCount()));
    at.window.desk().undo();
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 6; }));
    REQUIRE(at.until([&] { return count->text() == QStringLiteral("检查 0"); }));
}
