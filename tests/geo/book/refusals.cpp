// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/geo/book/random_officer.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::testing;
using land::Kind;
using tests::Scratch;

namespace {

land::Parcel parcel(const std::string& code) {
    land::Parcel made;
    made.code = code;
    return made;
}

land::Approval approvalOf(RecordId id) {
    land::Approval approval;
    approval.parcel = {id};
    approval.stage = land::ApprovalStage::reserve;
    approval.approvedOn = Date(15000);
    return approval;
}

std::string refusalOf(Book& book, change::Changeset changeset) {
    const auto before = snapshot(book);
    const auto revision = book.records().revision();
    const auto result = book.apply(std::move(changeset));
    CHECK((snapshot(book) == before));
    CHECK(book.records().revision() == revision);
    if (result) return "none";
    CHECK_FALSE(result.refusal().message.empty());
    CHECK_FALSE(result.refusal().remedy.empty());
    return result.refusal().code;
}

/// Hands out portions of parcels; fails after the last when told to.
class Portions : public change::RecordSource {
  public:
    Portions(int portions, bool fails)
        : left_(portions)
        , fails_(fails) {}
    bool next(std::vector<land::Record>& portion) override {
        if (left_-- > 0) {
            portion.assign(3, parcel("330822001001GB00001"));
            return true;
        }
        if (fails_) throw Error(ErrorKind::storage, "disk_full", "the disk is full", "make room");
        return false;
    }

  private:
    int left_;
    bool fails_;
};

} // namespace

TEST_CASE("a changeset that doesn't fit the book is refused whole") {
    Book book = Book::inMemory(exampleCard());
    REQUIRE(book.apply({{}, {{std::nullopt, parcel("330822001001GB00001")}}}).ok());
    const auto held = book.records().find(Kind::parcel, {1}).value();
    auto changed = std::get<land::Parcel>(held);
    changed.name = "改";

    auto outdated = std::get<land::Parcel>(held);
    outdated.name = "旧";
    CHECK(refusalOf(book, {{}, {{outdated, changed}}}) == "stale");
    CHECK(refusalOf(book, {{}, {{outdated, std::nullopt}}}) == "stale");
    CHECK(refusalOf(book, {{}, {{std::nullopt, held}}}) == "stale"); // it exists already
    CHECK(refusalOf(book, {{}, {{std::nullopt, parcel("新")}, {outdated, changed}}}) == "stale");
    CHECK(refusalOf(book, {{}, {{held, changed}, {changed, held}}}) == "record_twice");
    CHECK(refusalOf(book, {{}, {{std::nullopt, approvalOf({9})}}}) == "reference_missing");
    REQUIRE(book.apply({{}, {{std::nullopt, approvalOf({1})}}}).ok());
    CHECK(refusalOf(book, {{}, {{held, std::nullopt}}}) == "reference_held");
}

TEST_CASE("a record and what points to it can go together, and come back together") {
    Book book = Book::inMemory(exampleCard());
    REQUIRE(book.apply({{}, {{std::nullopt, parcel("330822001001GB00001")}}}).ok());
    REQUIRE(book.apply({{}, {{std::nullopt, approvalOf({1})}}}).ok());
    const auto before = snapshot(book);
    REQUIRE(book.apply({{},
                        {{book.records().find(Kind::parcel, {1}), std::nullopt},
                         {book.records().find(Kind::approval, {1}), std::nullopt}}})
                .ok());
    CHECK(snapshot(book).empty());
    CHECK(derived(book).empty());
    REQUIRE(book.undo(std::nullopt, "李").ok());
    CHECK((snapshot(book) == before));
    CHECK(derived(book).size() == 1);
}

TEST_CASE("an undo that would leave a reference in the air is refused") {
    Book book = Book::inMemory(exampleCard());
    REQUIRE(book.apply({{}, {{std::nullopt, parcel("330822001001GB00001")}}}).ok());
    REQUIRE(book.apply({{}, {{std::nullopt, approvalOf({1})}}}).ok());
    const auto before = snapshot(book);
    const auto refused = book.undo(Revision{1}, "李");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == "reference_held");
    CHECK((snapshot(book) == before));
    CHECK(book.records().revision() == Revision{2});
}

TEST_CASE("records that stream in are one changeset, numbered in order") {
    Book book = Book::inMemory(exampleCard());
    Portions source(4, false);
    CHECK(book.take({}, source) == Revision{1});
    CHECK(book.records().count(Kind::parcel) == 12);
    CHECK(book.records().log().front().changeCount == 12);
    CHECK(book.verify().findings.empty());
    REQUIRE(book.undo(std::nullopt, "李").ok());
    CHECK(book.records().count(Kind::parcel) == 0);
    REQUIRE(book.redo(std::nullopt, "李").ok());
    CHECK(book.records().count(Kind::parcel) == 12);
    CHECK(book.verify().findings.empty());

    Portions nothing(0, false);
    CHECK(book.take({}, nothing) == Revision{3});
}

TEST_CASE("a stream that fails or is stopped leaves the book as it was") {
    const Scratch scratch;
    const auto inFile = GENERATE(false, true);
    Book book = inFile ? Book::create(scratch.path("book.mutu"), exampleCard()) : Book::inMemory(exampleCard());
    REQUIRE(book.apply({{}, {{std::nullopt, parcel("330822001001GB00009")}}}).ok());
    const auto before = snapshot(book);
    Portions failing(4, true);
    CHECK_THROWS_AS(book.take({}, failing), Error);
    Portions stopped(4, false);
    CHECK_THROWS_AS(book.take({}, stopped, [](auto, auto, auto) { return false; }), Error);
    CHECK((snapshot(book) == before));
    CHECK(book.records().revision() == Revision{1});
    CHECK(book.verify().findings.empty());
    REQUIRE(book.apply({{}, {{std::nullopt, parcel("330822001001GB00010")}}}).ok());
    CHECK(book.records().find(Kind::parcel, {2}).has_value()); // no id was lost to the failure
}
