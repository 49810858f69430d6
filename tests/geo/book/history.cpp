// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/book/random_officer.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <functional>
#include <memory>
#include <utility>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::testing;
using land::Kind;
using tests::Scratch;

namespace {

std::string outcome(const Result<Revision>& result) {
    return result ? "#" + std::to_string(result.value().value)
                  : result.refusal().code + ": " + result.refusal().message;
}

land::Parcel parcelAt(std::int64_t x, const std::string& code) {
    land::Parcel parcel;
    parcel.code = code;
    const std::int64_t x0 = 350'000'000 + x * 1000, y0 = 3'198'000'000;
    parcel.geometry =
        geom::Region{{{{{x0, y0}, {x0 + 50'000, y0}, {x0 + 50'000, y0 + 50'000}, {x0, y0 + 50'000}}, {}}}};
    return parcel;
}

Result<Revision> add(Book& book, const land::Record& record) { return book.apply({{}, {{std::nullopt, record}}}); }

Result<Revision> rename(Book& book, RecordId id, const std::string& name) {
    const auto before = book.records().find(Kind::parcel, id);
    auto after = std::get<land::Parcel>(before.value());
    after.name = name;
    return book.apply({{}, {{before, after}}});
}

} // namespace

TEST_CASE("applying a changeset and undoing it gives the same book, and redoing it the changed one") {
    Book book = Book::inMemory(exampleCard());
    RandomOfficer officer(1);
    for (int i = 0; i < 120; ++i) {
        const auto records = snapshot(book);
        const auto pieces = derived(book);
        const auto changeset = officer.act(book);
        if (changeset.changes.empty()) continue;
        const auto applied = book.apply(changeset);
        INFO("step " << i << " " << outcome(applied));
        REQUIRE(applied.ok());
        const auto changed = snapshot(book);
        const auto changedPieces = derived(book);
        REQUIRE(book.undo(std::nullopt, "李").ok());
        CHECK((snapshot(book) == records));
        CHECK(derived(book) == pieces);
        REQUIRE(book.redo(std::nullopt, "李").ok());
        CHECK((snapshot(book) == changed));
        CHECK(derived(book) == changedPieces);
    }
    CHECK(book.records().count(Kind::parcel) > 20);
    CHECK(derived(book).size() > 20);
    CHECK(book.verify().findings.empty());
}

TEST_CASE("a book in memory and one in a file, opened anew between the steps, answer alike through any history") {
    const Scratch scratch;
    const auto path = scratch.path("book.mutu");
    Book memory = Book::inMemory(exampleCard());
    auto file = std::make_unique<Book>(Book::create(path, exampleCard()));
    RandomOfficer officer(2);
    int refused = 0;
    for (int i = 0; i < 150; ++i) {
        const auto dice = officer.number(10);
        std::function<Result<Revision>(Book&)> step;
        if (dice < 6) {
            const auto changeset = officer.act(memory);
            step = [changeset](Book& book) { return book.apply(changeset); };
        } else {
            std::optional<Revision> target;
            if (officer.number(2) == 0) target = Revision{1 + officer.number(memory.records().revision().value + 2)};
            if (dice < 8)
                step = [target](Book& book) { return book.undo(target, "李"); };
            else
                step = [target](Book& book) { return book.redo(target, "李"); };
        }
        const auto before = snapshot(memory);
        const auto first = outcome(step(memory));
        const auto second = outcome(step(*file));
        INFO("step " << i << " " << first);
        CHECK(second == first);
        if (first.front() != '#') {
            ++refused;
            CHECK((snapshot(memory) == before));
        }
        if (officer.number(8) == 0) {
            file.reset();
            file = std::make_unique<Book>(Book::open(path));
        }
        if (i % 10 != 9) continue;
        REQUIRE((snapshot(*file) == snapshot(memory)));
        REQUIRE(derived(*file) == derived(memory));
        REQUIRE(file->verify().findings.empty());
        REQUIRE(memory.verify().findings.empty());
    }
    CHECK(refused > 5);
    CHECK(memory.records().revision().value > 60);
    const auto kept = file->records().log();
    const auto held = memory.records().log();
    REQUIRE(kept.size() == held.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        CHECK(kept[i].heading.title == held[i].heading.title);
        CHECK(kept[i].heading.origin == held[i].heading.origin);
        CHECK(kept[i].heading.target == held[i].heading.target);
        CHECK(kept[i].changeCount == held[i].changeCount);
    }
}

TEST_CASE("what was derived step by step is what is derived anew") {
    Book book = Book::inMemory(exampleCard());
    RandomOfficer officer(3);
    for (int i = 0; i < 200; ++i) {
        const auto changeset = officer.act(book);
        if (!changeset.changes.empty()) REQUIRE(book.apply(changeset).ok());
        if (officer.number(5) == 0) static_cast<void>(book.undo(std::nullopt, "李"));
        if (i % 20 != 19) continue;
        const auto stepwise = derived(book);
        book.deriveAll();
        CHECK(derived(book) == stepwise);
    }
}

