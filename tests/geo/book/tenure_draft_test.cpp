// SPDX-License-Identifier: Apache-2.0
#include "geo/book/tenure_draft.h"
#include "tests/geo/book/clearing_story.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

constexpr RecordId theBuilding{1};

land::Lease leaseOf(std::int64_t floor, RecordId lessee, const char* from, const char* until) {
    land::Lease lease;
    lease.parcel.id = theParcel;
    lease.building.id = theBuilding;
    lease.floor.id = RecordId{floor};
    lease.part = land::Part::floor;
    lease.lessee.id = lessee;
    lease.beginsOn = on(from);
    lease.endsOn = on(until);
    return lease;
}

land::Use theUse(const Book& book) { return all<land::Use>(book).front(); }

} // namespace

TEST_CASE("a parcel's file after drafted changes has what they bring, as they leave it, and nothing of other parcels") {
    const auto book = furnishedBook();
    auto ended = theUse(book);
    ended.endsOn = on("2019-05-01");
    land::Use moved;
    moved.parcel.id = RecordId{9};
    moved.user.id = tenant;
    land::Building annex{.number = "2"};
    annex.id = RecordId{2};
    annex.parcel.id = theParcel;
    land::Floor storey{.building = {RecordId{2}}, .number = 1};
    storey.id = RecordId{3};
    auto gone = all<land::Floor>(book).back();
    const auto file = fileAfter(book.records(), theParcel,
                                {{theUse(book), ended},
                                 {std::nullopt, moved},
                                 {std::nullopt, annex},
                                 {std::nullopt, storey},
                                 {gone, std::nullopt},
                                 {std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")}});
    REQUIRE(file.uses.size() == 1);
    CHECK(file.uses.front().endsOn == on("2019-05-01"));
    CHECK(file.buildings.size() == 2);
    REQUIRE(file.floors.size() == 2);
    CHECK(file.floors.front().id == RecordId{1});
    CHECK(file.floors.back().id == RecordId{3});
    REQUIRE(file.leases.size() == 1);
    CHECK(file.leases.front().lessee.id == tenant);
    CHECK(file.rights.size() == 1);
}

TEST_CASE("a record that a draft takes to another parcel leaves the file") {
    const auto book = furnishedBook();
    auto moved = theUse(book);
    moved.parcel.id = RecordId{9};
    CHECK(fileAfter(book.records(), theParcel, {{theUse(book), moved}}).uses.empty());
}

TEST_CASE("what a case gives must have room beside what stays, and beside what it gives itself; the holder lets it") {
    const auto book = furnishedBook();
    const auto ground = fileAfter(book.records(), theParcel, {});
    std::vector<change::Change> holds{{std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")}};
    REQUIRE_FALSE(admitHolds(book.records(), ground, holds));
    CHECK(std::get<land::Lease>(*holds.front().after).lessor.id == holder);

    holds = {{std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")},
             {std::nullopt, leaseOf(2, tenant, "2019-06-01", "2022-06-01")}};
    CHECK_FALSE(admitHolds(book.records(), ground, holds)); // two floors
    holds = {{std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")},
             {std::nullopt, leaseOf(1, tenant, "2022-06-01", "2023-06-01")}};
    CHECK_FALSE(admitHolds(book.records(), ground, holds)); // one after the other
    holds = {{std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")},
             {std::nullopt, leaseOf(1, tenant, "2022-05-31", "2023-06-01")}};
    CHECK(admitHolds(book.records(), ground, holds)); // a day too early
}

TEST_CASE("what a case ends makes room for what it gives") {
    const auto book = furnishedBook();
    auto known = leaseOf(1, tenant, "2018-01-01", "2030-01-01");
    known.id = RecordId{1};
    known.lessor.id = holder;
    const auto ground = fileAfter(book.records(), theParcel, {{std::nullopt, known}});
    REQUIRE(ground.leases.size() == 1);
    std::vector<change::Change> given{{std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")}};
    CHECK(admitHolds(book.records(), ground, given));
    auto ended = known;
    ended.endsOn = on("2019-06-01");
    std::vector<change::Change> both{{known, ended}, {std::nullopt, leaseOf(1, tenant, "2019-06-01", "2022-06-01")}};
    CHECK_FALSE(admitHolds(book.records(), ground, both));
}
