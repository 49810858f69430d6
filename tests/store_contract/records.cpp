// SPDX-License-Identifier: Apache-2.0
#include "geo/store/beside.h"
#include "geo/store/brief.h"
#include "tests/store_contract/kept_store.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <thread>

using namespace mutu;
using namespace mutu::store::testing;
using land::Kind;

namespace {

using Ids = std::vector<std::int64_t>;

geom::Shape exampleShape(Kind kind) {
    if (kind == Kind::road)
        return geom::Lines{{{{353692456, 3198829123}, {353700001, 3198829999}, {353700001, 3199000000}}}};
    if (kind == Kind::facility || kind == Kind::boundaryPoint || kind == Kind::findingAcceptance)
        return geom::Point{353692456, 3198829123};
    auto region = square(353, 3198, 100);
    region.parts.front().holes.push_back({{363000, 3208000}, {363000, 3209001}, {364001, 3209001}, {364001, 3208000}});
    region.parts.push_back(square(1000, 3198, 7).parts.front());
    return region;
}

/// Fills every field of a record with a value of its own; references lead to id 1.
template <class Type> Type full(Type record, int seed) {
    land::forEachField<Type>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::string>)
            value = "值 '" + std::string(field.column) + "' " + std::to_string(seed);
        else if constexpr (std::is_same_v<Value, bool>)
            value = true;
        else if constexpr (std::is_same_v<Value, std::optional<Date>>)
            value = Date(-9000 + 1000 * field.number + seed);
        else if constexpr (std::is_same_v<Value, std::optional<RegisteredArea>>)
            value = RegisteredArea(field.number * 1'000'003 + seed);
        else if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>)
            value = -field.number * 77 - seed;
        else if constexpr (std::is_same_v<Value, std::int64_t>)
            value = -3 - seed;
        else if constexpr (std::is_same_v<Value, std::optional<double>>)
            value = 0.1 + seed;
        else if constexpr (std::is_same_v<Value, geom::Shape>)
            value = exampleShape(land::Description<Type>::kind);
        else if constexpr (std::is_enum_v<Value>)
            value = static_cast<Value>(1);
        else
            value.id = RecordId{1};
    });
    return record;
}

land::Record fullRecord(Kind kind, int seed) {
    return land::withKind(kind, [seed](auto record) -> land::Record { return full(std::move(record), seed); });
}

land::Parcel parcelAt(std::int64_t x, std::int64_t y, const std::string& code = {}) {
    land::Parcel parcel;
    parcel.code = code;
    parcel.geometry = square(x, y, 10);
    return parcel;
}

query::RecordQuestion parcels() { return {}; }

geom::Box box(std::int64_t minX, std::int64_t minY, std::int64_t maxX, std::int64_t maxY) {
    return {minX * 1000, minY * 1000, maxX * 1000, maxY * 1000};
}

} // namespace

TEST_CASE("a new store holds nothing but its card") {
    MUTU_EVERY_STORE(kept);
    const auto card = kept.store().card();
    CHECK(card.name == exampleCard().name);
    CHECK(card.crs == exampleCard().crs);
    CHECK(card.illustrative);
    CHECK(card.createdAt == exampleCard().createdAt);
    CHECK(kept.store().revision() == Revision{0});
    CHECK(kept.store().log().empty());
    for (const auto kind : land::allKinds) {
        CHECK(kept.store().count(kind) == 0);
        CHECK(kept.store().extent(kind).empty());
        CHECK_FALSE(kept.store().find(kind, RecordId{1}));
        query::RecordQuestion question;
        question.kind = kind;
        CHECK(all(kept.store(), question).empty());
    }
    CHECK(kept.store().vacancies({Date(0), {}, {}, {}, {}, {}, land::Pool::none, {}, {}, {}, {}}).empty());
    CHECK(kept.store().totals(Date(0)).empty());
}

