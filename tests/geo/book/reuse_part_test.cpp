// SPDX-License-Identifier: Apache-2.0
#include "geo/book/reuse_part.h"
#include "tests/geo/book/clearing_story.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

geom::Point at(std::int64_t x, std::int64_t y) { return {500'000'000 + x * 1000, 3'200'000'000 + y * 1000}; }

/// Parcel 1 falls into 30 m in the west (changes[1]) and 70 m in the east (changes[2]).
fabric::Edit theEdit(const Book& book) { return splitAt(parcelNo(book, 1), 30); }

} // namespace

TEST_CASE("the piece that is meant is the one at a place, else the one nearest in area, else it is asked for") {
    const auto book = furnishedBook();
    const auto edit = theEdit(book);
    const auto piece = [&](std::optional<geom::Point> place, std::optional<RegisteredArea> area) {
        const auto found = pieceFor(edit, "A-6", place, area);
        return found ? std::to_string(*found) : found.refusal().code;
    };
    CHECK(piece(at(10, 10), {}) == "1");
    CHECK(piece(at(90, 10), {}) == "2");
    CHECK(piece(at(90, 10), RegisteredArea(180000)) == "2"); // the place says more than the area
    CHECK(piece(at(30, 10), {}) == "1");                     // on their boundary: the first
    CHECK(piece(at(101, 10), {}) == "part_unclear");
    CHECK(piece({}, RegisteredArea(180000)) == "1");
    CHECK(piece({}, RegisteredArea(299999)) == "1"); // a little nearer to 1,800 m² than to 4,200
    CHECK(piece({}, RegisteredArea(300001)) == "2");
    CHECK(piece({}, {}) == "part_unclear");
}

TEST_CASE("a parcel that falls apart in a step leaves its pieces numbered, and the given one with what hung on it") {
    auto book = newBook();
    land::Right right;
    right.parcel.id = theParcel;
    right.holder.id = holder;
    right.rightType = "3";
    right.signedOn = on("2010-01-01");
    add(book, {land::Enterprise{.name = "甲厂"}, right});
    const auto before = everything(book);
    for (const std::size_t given : {1U, 2U}) {
        const auto done = book.apply(
            heading("divide"),
            [&](store::Transaction& transaction, change::Heading& title) -> Result<std::vector<change::Change>> {
                const auto divided =
                    dividedGround(book.records(), transaction, {theEdit(book), given}, title, theParcel, {});
                if (!divided) return divided.refusal();
                REQUIRE(divided->pieces.size() == 2);
                CHECK(divided->pieces[0].code == "330822001001GB00008");
                CHECK(divided->pieces[1].code == "330822001001GB00009");
                const auto& file = divided->ground.file;
                CHECK(divided->ground.origin == theParcel);
                CHECK(file.parcel.id == divided->pieces[given - 1].id);
                CHECK(file.parcel.code == divided->pieces[given - 1].code);
                REQUIRE(file.rights.size() == 1);
                CHECK(file.rights.front().parcel.id == file.parcel.id);
                CHECK(file.rights.front().holder.id == holder);
                return divided->changes;
            },
            Intent::trial);
        if (!done) FAIL(done.refusal().message);
        CHECK(everything(book) == before);
    }
}

TEST_CASE("what ends on a piece as soon as it was carried there is one change of its record") {
    land::Use carried;
    carried.id = RecordId{5};
    carried.beginsOn = on("2019-01-01");
    auto ended = carried;
    ended.endsOn = on("2019-01-01");
    land::Lease lease;
    lease.id = RecordId{5}; // another kind of the same number
    auto other = lease;
    other.endsOn = on("2020-01-01");
    std::vector<change::Change> drafted{{std::nullopt, carried}};
    append(drafted, {{carried, ended}, {lease, other}, {std::nullopt, land::Use{}}});
    REQUIRE(drafted.size() == 3);
    CHECK_FALSE(drafted[0].before);
    CHECK(std::get<land::Use>(*drafted[0].after).endsOn == on("2019-01-01"));
    CHECK(std::get<land::Lease>(*drafted[1].after).endsOn == on("2020-01-01"));
    CHECK_FALSE(drafted[2].before);
}
