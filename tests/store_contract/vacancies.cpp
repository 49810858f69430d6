// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "tests/store_contract/kept_store.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace mutu;
using namespace mutu::store;
using namespace mutu::store::testing;
using land::Pool;
using land::VacancyKind;

namespace {

using Ids = std::vector<std::int64_t>;
constexpr Date today{1000};

land::Vacancy piece(std::int64_t parcel, double squareMetres, VacancyKind kind = VacancyKind::reserve,
                    Pool pool = Pool::ready) {
    land::Vacancy made;
    made.parcel = {RecordId{parcel}};
    made.kind = kind;
    made.pool = pool;
    made.area = RegisteredArea::nearest(SquareMetre(squareMetres));
    made.since = Date(5);
    made.from = Date(10);
    made.geometry = square(parcel * 100, 0, 10);
    return made;
}

land::Vacancy floors(std::int64_t parcel, double squareMetres) {
    auto made = piece(parcel, 0, VacancyKind::floorVacant, Pool::clearable);
    made.building = {RecordId{7}};
    made.floor = RegisteredArea::nearest(SquareMetre(squareMetres));
    return made;
}

void putPieces(Store& store, const std::vector<land::Vacancy>& pieces) {
    const auto transaction = store.begin();
    std::vector<RecordId> parcels;
    for (const auto& made : pieces) parcels.push_back(made.parcel.id);
    transaction->replaceVacancies(parcels, pieces);
    transaction->commit();
}

/// Parcels 1 … 9 of 1000 m² × their number, in districts 1 … 3 in turn.
void addParcels(Store& store) {
    std::vector<land::Record> records;
    for (const auto* name : {"甲区", "乙区", "丙区"}) {
        land::District district;
        district.name = name;
        records.emplace_back(district);
    }
    for (std::int64_t i = 1; i <= 9; ++i) {
        land::Parcel parcel;
        parcel.code = "宗" + std::to_string(i);
        parcel.plot = "块" + std::to_string(i);
        parcel.registeredArea = RegisteredArea(i * 100000);
        parcel.district = {RecordId{1 + i % 3}};
        parcel.geometry = square(i * 100, 0, 30);
        records.emplace_back(parcel);
    }
    add(store, records);
}

query::VacancyQuestion question() {
    query::VacancyQuestion made;
    made.asOf = today;
    return made;
}

RegisteredArea area(double squareMetres) { return RegisteredArea::nearest(SquareMetre(squareMetres)); }

} // namespace

TEST_CASE("a vacant piece comes back whole, with its parcel's names and a point inside") {
    MUTU_EVERY_STORE(kept);
    addParcels(kept.store());
    auto made = piece(4, 123.45, VacancyKind::supplied, Pool::clearable);
    made.piece = 2;
    made.district = {RecordId{2}};
    made.suspectedIdle = true;
    made.until = Date(5000);
    made.evidence = "出让合同 'A' 约定动工\n第二行";
    putPieces(kept.store(), {made});
    kept.reopen();
    const auto rows = kept.store().vacancies(question());
    REQUIRE(rows.size() == 1);
    const auto& row = rows.front();
    CHECK(row.code == "宗4");
    CHECK(row.plot == "块4");
    CHECK(row.district == "乙区");
    CHECK(row.parcelArea == area(4000));
    CHECK(row.distance == 0);
    CHECK(row.centroid == geom::interiorPoint(*geom::regionOf(made.geometry)).value());
    const auto& found = row.vacancy;
    CHECK(found.id);
    CHECK(found.parcel == made.parcel);
    CHECK_FALSE(found.building);
    CHECK(found.piece == 2);
    CHECK(found.kind == VacancyKind::supplied);
    CHECK(found.pool == Pool::clearable);
    CHECK(found.district == made.district);
    CHECK(found.area == made.area);
    CHECK(found.floor == RegisteredArea());
    CHECK(found.since == made.since);
    CHECK(found.from == made.from);
    CHECK(found.until == made.until);
    CHECK(found.suspectedIdle);
    CHECK(found.evidence == made.evidence);
    CHECK(found.geometry == made.geometry);
}

