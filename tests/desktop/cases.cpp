// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/models/case_work.h"
#include "app/desktop/panels/case_panel.h"
#include "app/desktop/panels/details_panel.h"
#include "app/desktop/tools/commands.h"
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// 甲公司 is to leave the first parcel: listed, and due long ago.
void openCase(Window& window) {
    auto book = book::Book::open(window.desk().face().path.toStdString());
    book::ClearingOpening opening;
    book.records().visit({.kind = land::Kind::enterprise}, [&](const land::Record& record) {
        if (land::titleOf(record) == "甲公司") opening.enterprise = land::idOf(record);
        return true;
    });
    opening.items = {{RecordId{1}}};
    opening.step.on = Date::of(2021, 3, 1);
    opening.step.documents = {{"整治清单文号", "政办〔2021〕1号", {}}};
    opening.step.data = {{"due_on", "2021-12-31"}};
    opening.step.exitForm = "shutdown";
    change::Heading heading;
    heading.title = "立案 {case}";
    const auto opened = book::openClearing(book, opening, heading);
    if (!opened) FAIL(opened.refusal().message);
    window.desk().refresh();
}

template <class Widget> Widget* field(Window& window, const char* name) {
    auto* found = window.findChild<Widget*>(QString::fromUtf8(name));
    if (!found) FAIL("no field " << name);
    return found;
}

} // namespace

TEST_CASE("a clearing case stands overdue on the board and takes its next step once the form is whole") {
    DeskAtWork at;
    REQUIRE(at.settle());
    openCase(at.window);
    at.window.commands().action(Command::clear)->trigger();
    auto* work = at.window.findChild<CaseWork*>();
    auto* list = field<QTreeWidget>(at.window, "cases");
    REQUIRE(at.until([&] { return list->topLevelItemCount() == 1; }));
    auto* row = list->topLevelItem(0)->child(0);
    CHECK(work->board().cards.front().overdue);
    CHECK(row->text(1).contains(QStringLiteral("2021-12-31")));

    list->setCurrentItem(row);
    CHECK(at.window.desk().selection().parcel == RecordId{1});
    auto* take = field<QPushButton>(at.window, "takeStep");
    REQUIRE(at.until([&] { return work->refusal().has_value(); })); // documents are missing
    CHECK_FALSE(take->isEnabled());
    CHECK(work->refusal()->code == QStringLiteral("document_missing"));

    field<QLineEdit>(at.window, "field-权籍查询结果")->setText(QStringLiteral("Q-1"));
    field<QLineEdit>(at.window, "field-测绘成果")->setText(QStringLiteral("C-1"));
    for (const char* name : {"field-mortgaged", "field-seized", "field-subtenants", "field-soil_survey_needed"})
        field<QComboBox>(at.window, name)->setCurrentIndex(1); // no
    field<QLineEdit>(at.window, "field-land_m2")->setText(QStringLiteral("15亩"));
    field<QLineEdit>(at.window, "field-certified_floor_m2")->setText(QStringLiteral("0m2"));
    REQUIRE(at.until([&] { return work->refusal() && work->refusal()->code == QStringLiteral("datum_missing"); }));
    field<QLineEdit>(at.window, "field-uncertified_floor_m2")->setText(QStringLiteral("0m2"));
    REQUIRE(at.until([&] { return work->isReady(); }));
    CHECK(take->isEnabled());
    CHECK(work->board().cards.front().state == QStringLiteral("listed")); // trying writes nothing

    QTest::mouseClick(take, Qt::LeftButton);
    REQUIRE(at.until([&] { return work->board().cards.front().state == QStringLiteral("surveyed"); }));
    REQUIRE(at.settle());
    at.window.desk().undo();
    REQUIRE(at.until([&] { return work->board().cards.front().state == QStringLiteral("listed"); }));
}

TEST_CASE("in English the states of the sheet stand by their words, and in Chinese again by their titles") {
    DeskAtWork at;
    REQUIRE(at.settle());
    openCase(at.window);
    at.window.commands().action(Command::clear)->trigger();
    auto& work = *at.window.findChild<CaseWork*>();
    REQUIRE(at.until([&] { return !work.board().cards.empty(); }));
    const QString title = work.board().cards.front().stateTitle;
    CHECK(work.board().states.contains(QStringLiteral("列入清单")));
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.until([&] { return work.board().states.contains(QStringLiteral("Handed over")); }));
    CHECK(work.board().cards.front().stateTitle != title);
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.until([&] { return !work.board().cards.empty() && work.board().cards.front().stateTitle == title; }));
}

TEST_CASE("on another day the board shows the cases of that day, and no step can be taken") {
    DeskAtWork at;
    REQUIRE(at.settle());
    openCase(at.window);
    at.window.commands().action(Command::clear)->trigger();
    auto* work = at.window.findChild<CaseWork*>();
    REQUIRE(at.until([&] { return work->board().cards.size() == 1; }));
    CHECK(!work->board().cards.front().offers.empty());
    at.window.desk().setDay(Date::of(2021, 6, 1));
    REQUIRE(at.until([&] { return work->board().cards.size() == 1 && work->board().cards.front().offers.empty(); }));
    CHECK_FALSE(work->board().cards.front().overdue);
    at.window.desk().setDay(Date::of(2021, 2, 28)); // before it was listed
    REQUIRE(at.until([&] { return work->board().cards.empty(); }));
}