TEST_CASE("every field of every kind comes back as it was written, stated or not") {
    MUTU_EVERY_STORE(kept);
    std::vector<land::Record> records;
    for (const auto kind : land::allKinds) {
        records.push_back(fullRecord(kind, 0));
        records.push_back(land::emptyRecord(kind));
    }
    const auto given = add(kept.store(), records);
    kept.reopen();
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto kind = land::kindOf(records[i]);
        INFO(land::name(kind) << (i % 2 == 0 ? " with all fields" : " without any"));
        const auto found = kept.store().find(kind, given[i]);
        REQUIRE(found);
        CHECK(land::idOf(*found) == given[i]);
        CHECK(land::sameContent(*found, records[i]));
    }
    for (const auto kind : land::allKinds) { // and after each field is changed or taken away
        auto changed = fullRecord(kind, 9);
        land::setId(changed, RecordId{2});
        put(kept.store(), changed);
        auto emptied = land::emptyRecord(kind);
        land::setId(emptied, RecordId{1});
        put(kept.store(), emptied);
        INFO(land::name(kind));
        CHECK(land::sameContent(kept.store().find(kind, RecordId{2}).value(), changed));
        CHECK(land::sameContent(kept.store().find(kind, RecordId{1}).value(), emptied));
    }
}

TEST_CASE("ids are counted per kind from one") {
    MUTU_EVERY_STORE(kept);
    CHECK(add(kept.store(), {land::Parcel(), land::Enterprise(), land::Parcel()}) ==
          std::vector<RecordId>{{1}, {1}, {2}});
    kept.reopen();
    CHECK(add(kept.store(), {land::Parcel()}) == std::vector<RecordId>{{3}});
}

TEST_CASE("records are asked for by ids: each once, in order, unknown ones passed over, retired ones found") {
    MUTU_EVERY_STORE(kept);
    auto retired = parcelAt(0, 0);
    retired.validTo = day("2020-01-01");
    add(kept.store(), {parcelAt(0, 0), retired, parcelAt(20, 0), parcelAt(40, 0)});
    auto question = parcels();
    question.ids = {{4}, {1}, {99}, {4}, {2}};
    CHECK(ids(kept.store(), question) == Ids{1, 2, 4});
    question.window = box(35, 0, 60, 10);
    CHECK(ids(kept.store(), question) == Ids{4});
}

TEST_CASE("records are asked for by a text or a reference, whatever the field") {
    MUTU_EVERY_STORE(kept);
    std::vector<land::Record> records;
    for (const auto kind : land::allKinds) {
        records.push_back(fullRecord(kind, 0));
        records.push_back(fullRecord(kind, 1));
        records.push_back(land::emptyRecord(kind));
    }
    for (auto& record : records)
        if (auto* parcel = std::get_if<land::Parcel>(&record)) parcel->validTo.reset();
    for (auto& record : records)
        if (auto* zone = std::get_if<land::ClusterZone>(&record)) zone->validTo.reset();
    add(kept.store(), records);
    int asked = 0;
    for (const auto kind : land::allKinds)
        land::withKind(kind, [&]<class Type>(const Type&) {
            land::forEachField<Type>([&](const auto& field) {
                using Value = std::decay_t<decltype(Type().*field.member)>;
                query::RecordQuestion question;
                question.kind = kind;
                INFO(land::name(kind) << "." << field.column);
                if constexpr (std::is_same_v<Value, std::string>) {
                    question.key = query::Key{field.column, "值 '" + std::string(field.column) + "' 1"};
                    CHECK(ids(kept.store(), question) == Ids{2});
                    ++asked;
                } else if constexpr (requires(Value value) { value.id; }) {
                    question.key = query::Key{field.column, RecordId{1}};
                    CHECK(ids(kept.store(), question) == Ids{1, 2});
                    question.key->value = RecordId{2};
                    CHECK(ids(kept.store(), question).empty());
                    question.key->value = RecordId();
                    CHECK(ids(kept.store(), question) == Ids{3});
                    ++asked;
                }
            });
        });
    CHECK(asked > 40);
}

TEST_CASE("records are read in portions by a range of ids or of references") {
    MUTU_EVERY_STORE(kept);
    std::vector<land::Record> records;
    for (std::int64_t i = 1; i <= 30; ++i) {
        land::Approval approval;
        approval.parcel = {RecordId{31 - i}};
        records.emplace_back(approval);
    }
    add(kept.store(), records);
    query::RecordQuestion question;
    question.kind = Kind::approval;
    question.range = query::KeyRange{"id", RecordId{3}, RecordId{5}};
    CHECK(ids(kept.store(), question) == Ids{3, 4, 5});
    question.range = query::KeyRange{"parcel_id", RecordId{3}, RecordId{5}};
    CHECK(ids(kept.store(), question) == Ids{26, 27, 28});
    question.range = query::KeyRange{"parcel_id", RecordId{5}, RecordId{3}};
    CHECK(ids(kept.store(), question).empty());
}