TEST_CASE("a piece is answered from its first day until the day before its last") {
    MUTU_EVERY_STORE(kept);
    auto made = piece(1, 10);
    made.until = Date(20);
    putPieces(kept.store(), {made});
    const auto answersOn = [&](std::int32_t date) {
        auto asked = question();
        asked.asOf = Date(date);
        return kept.store().vacancies(asked).size();
    };
    CHECK(answersOn(9) == 0);
    CHECK(answersOn(10) == 1);
    CHECK(answersOn(19) == 1);
    CHECK(answersOn(20) == 0);
}

TEST_CASE("land is asked for by the area of the piece, borders included") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {piece(1, 100), piece(2, 200), piece(3, 300), piece(4, 400)});
    auto asked = question();
    asked.minArea = area(200);
    asked.maxArea = area(300);
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{3, 2});
    asked.minArea = area(300.01);
    CHECK(kept.store().vacancies(asked).empty());
}

TEST_CASE("floors are asked for by their own area, and by that of their parcel") {
    MUTU_EVERY_STORE(kept);
    addParcels(kept.store());
    putPieces(kept.store(), {piece(1, 100), floors(2, 1000), floors(3, 999.99), floors(4, 5000)});
    auto asked = question();
    asked.minFloor = area(1000);
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{4, 2});
    asked.maxArea = area(3000); // parcel 4 has 4000 m²
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2});
    asked = question();
    asked.minArea = area(100);
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{1, 4, 2, 3}); // land first, then floors
}

TEST_CASE("pieces are asked for by district, kind, pool and parcel") {
    MUTU_EVERY_STORE(kept);
    std::vector<land::Vacancy> pieces;
    for (std::int64_t i = 1; i <= 9; ++i) {
        auto made = piece(i, 100.0 * static_cast<double>(i), i % 2 == 0 ? VacancyKind::approved : VacancyKind::planned,
                          i % 2 == 0 ? Pool::clearable : Pool::future);
        made.district = {RecordId{1 + i % 3}};
        pieces.push_back(made);
    }
    addParcels(kept.store());
    putPieces(kept.store(), pieces);
    auto asked = question();
    asked.districts = {RecordId{1}};
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{9, 6, 3});
    asked.districts = {RecordId{1}, RecordId{3}};
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{9, 8, 6, 5, 3, 2});
    asked.kinds = {VacancyKind::approved};
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{8, 6, 2});
    asked.kinds = {VacancyKind::approved, VacancyKind::planned};
    asked.pool = Pool::future;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{9, 5, 3});
    asked.parcel = RecordId{5};
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{5});
    asked.parcel = RecordId{6};
    CHECK(kept.store().vacancies(asked).empty());
}

TEST_CASE("land in use or under construction is derived but never answered as vacant") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {piece(1, 100, VacancyKind::pending, Pool::none),
                             piece(2, 100, VacancyKind::building, Pool::none), piece(3, 100)});
    CHECK(rowIds(kept.store().vacancies(question())) == Ids{3});
    Ids visited;
    kept.store().visitVacancies(today, [&visited](const land::Vacancy& found) {
        visited.push_back(found.id.value);
        return true;
    });
    CHECK(visited == Ids{1, 2, 3});
    const auto totals = kept.store().totals(today);
    REQUIRE(totals.size() == 3);
    CHECK(totals.front().pool == Pool::none);
}