TEST_CASE("an undo that later work stands in the way of is refused with the list, and leaves no trace") {
    Book book = Book::inMemory(exampleCard());
    REQUIRE(add(book, parcelAt(0, "330822001001GB00001")).ok());
    REQUIRE(add(book, parcelAt(100, "330822001001GB00002")).ok());
    REQUIRE(rename(book, {1}, "甲").ok());
    REQUIRE(rename(book, {1}, "乙").ok());
    const auto before = snapshot(book);
    const auto refused = book.undo(Revision{1}, "李");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == "changed_later");
    CHECK(refused.refusal().message.find("330822001001GB00001") != std::string::npos);
    CHECK(refused.refusal().message.find("330822001001GB00002") == std::string::npos);
    CHECK(refused.refusal().remedy.find("#3") != std::string::npos);
    CHECK(refused.refusal().remedy.find("#4") != std::string::npos);
    CHECK((snapshot(book) == before));
    CHECK(book.records().revision() == Revision{4});
    CHECK(book.undo(Revision{2}, "李").ok()); // untouched since
    REQUIRE(book.undo(Revision{4}, "李").ok());
    REQUIRE(book.undo(Revision{3}, "李").ok());
    CHECK(book.undo(Revision{1}, "李").ok()); // the later work is taken back
    CHECK(book.records().count(Kind::parcel) == 0);
    CHECK(book.verify().findings.empty());
}

TEST_CASE("undo and redo without a target walk back and forth, and each says when there is nothing left") {
    Book book = Book::inMemory(exampleCard());
    CHECK(outcome(book.undo(std::nullopt, "李")).starts_with("nothing_to_undo"));
    CHECK(outcome(book.redo(std::nullopt, "李")).starts_with("nothing_to_redo"));
    REQUIRE(add(book, parcelAt(0, "甲")).ok());
    REQUIRE(add(book, parcelAt(100, "乙")).ok());
    REQUIRE(book.undo(std::nullopt, "李").ok());
    REQUIRE(book.undo(std::nullopt, "李").ok());
    CHECK(outcome(book.undo(std::nullopt, "李")).starts_with("nothing_to_undo"));
    CHECK(outcome(book.undo(Revision{1}, "李")).starts_with("already_undone"));
    CHECK(outcome(book.undo(Revision{3}, "李")).starts_with("not_an_act"));
    CHECK(outcome(book.undo(Revision{99}, "李")).starts_with("changeset_unknown"));
    REQUIRE(book.redo(std::nullopt, "李").ok());
    CHECK(book.records().find(Kind::parcel, {1}).has_value());
    CHECK_FALSE(book.records().find(Kind::parcel, {2}).has_value());
    REQUIRE(book.redo(std::nullopt, "李").ok());
    CHECK(outcome(book.redo(std::nullopt, "李")).starts_with("nothing_to_redo"));
    REQUIRE(book.undo(std::nullopt, "李").ok());
    REQUIRE(add(book, parcelAt(200, "丙")).ok());
    CHECK(outcome(book.redo(std::nullopt, "李")).starts_with("nothing_to_redo")); // something else was done since
    CHECK(book.redo(Revision{2}, "李").ok());
    CHECK(book.records().count(Kind::parcel) == 3);
    CHECK(book.records().log().size() == 9);
}

TEST_CASE("a retired parcel keeps the pieces of its days") {
    Book book = Book::inMemory(exampleCard());
    REQUIRE(add(book, parcelAt(0, "330822001001GB00001")).ok());
    land::Approval approval;
    approval.parcel = {RecordId{1}};
    approval.stage = land::ApprovalStage::reserve;
    approval.approvedOn = Date(15000);
    REQUIRE(add(book, approval).ok());
    const auto piecesOn = [&book](std::int32_t day) {
        std::size_t count = 0;
        book.records().visitVacancies(Date(day), [&count](const land::Vacancy&) { return ++count, true; });
        return count;
    };
    CHECK(piecesOn(16000) == 1);
    const auto before = book.records().find(Kind::parcel, {1});
    auto retired = std::get<land::Parcel>(before.value());
    retired.validTo = Date(17000);
    REQUIRE(book.apply({{}, {{before, retired}}}).ok());
    CHECK(piecesOn(16999) == 1);
    CHECK(piecesOn(17000) == 0);
    book.deriveAll();
    CHECK(piecesOn(16999) == 1);
}

TEST_CASE("undoing a large intake leaves no derived piece behind, redoing it brings all back") {
    const Scratch scratch;
    const auto inFile = GENERATE(false, true);
    Book book = inFile ? Book::create(scratch.path("book.mutu"), exampleCard()) : Book::inMemory(exampleCard());
    class Zone : public change::RecordSource {
      public:
        bool next(std::vector<land::Record>& portion) override {
            portion.clear();
            for (std::int64_t i = 1; i <= 6000 && !done_; ++i) {
                auto parcel = parcelAt(i, "");
                parcel.id = {i};
                land::Approval approval;
                approval.parcel = {parcel.id};
                approval.stage = land::ApprovalStage::reserve;
                approval.approvedOn = Date(15000);
                portion.emplace_back(parcel);
                portion.emplace_back(approval);
            }
            return !std::exchange(done_, true);
        }

      private:
        bool done_ = false;
    } zone;
    book.take({}, zone);
    const auto pieces = [&book] {
        std::size_t count = 0;
        book.records().visitVacancies(Date(16000), [&count](const land::Vacancy&) { return ++count, true; });
        return count;
    };
    CHECK(pieces() == 6000);
    REQUIRE(book.undo(std::nullopt, "李").ok());
    CHECK(pieces() == 0);
    CHECK(book.records().totals(Date(16000)).empty());
    REQUIRE(book.redo(std::nullopt, "李").ok());
    CHECK(pieces() == 6000);
    CHECK(book.verify().findings.empty());
}