TEST_CASE("a window answers what its box meets, borders included") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0), parcelAt(10, 0), parcelAt(30, 30), land::Parcel()});
    auto question = parcels();
    question.window = box(10, 10, 12, 12); // meets the first in a corner only
    CHECK(ids(kept.store(), question) == Ids{1, 2});
    question.window = geom::Box{10001, 0, 12000, 9999};
    CHECK(ids(kept.store(), question) == Ids{2});
    question.window = box(-100, -100, 100, 100);
    CHECK(ids(kept.store(), question) == Ids{1, 2, 3});
    question.window = box(50, 50, 60, 60);
    CHECK(ids(kept.store(), question).empty());
}

TEST_CASE("a moved parcel is found where it is, not where it was") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0)});
    auto moved = parcelAt(500, 500);
    moved.id = {1};
    put(kept.store(), moved);
    kept.reopen();
    auto question = parcels();
    question.window = box(0, 0, 20, 20);
    CHECK(ids(kept.store(), question).empty());
    question.window = box(490, 490, 505, 505);
    CHECK(ids(kept.store(), question) == Ids{1});
    CHECK(kept.store().extent(Kind::parcel) == box(500, 500, 510, 510));
}

TEST_CASE("a retired parcel is history: not counted, not on the map, but there as of its days") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0, "旧"), parcelAt(100, 0, "在")});
    auto retired = parcelAt(0, 0, "旧");
    retired.id = {1};
    retired.validFrom = day("2010-01-01");
    retired.validTo = day("2020-01-01");
    put(kept.store(), retired);
    kept.reopen();
    CHECK(kept.store().count(Kind::parcel) == 1);
    CHECK(kept.store().extent(Kind::parcel) == box(100, 0, 110, 10));
    auto question = parcels();
    CHECK(ids(kept.store(), question) == Ids{2});
    question.asOf = day("2019-12-31");
    CHECK(ids(kept.store(), question) == Ids{1, 2});
    question.window = box(0, 0, 5, 5);
    CHECK(ids(kept.store(), question) == Ids{1});
    question.asOf = day("2020-01-01");
    CHECK(ids(kept.store(), question).empty());
    question = parcels();
    question.key = query::Key{"code", std::string("旧")};
    CHECK(ids(kept.store(), question).empty());
    question.asOf = day("2010-01-01");
    CHECK(ids(kept.store(), question) == Ids{1});
    question.asOf = day("2009-12-31");
    CHECK(ids(kept.store(), question).empty());
    CHECK(kept.store().find(Kind::parcel, RecordId{1}));

    question = parcels();
    question.withRetired = true;
    CHECK(ids(kept.store(), question) == Ids{1, 2});
    question.range = query::KeyRange{"id", RecordId{1}, RecordId{1}};
    CHECK(ids(kept.store(), question) == Ids{1});

    retired.validTo.reset(); // taken back into the present
    put(kept.store(), retired);
    CHECK(kept.store().count(Kind::parcel) == 2);
    CHECK(ids(kept.store(), parcels()) == Ids{1, 2});
    CHECK(kept.store().extent(Kind::parcel) == box(0, 0, 110, 10));
}

TEST_CASE("a cluster zone that has ended is not current") {
    MUTU_EVERY_STORE(kept);
    land::ClusterZone ended;
    ended.validTo = day("2020-01-01");
    ended.geometry = square(0, 0, 10);
    land::ClusterZone current;
    current.geometry = square(100, 0, 10);
    add(kept.store(), {ended, current});
    query::RecordQuestion question;
    question.kind = Kind::clusterZone;
    CHECK(ids(kept.store(), question) == Ids{2});
    CHECK(kept.store().count(Kind::clusterZone) == 1);
    CHECK(kept.store().extent(Kind::clusterZone) == box(100, 0, 110, 10));
    question.asOf = day("2019-12-31");
    CHECK(ids(kept.store(), question) == Ids{1, 2});
}