TEST_CASE("rows come in the order asked for, ties by parcel, and no more than the limit") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {piece(3, 100), piece(1, 300), piece(2, 100), piece(5, 200), piece(4, 100)});
    auto asked = question();
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 4, 3, 1, 5});
    asked.limit = 3;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 4, 3});
    asked.limit = 4;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 4, 3, 1});
    asked.limit = 0;
    asked.order = query::Order::place;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 3, 1, 5, 4});
    asked.near = query::Near{{405000, -30000}, Metre(10000)};
    asked.order = query::Order::distance;
    asked.limit = 3;
    const auto rows = kept.store().vacancies(asked);
    CHECK(rowIds(rows) == Ids{5, 1, 4}); // parcels 4, 3 and 5; from 405 m both neighbours are 95 m away in x
    CHECK(rows.front().distance == Approx(30));
}

TEST_CASE("a limit keeps the floors that come after few pieces of land") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {floors(1, 500), piece(2, 100), floors(3, 900)});
    auto asked = question();
    asked.limit = 2;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 3});
    asked.limit = 1;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2});
    putPieces(kept.store(), {piece(4, 0)}); // land whose area nobody knows comes last
    asked.limit = 2;
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2, 3});
}

TEST_CASE("nearness and windows test the outline, not its box") {
    MUTU_EVERY_STORE(kept);
    auto slanted = piece(1, 100); // the north-western corner of its box is empty
    slanted.geometry = geom::Region{{{{{0, 0}, {100'000, 0}, {100'000, 100'000}}, {}}}};
    auto ring = piece(2, 100); // a frame with an empty middle
    ring.geometry =
        geom::Region{{{{{1'000'000, 0}, {1'100'000, 0}, {1'100'000, 100'000}, {1'000'000, 100'000}},
                       {{{1'010'000, 10'000}, {1'010'000, 90'000}, {1'090'000, 90'000}, {1'090'000, 10'000}}}}}};
    putPieces(kept.store(), {slanted, ring});
    const auto inWindow = [&](std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
        auto asked = question();
        asked.window = geom::Box{x0, y0, x1, y1};
        asked.withGeometry = false;
        return rowIds(kept.store().vacancies(asked));
    };
    CHECK(inWindow(0, 60'000, 40'000, 100'000).empty());
    CHECK(inWindow(0, 40'000, 40'000, 100'000) == Ids{1}); // touches the slant in one point
    CHECK(inWindow(0, 40'001, 40'000, 100'000).empty());
    CHECK(inWindow(90'000, 10'000, 91'000, 11'000) == Ids{1});     // wholly inside
    CHECK(inWindow(1'020'000, 20'000, 1'080'000, 80'000).empty()); // wholly in the hole
    CHECK(inWindow(1'005'000, 50'000, 1'006'000, 51'000) == Ids{2});
    const auto within = [&](geom::Point place, double metres) {
        auto asked = question();
        asked.near = query::Near{place, Metre(metres)};
        asked.withGeometry = false;
        return kept.store().vacancies(asked);
    };
    CHECK(within({0, 100'000}, 70.71).empty()); // the slant is 70.7107 m away, though the corner of the box is at hand
    const auto reached = within({0, 100'000}, 70.72);
    REQUIRE(rowIds(reached) == Ids{1});
    CHECK(reached.front().distance == Approx(70.7107).epsilon(1e-6));
    CHECK(reached.front().vacancy.geometry.index() == 0); // left out when nobody asked for it
    CHECK(within({90'000, 10'000}, 0).front().distance == 0);
    CHECK(within({1'050'000, 50'000}, 39.9).empty());
    CHECK(rowIds(within({1'050'000, 50'000}, 40)) == Ids{2});
}

TEST_CASE("a window counts beside a named parcel too") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {piece(1, 300), piece(3, 100)});
    auto asked = question();
    asked.parcel = RecordId{3};
    asked.window = geom::Box{-1000, -1000, 1000, 1000}; // about the origin, far from the parcel
    CHECK(kept.store().vacancies(asked).empty());
    asked.window = geom::Box{300'000, 0, 301'000, 1000};
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{2});
}

TEST_CASE("an industry finds the pieces in cluster zones meant for it") {
    MUTU_EVERY_STORE(kept);
    addParcels(kept.store());
    land::ClusterZone bearings, paper;
    bearings.industries = "3451 38";
    paper.industries = "22";
    const auto member = [](std::int64_t zone, std::int64_t parcel) {
        land::ZoneParcel made;
        made.zone = {RecordId{zone}};
        made.parcel = {RecordId{parcel}};
        return made;
    };
    add(kept.store(), {bearings, paper, member(1, 2), member(1, 3), member(2, 4), member(2, 2)});
    putPieces(kept.store(), {piece(1, 100), piece(2, 200), piece(3, 300), piece(4, 400)});
    const auto fitting = [&](const char* industry) {
        auto asked = question();
        asked.industry = industry;
        return rowIds(kept.store().vacancies(asked));
    };
    CHECK(fitting("3841") == Ids{3, 2});
    CHECK(fitting("34") == Ids{3, 2}); // the wider wish fits
    CHECK(fitting("2221") == Ids{4, 2});
    CHECK(fitting("13").empty());
}

TEST_CASE("only cluster zones in force on the day count for an industry") {
    MUTU_EVERY_STORE(kept);
    addParcels(kept.store());
    const auto day = question().asOf;
    const auto zone = [](std::optional<Date> from, std::optional<Date> to) {
        land::ClusterZone made;
        made.industries = "3451";
        made.validFrom = from;
        made.validTo = to;
        return made;
    };
    std::vector<land::Record> records{zone(day, {}), zone(day.plusDays(1), {}), zone({}, day),
                                      zone({}, day.plusDays(1)), zone(Date::never(), {})};
    for (std::int64_t i = 1; i <= 5; ++i) {
        land::ZoneParcel member;
        member.zone = {RecordId{i}};
        member.parcel = {RecordId{i}};
        records.emplace_back(member);
    }
    add(kept.store(), records);
    putPieces(kept.store(), {piece(1, 100), piece(2, 200), piece(3, 300), piece(4, 400), piece(5, 500)});
    auto asked = question();
    asked.industry = "3451";
    CHECK(rowIds(kept.store().vacancies(asked)) == Ids{4, 1});
}

TEST_CASE("on random pieces every question is answered by its meaning and totals are the sums of the rows") {
    MUTU_EVERY_STORE(kept);
    std::mt19937 random(11);
    const auto number = [&random](int below) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(below));
    };
    addParcels(kept.store());
    std::vector<land::Vacancy> pieces;
    for (int i = 0; i < 300; ++i) {
        const bool isFloor = number(4) == 0;
        auto made = isFloor ? floors(1 + number(9), 10.0 + static_cast<double>(number(50)))
                            : piece(1 + number(9), static_cast<double>(number(40)), static_cast<VacancyKind>(number(7)),
                                    static_cast<Pool>(number(4)));
        if (number(5) != 0) made.district = {RecordId{1 + number(3)}};
        made.from = Date(static_cast<std::int32_t>(number(400)));
        if (number(3) != 0) made.until = made.from.plusDays(1 + static_cast<int>(number(300)));
        const auto x = number(900) * 1000, y = number(900) * 1000;
        made.geometry = geom::Region{
            {{{{x, y}, {x + 1000 + number(90'000), y}, {x + number(30'000), y + 1000 + number(90'000)}}, {}}}};
        pieces.push_back(made);
    }
    putPieces(kept.store(), pieces);
    putPieces(kept.store(), {}); // nothing replaced, nothing lost
    for (int round = 0; round < 300; ++round) {
        query::VacancyQuestion asked;
        asked.asOf = Date(static_cast<std::int32_t>(number(800)) - 20);
        std::vector<query::VacancyRow> expected;
        std::map<std::tuple<RecordId, VacancyKind, Pool>, query::VacancyTotal> sums;
        if (number(3) == 0) asked.minArea = area(static_cast<double>(number(30)));
        if (number(3) == 0) asked.maxArea = area(10.0 + static_cast<double>(number(3000)));
        if (number(5) == 0) asked.minFloor = area(static_cast<double>(number(60)));
        for (std::int64_t i = number(3); i > 0; --i) asked.districts.push_back({1 + number(3)});
        for (std::int64_t i = number(3); i > 0; --i) asked.kinds.push_back(static_cast<VacancyKind>(number(8)));
        asked.pool = static_cast<Pool>(number(4));
        if (number(6) == 0) asked.parcel = RecordId{1 + number(9)};
        if (number(3) == 0)
            asked.near = query::Near{{number(900'000), number(900'000)}, Metre(static_cast<double>(number(400)))};
        if (number(3) == 0) {
            const auto x = number(900'000), y = number(900'000);
            asked.window = geom::Box{x, y, x + number(400'000), y + number(400'000)};
        }
        asked.order = asked.near && number(2) == 0 ? query::Order::distance : static_cast<query::Order>(2 * number(2));
        asked.limit = number(2) == 0 ? 0 : static_cast<std::size_t>(1 + number(20));
        kept.store().visitVacancies(asked.asOf, [&](const land::Vacancy& found) {
            auto& sum = sums[{found.district.id, found.kind, found.pool}];
            sum.district = found.district.id;
            ++sum.count;
            sum.area = sum.area + found.area;
            sum.floor = sum.floor + found.floor;
            const auto parcel = RegisteredArea(found.parcel.id.value * 100000);
            const bool isFloor = found.kind == VacancyKind::floorVacant;
            const bool parcelFits = !isFloor || ((!asked.minArea || parcel >= *asked.minArea) &&
                                                 (!asked.maxArea || parcel <= *asked.maxArea));
            if (!query::answers(asked, found) || !parcelFits) return true;
            query::VacancyRow row;
            row.vacancy = found;
            if (asked.near)
                row.distance =
                    std::sqrt(geom::squaredDistance(asked.near->place, *geom::regionOf(found.geometry))) / 1000.0;
            expected.push_back(row);
            return true;
        });
        query::arrange(asked, expected);
        INFO("round " << round);
        CHECK(rowIds(kept.store().vacancies(asked)) == rowIds(expected));
        const auto totals = kept.store().totals(asked.asOf);
        REQUIRE(totals.size() == sums.size());
        auto sum = sums.begin();
        for (const auto& total : totals) {
            CHECK(std::tuple(total.district, total.kind, total.pool) == sum->first);
            CHECK(total.count == sum->second.count);
            CHECK(total.area == sum->second.area);
            CHECK(total.floor == sum->second.floor);
            ++sum;
        }
    }
}

TEST_CASE("every day of a piece's life is in the totals, months' ends included") {
    MUTU_EVERY_STORE(kept);
    auto made = piece(1, 100);
    made.from = day("2020-01-31");
    made.until = day("2020-03-01");
    putPieces(kept.store(), {made});
    const auto countOn = [&](const char* date) {
        const auto totals = kept.store().totals(day(date));
        return totals.empty() ? 0 : totals.front().count;
    };
    CHECK(countOn("2020-01-30") == 0);
    CHECK(countOn("2020-01-31") == 1);
    CHECK(countOn("2020-02-01") == 1);
    CHECK(countOn("2020-02-29") == 1);
    CHECK(countOn("2020-03-01") == 0);
    CHECK(countOn("2020-03-31") == 0);
}

TEST_CASE("a visitor of pieces may ask for pieces") {
    MUTU_EVERY_STORE(kept);
    putPieces(kept.store(), {piece(1, 100), piece(2, 200)});
    std::size_t answered = 0;
    kept.store().visitVacancies(today, [&](const land::Vacancy&) {
        answered += kept.store().vacancies(question()).size();
        kept.store().visitVacancies(today, [](const land::Vacancy&) { return true; });
        return true;
    });
    CHECK(answered == 4);
}
