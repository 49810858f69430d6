// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/models/dossier_pages.h"
#include "app/desktop/models/vacancy_search.h"

#include <catch2/catch.hpp>

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
