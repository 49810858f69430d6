// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/dossier_pages.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/models/vacancy_table.h"

#include <catch2/catch.hpp>
#include <QLabel>
#include <QTableView>

using namespace mutu;
using namespace mutu::desktop;

namespace {

QString labelOn(const Dossier& dossier, Date day) {
    for (const DetailPage& page : pagesOf(dossier, day))
        for (const DetailLine& line : page.lines)
            if (line.value == QStringLiteral("甲公司")) return line.label;
    return {};
}

const Date before = Date::of(2014, 12, 31);
const Date during = Date::of(2015, 1, 1);
const Date after = Date::of(2020, 1, 1);

} // namespace

TEST_CASE("a right makes its holder a future, a present and a former one, by the day that is read") {
    Dossier dossier;
    land::Right right;
    right.signedOn = during;
    right.endedOn = after;
    dossier.rights.push_back({right, {QStringLiteral("甲公司"), {}, {}}});
    CHECK(labelOn(dossier, before) == QStringLiteral("以后的权利人"));
    CHECK(labelOn(dossier, during) == QStringLiteral("权利人"));
    CHECK(labelOn(dossier, after.plusDays(-1)) == QStringLiteral("权利人"));
    CHECK(labelOn(dossier, after) == QStringLiteral("原权利人"));
    dossier.rights[0].record.rightType = "2";
    CHECK(labelOn(dossier, during) == QStringLiteral("所有权人"));
}

TEST_CASE("a use makes its user a future, a present and a former one, by the day that is read") {
    Dossier dossier;
    land::Use use;
    use.beginsOn = during;
    use.endsOn = after;
    dossier.uses.push_back({use, {QStringLiteral("甲公司"), {}, {}}});
    CHECK(labelOn(dossier, before) == QStringLiteral("以后的使用者"));
    CHECK(labelOn(dossier, during) == QStringLiteral("使用者"));
    CHECK(labelOn(dossier, after) == QStringLiteral("原使用者"));
}

TEST_CASE("the list names who holds a piece on the day, not who owns the land or comes later") {
    DeskAtWork at;
    const auto holderOf = [&](std::int64_t parcel) {
        for (const FoundPiece& piece : at.window.search().answer().pieces)
            if (piece.row.vacancy.parcel.id.value == parcel) return piece.holder;
        return QStringLiteral("not in the list");
    };
    CHECK(holderOf(2) == QStringLiteral("甲公司"));
    CHECK(holderOf(4).isEmpty());
}

namespace {

/// Somebody looked at a parcel of the small zone for encumbrances, and found it seized until long ago.
void look(DeskAtWork& at, RecordId parcel, Date day) {
    auto book = book::Book::open(at.window.desk().face().path.toStdString());
    land::Encumbrance seizure;
    seizure.parcel.id = parcel;
    seizure.kind = land::EncumbranceKind::seizure;
    seizure.beginsOn = Date::of(2010, 1, 1);
    seizure.endsOn = Date::of(2010, 2, 1);
    seizure.checkedOn = day;
    change::Changeset changeset;
    changeset.heading.title = "核查";
    changeset.changes.push_back({std::nullopt, land::Record(seizure)});
    REQUIRE(book.apply(std::move(changeset)).ok());
    at.window.desk().refresh();
}

} // namespace

TEST_CASE("a piece nobody lately looked at for encumbrances is amber in list, details and ledger, with the reason in words") {
    DeskAtWork at;
    auto* model = at.window.findChild<QTableView*>(QStringLiteral("resultsTable"))->model();
    const auto cell = [&](std::int64_t parcel, int role) {
        for (int row = 0; row < model->rowCount(); ++row)
            if (static_cast<VacancyTable*>(model)->piece(row).row.vacancy.parcel.id.value == parcel)
                return model->index(row, VacancyTable::checked).data(role);
        return QVariant();
    };
    const auto isAmber = [](const QVariant& ground) { return ground.value<QColor>() == Look::colour("due"); };
    CHECK(cell(3, Qt::DisplayRole).toString() == QStringLiteral("未核查"));
    CHECK(isAmber(cell(3, Qt::ForegroundRole)));
    CHECK(cell(3, Qt::ToolTipRole).toString().contains(QStringLiteral("抵押")));
    const auto* summary = at.window.findChild<QLabel*>(QStringLiteral("resultsSummary"));
    CHECK(summary->text().contains(QStringLiteral("2 处"))); // 3 and 4, in reserve; 2 isn't ready

    const Date today = Date::today();
    look(at, RecordId{3}, today);
    look(at, RecordId{4}, Date::of(2021, 1, 1));
    REQUIRE(at.until([&] { return cell(3, Qt::DisplayRole).toString() == QString::fromStdString(today.text()); }));
    CHECK_FALSE(isAmber(cell(3, Qt::ForegroundRole)));
    REQUIRE(at.until([&] { return cell(4, Qt::DisplayRole).toString() == QStringLiteral("2021-01-01（过期）"); }));
    CHECK(isAmber(cell(4, Qt::ForegroundRole)));

    const auto amberNote = [&] {
        for (const auto* label : at.window.findChildren<QLabel*>(QStringLiteral("due")))
            if (label->text().contains(QStringLiteral("2021-01-01")) && label->text().contains(QStringLiteral("抵押"))) return true;
        return false;
    };
    at.window.desk().select({RecordId{3}, {}});
    REQUIRE(at.settle());
    CHECK_FALSE(amberNote());
    at.window.desk().select({RecordId{4}, {}});
    REQUIRE(at.until(amberNote));

    auto* work = at.window.findChild<LedgerWork*>();
    work->watch(true);
    LedgerQuestion question;
    question.need = office::Need{RegisteredArea(100'000), {}, {}};
    work->open(candidatesLedger, question);
    REQUIRE(at.until([&] { return work->kind() == candidatesLedger && !work->isMaking() && !work->ledger().sheet.rows.empty(); }));
    REQUIRE(work->ledger().cautions.size() == work->ledger().sheet.rows.size());
    const auto* ledger = at.window.findChild<QTableView*>(QStringLiteral("ledgerTable"))->model();
    int amber = 0;
    CHECK(work->ledger().cautionColumn == 8); // no column of distances where nothing is to be near
    for (int row = 0; row < ledger->rowCount(); ++row) {
        const auto place = ledger->index(row, 8);
        const bool isLooked = place.data().toString() == QString::fromStdString(today.text());
        CHECK(isAmber(place.data(Qt::ForegroundRole)) != isLooked);
        amber += isLooked ? 0 : 1;
    }
    CHECK(amber == ledger->rowCount() - 1);
}