TEST_CASE("a case is opened from the details of the selected parcel, tried as one types, and stands on the board") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.desk().select({RecordId{1}, {}});
    auto* open = field<QToolButton>(at.window, "openClearing");
    REQUIRE(at.until([&] { return open->isVisible() && open->isEnabled(); }));
    QTest::mouseClick(open, Qt::LeftButton);
    auto* go = field<QPushButton>(at.window, "openCaseGo");
    CHECK(field<QComboBox>(at.window, "caseEnterprise")->currentText() == QStringLiteral("甲公司"));
    REQUIRE(at.until([&] { return at.window.findChild<QLineEdit*>(QStringLiteral("case-整治清单文号")); }));
    const auto isSaid = [&](const QString& words) {
        for (auto* said : at.window.findChild<QDialog*>(QStringLiteral("openCase"))->findChildren<QLabel*>(QStringLiteral("mark")))
            if (said->text().contains(words)) return true;
        return false;
    };
    REQUIRE(at.until([&] { return isSaid(QStringLiteral("整治清单文号")); }));
    CHECK_FALSE(go->isEnabled());
    field<QLineEdit>(at.window, "case-整治清单文号")->setText(QStringLiteral("政办〔2026〕1号"));
    REQUIRE(at.until([&] { return go->isEnabled(); }));
    auto* work = at.window.findChild<CaseWork*>();
    QTest::mouseClick(go, Qt::LeftButton);
    REQUIRE(at.until([&] { return work->board().cards.size() == 1; }));
    CHECK(work->board().cards.front().enterprise == QStringLiteral("甲公司"));
    CHECK(at.window.commands().action(Command::clear)->isChecked());
}

TEST_CASE("a look at a parcel's encumbrances is entered beside its details, and taken back") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.desk().select({RecordId{1}, {}});
    auto* details = at.window.findChild<DetailsPanel*>();
    auto* enter = field<QToolButton>(at.window, "enterCheck");
    REQUIRE(at.until([&] { return details->dossier() && enter->isVisible() && enter->isEnabled(); }));
    const auto before = details->dossier()->check;
    QTest::mouseClick(enter, Qt::LeftButton);
    auto* dialog = field<QDialog>(at.window, "checkDialog");
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("checkGo"));
    auto* on = dialog->findChild<QLineEdit*>(QStringLiteral("checkOn"));
    auto* document = dialog->findChild<QLineEdit*>(QStringLiteral("checkDocument"));
    const auto mark = [&] {
        QString text;
        for (auto* label : dialog->findChildren<QLabel*>(QStringLiteral("mark")))
            if (label->isVisible()) text += label->text();
        return text;
    };
    on->setText(QStringLiteral("昨天"));
    REQUIRE(at.until([&] { return !mark().isEmpty(); })); // no day
    CHECK_FALSE(go->isEnabled());
    on->setText(QStringLiteral("2099-01-01"));
    document->setText(QStringLiteral("查询单〔2026〕7号"));
    REQUIRE(at.until([&] { return !mark().isEmpty() && !go->isEnabled(); })); // still to come
    const auto today = QString::fromStdString(Date::today().text());
    on->setText(today);
    document->clear();
    REQUIRE(at.until([&] { return mark().contains(QStringLiteral("文号")) && !go->isEnabled(); }));
    document->setText(QStringLiteral("查询单〔2026〕7号"));
    REQUIRE(at.until([&] { return go->isEnabled(); }));
    QTest::mouseClick(go, Qt::LeftButton);
    REQUIRE(at.until([&] { return details->dossier() && details->dossier()->check.on == Date::today(); }));
    CHECK_FALSE(details->dossier()->check.isDue);
    REQUIRE(at.settle());
    at.window.desk().undo();
    REQUIRE(at.until([&] { return details->dossier() && details->dossier()->check.on == before.on; }));
}

TEST_CASE("choosing a case brings its parcel into view") {
    DeskAtWork at;
    REQUIRE(at.settle());
    openCase(at.window);
    at.window.commands().action(Command::clear)->trigger();
    auto* list = field<QTreeWidget>(at.window, "cases");
    REQUIRE(at.until([&] { return list->topLevelItemCount() == 1; }));
    auto* canvas = at.window.findChild<MapCanvas*>();
    canvas->fit(geom::Box{0, 0, 10'000, 10'000}); // somewhere else
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    const auto book = book::Book::open(at.window.desk().face().path.toStdString(), book::Access::readOnly);
    const auto parcel = book.records().find(land::Kind::parcel, RecordId{1});
    const auto box = geom::boxOf(std::get<land::Parcel>(*parcel).geometry);
    const auto window = canvas->view().window();
    CHECK(window.minX <= box.minX);
    CHECK(box.maxX <= window.maxX);
    CHECK(window.minY <= box.minY);
    CHECK(box.maxY <= window.maxY);
}

TEST_CASE("a case's day that can't be read is told below it, and nothing is tried") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.desk().select({RecordId{1}, {}});
    auto* open = field<QToolButton>(at.window, "openClearing");
    REQUIRE(at.until([&] { return open->isVisible() && open->isEnabled(); }));
    QTest::mouseClick(open, Qt::LeftButton);
    auto* dialog = field<QDialog>(at.window, "openCase");
    auto* on = dialog->findChild<QLineEdit*>(QStringLiteral("caseOn"));
    on->setText(QStringLiteral("今天"));
    const auto isMarked = [&] {
        for (auto* label : dialog->findChildren<QLabel*>(QStringLiteral("mark")))
            if (label->isVisible() && label->text().contains(QStringLiteral("2026-03-31"))) return true;
        return false;
    };
    REQUIRE(at.until(isMarked));
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("openCaseGo"))->isEnabled());
    on->setText(QString::fromStdString(Date::today().text()));
    REQUIRE(at.until([&] { return !isMarked(); }));
}
