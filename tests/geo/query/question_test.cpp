// SPDX-License-Identifier: Apache-2.0
#include "geo/query/record_question.h"
#include "geo/query/vacancy_question.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::query;

namespace {

// A right triangle whose long side cuts its box in half.
geom::Shape triangle() { return geom::Region{{geom::Polygon{{{0, 0}, {1000, 0}, {0, 1000}}, {}}}}; }

land::Vacancy piece() {
    land::Vacancy v;
    v.kind = land::VacancyKind::reserve;
    v.pool = land::Pool::ready;
    v.area = RegisteredArea(1000);
    v.from = Date::of(2019, 1, 1);
    v.until = Date::of(2020, 1, 1);
    v.geometry = triangle();
    return v;
}

VacancyQuestion onDay(int year, unsigned month, unsigned day) {
    VacancyQuestion question;
    question.asOf = Date::of(year, month, day);
    return question;
}

} // namespace

TEST_CASE("a piece answers from its first day until before its last") {
    REQUIRE_FALSE(answers(onDay(2018, 12, 31), piece()));
    REQUIRE(answers(onDay(2019, 1, 1), piece()));
    REQUIRE(answers(onDay(2019, 12, 31), piece()));
    REQUIRE_FALSE(answers(onDay(2020, 1, 1), piece()));
}

TEST_CASE("borders of an area range belong to it") {
    auto question = onDay(2019, 6, 1);
    question.minArea = question.maxArea = RegisteredArea(1000);
    REQUIRE(answers(question, piece()));
    question.minArea = RegisteredArea(1001);
    REQUIRE_FALSE(answers(question, piece()));
}

TEST_CASE("window and distance test the outline, not its box") {
    auto question = onDay(2019, 6, 1);
    question.window = geom::Box{800, 800, 1000, 1000}; // inside the box, beyond the long side
    REQUIRE_FALSE(answers(question, piece()));
    question.window = geom::Box{500, 500, 1000, 1000}; // touches the long side
    REQUIRE(answers(question, piece()));
    question.window.reset();
    question.near = Near{{1000, 1000}, Metre(0.707)};
    REQUIRE_FALSE(answers(question, piece()));
    question.near = Near{{1000, 1000}, Metre(0.708)};
    REQUIRE(answers(question, piece()));
}

TEST_CASE("what belongs to no pool is never vacant") {
    auto building = piece();
    building.kind = land::VacancyKind::building;
    building.pool = land::Pool::none;
    REQUIRE_FALSE(answers(onDay(2019, 6, 1), building));
}

TEST_CASE("floors are asked for by floor area and leave land out") {
    auto question = onDay(2019, 6, 1);
    question.minFloor = RegisteredArea(500);
    REQUIRE_FALSE(answers(question, piece()));
    auto floors = piece();
    floors.kind = land::VacancyKind::floorVacant;
    floors.area = {};
    floors.floor = RegisteredArea(500);
    REQUIRE(answers(question, floors));
}

TEST_CASE("pieces are put in the order that was asked for and cut to the limit") {
    std::vector<VacancyRow> rows(3);
    for (std::size_t i = 0; i < 3; ++i) {
        rows[i].vacancy.id = RecordId{static_cast<std::int64_t>(i + 1)};
        rows[i].distance = static_cast<double>((i * 2) % 3);
    }
    rows[0].vacancy.area = rows[2].vacancy.area = RegisteredArea(10);
    rows[1].vacancy.floor = RegisteredArea(1000);
    auto question = onDay(2019, 6, 1);
    auto byArea = rows;
    arrange(question, byArea);
    REQUIRE(byArea[0].vacancy.id == RecordId{1});
    REQUIRE(byArea[1].vacancy.id == RecordId{3});
    REQUIRE(byArea[2].vacancy.id == RecordId{2});
    question.order = Order::distance;
    question.limit = 2;
    arrange(question, rows);
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].vacancy.id == RecordId{1});
    REQUIRE(rows[1].vacancy.id == RecordId{3});
}

TEST_CASE("a question by key, range, window and day finds what it names") {
    land::Parcel parcel;
    parcel.id = RecordId{7};
    parcel.code = "A";
    parcel.district.id = RecordId{2};
    parcel.validTo = Date::of(2019, 1, 1);
    parcel.geometry = triangle();
    RecordQuestion question;
    REQUIRE_FALSE(answers(question, parcel)); // retired, and no day was asked for
    question.asOf = Date::of(2018, 12, 31);
    REQUIRE(answers(question, parcel));
    question.key = Key{"code", std::string("B")};
    REQUIRE_FALSE(answers(question, parcel));
    question.key = Key{"district_id", RecordId{2}};
    REQUIRE(answers(question, parcel));
    question.range = KeyRange{"id", RecordId{8}, RecordId{9}};
    REQUIRE_FALSE(answers(question, parcel));
    question.range = KeyRange{"district_id", RecordId{1}, RecordId{2}};
    REQUIRE(answers(question, parcel));
    question.window = geom::Box{1001, 0, 2000, 10};
    REQUIRE_FALSE(answers(question, parcel));
    question.window = geom::Box{1000, 0, 2000, 10};
    REQUIRE(answers(question, parcel));
    question.kind = land::Kind::road;
    REQUIRE_FALSE(answers(question, parcel));
}