TEST_CASE("the extent follows additions, moves and removals") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0), parcelAt(1000, 2000)});
    CHECK(kept.store().extent(Kind::parcel) == box(0, 0, 1010, 2010));
    remove(kept.store(), Kind::parcel, RecordId{2});
    CHECK(kept.store().extent(Kind::parcel) == box(0, 0, 10, 10));
    remove(kept.store(), Kind::parcel, RecordId{1});
    CHECK(kept.store().extent(Kind::parcel).empty());
}

TEST_CASE("a visitor that has enough ends the visit") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0), parcelAt(20, 0), parcelAt(40, 0)});
    int visited = 0;
    kept.store().visit(parcels(), [&visited](const land::Record&) { return ++visited < 2; });
    CHECK(visited == 2);
}

TEST_CASE("any combination of conditions means what the question means") {
    MUTU_EVERY_STORE(kept);
    std::mt19937 random(3);
    const auto number = [&random](int below) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(below));
    };
    std::vector<land::Record> records{land::District(), land::District(), land::District()};
    for (int i = 0; i < 120; ++i) {
        auto parcel = parcelAt(number(20) * 10, number(20) * 10, "宗" + std::to_string(number(10)));
        if (number(2) == 0) parcel.district = {RecordId{1 + number(3)}};
        if (number(2) == 0) parcel.validFrom = Date(static_cast<std::int32_t>(number(50)));
        if (number(3) == 0) parcel.validTo = Date(static_cast<std::int32_t>(number(100)));
        records.emplace_back(parcel);
    }
    add(kept.store(), records);
    std::vector<land::Record> everything;
    for (std::int64_t id = 1; id <= 120; ++id)
        everything.push_back(kept.store().find(Kind::parcel, RecordId{id}).value());
    for (int round = 0; round < 200; ++round) {
        query::RecordQuestion question;
        if (number(5) == 0)
            for (int i = 0; i < 20; ++i) question.ids.push_back({1 + number(125)});
        if (number(3) == 0) question.key = query::Key{"code", "宗" + std::to_string(number(10))};
        if (number(3) == 0)
            question.range = query::KeyRange{"district_id", RecordId{1 + number(3)}, RecordId{1 + number(3)}};
        if (number(2) == 0) {
            const auto x = number(180), y = number(180);
            question.window = box(x, y, x + number(60), y + number(60));
        }
        question.withRetired = number(4) == 0;
        if (number(2) == 0) question.asOf = Date(static_cast<std::int32_t>(number(120)) - 10);
        Ids expected;
        for (const auto& record : everything)
            if (query::answers(question, record)) expected.push_back(land::idOf(record).value);
        CHECK(ids(kept.store(), question) == expected);
        if (question.window) continue;
        Ids brief;
        bool isNamed = true;
        store::visitBriefly(kept.store(), question, {"code"}, [&](const land::Record& record) {
            brief.push_back(land::idOf(record).value);
            const auto whole = std::find_if(everything.begin(), everything.end(), [&](const auto& each) {
                return land::idOf(each) == land::idOf(record);
            });
            isNamed = isNamed && std::get<land::Parcel>(record).code == std::get<land::Parcel>(*whole).code;
            return true;
        });
        CHECK(brief == expected);
        CHECK(isNamed);
    }
}

TEST_CASE("a reader beside sees the state of the snapshot, from a second thread") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0), parcelAt(20, 0)});
    {
        const auto snapshot = kept.store().snapshot();
        const auto beside = store::readerBeside(kept.store());
        CHECK(beside.has_value() == kept.isFile());
        if (beside) {
            Ids seen;
            std::thread([&] { seen = ids(*beside->store, parcels()); }).join();
            CHECK(seen == Ids{1, 2});
        }
    }
    const auto transaction = kept.store().begin();
    CHECK_FALSE(store::readerBeside(kept.store()).has_value());
}

TEST_CASE("a visitor may ask the store again, even the same question") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, 0), parcelAt(20, 0), parcelAt(40, 0)});
    Ids seen;
    kept.store().visit(parcels(), [&](const land::Record& outer) {
        CHECK(kept.store().find(Kind::parcel, land::idOf(outer)).has_value());
        kept.store().visit(parcels(), [&](const land::Record& inner) {
            seen.push_back(land::idOf(outer).value * 10 + land::idOf(inner).value);
            return true;
        });
        return true;
    });
    CHECK(seen == Ids{11, 12, 13, 21, 22, 23, 31, 32, 33});
}
