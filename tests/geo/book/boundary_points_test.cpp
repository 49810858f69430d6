// SPDX-License-Identifier: Apache-2.0
#include "geo/book/surroundings.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "tests/geo/book/edited_book.h"
#include "tests/support/scratch.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

geom::Point at(std::int64_t x, std::int64_t y) { return {500'000'000 + x * 1000, 3'200'000'000 + y * 1000}; }

land::BoundaryPoint point(const std::string& number, geom::Point place) {
    land::BoundaryPoint point;
    point.number = number;
    point.mark = land::BoundaryMark::steelNail;
    point.geometry = place;
    return point;
}

/// Two parcels whose common boundary, from (100, 0) to (100, 60), has vertices at 20 and 40; all of it is numbered.
Book numberedBook(Book book = Book::inMemory(card())) {
    const geom::Region west{{{{at(0, 0), at(100, 0), at(100, 20), at(100, 40), at(100, 60), at(0, 60)}, {}}}};
    const geom::Region east{{{{at(100, 0), at(200, 0), at(200, 60), at(100, 60), at(100, 40), at(100, 20)}, {}}}};
    add(book, {parcel("330822001001GB00001", west), parcel("330822001001GB00002", east)});
    std::vector<land::Record> points;
    int number = 1;
    for (const auto place :
         {at(0, 0), at(100, 0), at(200, 0), at(200, 60), at(100, 60), at(0, 60), at(100, 20), at(100, 40)})
        points.emplace_back(point("J" + std::to_string(number++), place));
    add(book, std::move(points));
    return book;
}

/// Numbers by place.
std::map<geom::Point, std::string> numbers(const Book& book) {
    std::map<geom::Point, std::string> found;
    for (const auto& each : all<land::BoundaryPoint>(book)) {
        const auto place = std::get<geom::Point>(each.geometry);
        CHECK(found.count(place) == 0);
        found[place] = each.number;
    }
    return found;
}

fabric::Neighbourhood around(const Book& book) {
    return parcelsAround(book.records(), book.records().extent(land::Kind::parcel));
}

void write(Book& book, const Result<fabric::Edit>& edit) {
    if (!edit) FAIL(edit.refusal().message);
    const auto edited = applyEdit(book, *edit, heading("edit"));
    if (!edited) FAIL(edited.refusal().message);
}

} // namespace

TEST_CASE("where a boundary is drawn anew, points without a vertex end, new vertices are numbered on, the rest stays") {
    auto book = numberedBook();
    const auto before = everything(book);
    // The vertex at 40 is kept, the one at 20 is not.
    write(book, fabric::reshape(around(book), {{RecordId{1}, RecordId{2}},
                                               {at(100, 0), at(110, 10), at(90, 30), at(100, 40), at(100, 60)}}));
    auto now = numbers(book);
    CHECK(now.count(at(100, 20)) == 0);
    CHECK(now.at(at(100, 40)) == "J8");
    CHECK(now.at(at(100, 0)) == "J2");
    CHECK(now.at(at(110, 10)) == "J9");
    CHECK(now.at(at(90, 30)) == "J10");
    CHECK(now.size() == 9);
    REQUIRE(book.undo({}, "王"));
    CHECK(everything(book) == before);
    REQUIRE(book.redo({}, "王"));
    CHECK(numbers(book) == now);
}

TEST_CASE("a number that ended is given to no other point, the greatest one included") {
    auto book = numberedBook();
    write(book, fabric::deleteVertex(around(book), land::Stratum::surface, at(100, 40))); // J8, the greatest
    CHECK(numbers(book).count(at(100, 40)) == 0);
    write(book, fabric::insertVertex(around(book), land::Stratum::surface, at(100, 50)));
    CHECK(numbers(book).at(at(100, 50)) == "J9");
}

TEST_CASE("a point stays while any current boundary of whatever layer has its vertex") {
    auto book = numberedBook();
    auto tunnel = parcel("330822001001GX00001", geom::Region{{{{at(90, 40), at(100, 40), at(100, 45)}, {}}}});
    tunnel.stratum = land::Stratum::below;
    add(book, {tunnel});
    write(book, fabric::moveVertex(around(book), land::Stratum::surface, at(100, 40), at(101, 40)));
    const auto now = numbers(book);
    CHECK(now.at(at(100, 40)) == "J8");
    CHECK(now.at(at(101, 40)) == "J9");
}

TEST_CASE("a merge ends the points inside, a parcel that is restored gets its points back under their numbers") {
    auto book = numberedBook();
    fabric::MergeRequest merge;
    merge.parcels = {RecordId{1}, RecordId{2}};
    merge.evenIfDifferent = true;
    merge.day = day;
    write(book, fabric::merge(around(book), merge));
    auto now = numbers(book);
    CHECK(now.count(at(100, 20)) == 0);
    CHECK(now.count(at(100, 40)) == 0);
    CHECK(now.count(at(100, 0)) == 1); // still a vertex of the outline
    REQUIRE(book.undo({}, "王"));
    const auto before = numbers(book);
    CHECK(before.size() == 8);
    write(book, fabric::retire(around(book), RecordId{2}, day));
    now = numbers(book);
    CHECK(now.size() == 6); // the two eastern corners are on no boundary any more
    CHECK(now.count(at(200, 60)) == 0);
    auto known = around(book);
    known.parcels.push_back(parcelNo(book, 2));
    write(book, fabric::restore(known, RecordId{2}));
    CHECK(numbers(book) == before);
    for (const auto& each : all<land::BoundaryPoint>(book)) CHECK(each.mark == land::BoundaryMark::steelNail);
}

TEST_CASE("points that all ended with their parcels come back with them") {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00001", box(0, 0, 100, 60)), point("J1", at(0, 0))});
    write(book, fabric::retire(around(book), RecordId{1}, day));
    CHECK(numbers(book).empty());
    fabric::Neighbourhood retired;
    retired.parcels.push_back(parcelNo(book, 1));
    write(book, fabric::restore(retired, RecordId{1}));
    const auto now = numbers(book);
    REQUIRE(now.size() == 1); // its other corners had no number before either
    CHECK(now.at(at(0, 0)) == "J1");
}

TEST_CASE("points are numbered on without a break in a file as in memory, whatever was undone or came from a file") {
    const mutu::tests::Scratch scratch;
    for (const bool inFile : {false, true}) {
        INFO((inFile ? "file" : "memory"));
        auto book = numberedBook(inFile ? Book::create(scratch.path("points.mutu"), card()) : Book::inMemory(card()));
        const auto insert = [&](std::int64_t x, std::int64_t y) {
            write(book, fabric::insertVertex(around(book), land::Stratum::surface, at(x, y)));
            return numbers(book).at(at(x, y));
        };
        CHECK(insert(50, 0) == "J9");
        CHECK(insert(60, 0) == "J10");
        REQUIRE(book.undo({}, "王"));
        CHECK(insert(70, 0) == "J11"); // J10 was in the history: it is not given again
        add(book, {point("J40", at(300, 0)), point("界址20231107000000012345", at(300, 10))});
        CHECK(insert(80, 0) == "J41");
        CHECK(insert(85, 0) == "J42");
        add(book, {point("J12", at(300, 20))}); // less than what is known
        CHECK(insert(90, 0) == "J43");
    }
}
