// SPDX-License-Identifier: Apache-2.0
// What is taken back out of order comes into a book that others have changed meanwhile.
#include "geo/book/surroundings.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "tests/geo/book/edited_book.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

fabric::Neighbourhood around(const Book& book) {
    return parcelsAround(book.records(), book.records().extent(land::Kind::parcel));
}

Revision write(Book& book, const Result<fabric::Edit>& edit) {
    if (!edit) FAIL(edit.refusal().message);
    const auto edited = applyEdit(book, *edit, heading("edit"));
    if (!edited) FAIL(edited.refusal().message);
    return edited->revision;
}

/// A new parcel as a file brings it.
Revision bring(Book& book, const std::string& code, const geom::Shape& shape) {
    add(book, {parcel(code, shape)});
    return book.records().revision();
}

} // namespace

TEST_CASE("an undo out of order lays no parcel over one that took its ground meanwhile") {
    auto book = Book::inMemory(card());
    bring(book, "330822001001GB00001", box(0, 0, 100, 60));
    bring(book, "330822001001GB00002", box(300, 0, 400, 60));
    const auto retired = write(book, fabric::retire(around(book), RecordId{1}, day));
    const auto drawn = bring(book, "330822001001GB00003", box(50, 0, 150, 60));
    const auto refused = book.undo(retired, "王");
    REQUIRE(!refused);
    CHECK(refused.refusal().code == "would_make_finding");
    CHECK(refused.refusal().message.find("GB00003") != std::string::npos);
    REQUIRE(book.undo(drawn, "王")); // as the remedy says
    REQUIRE(book.undo(retired, "王"));
    const auto again = book.redo(drawn, "王"); // beside the parcel that is back
    REQUIRE(!again);
    CHECK(again.refusal().code == "would_make_finding");
    REQUIRE(book.redo(retired, "王"));
    REQUIRE(book.redo(drawn, "王"));
}

TEST_CASE("an undo out of order that disturbs nobody is not stopped by faults that its parcels had") {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00001", box(0, 0, 100, 60)), parcel("330822001001GB00002", box(90, 0, 200, 60))});
    const auto brought = book.records().revision(); // overlapping, as the office has them
    bring(book, "330822001001GB00003", box(500, 0, 600, 60));
    REQUIRE(book.undo(brought, "王"));
    bring(book, "330822001001GB00004", box(700, 0, 800, 60));
    REQUIRE(book.redo(brought, "王"));
    CHECK(all<land::Parcel>(book).size() == 4);
}

TEST_CASE("what was is brought back in any order, old faults included") {
    auto book = Book::inMemory(card());
    bring(book, "330822001001GB00001", box(0, 0, 100, 60));
    bring(book, "330822001001GB00002", box(90, 0, 200, 60)); // a fault of the office's map
    const auto mended = write(book, fabric::retire(around(book), RecordId{2}, day));
    const auto other = bring(book, "330822001001GB00003", box(500, 0, 600, 60));
    REQUIRE(book.undo(mended, "王")); // what was changed meanwhile lies elsewhere
    REQUIRE(book.redo(mended, "王"));
    REQUIRE(book.undo(other, "王"));
    REQUIRE(book.undo(mended, "王"));
}
