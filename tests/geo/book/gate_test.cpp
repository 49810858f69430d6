// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book.h"
#include "geo/book/book_check.h"
#include "geo/book/edit.h"
#include "geo/book/gate.h"
#include "geo/book/sheet_entry.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/split.h"
#include "geo/office/standard_sheet.h"
#include "tests/support/given_records.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using book::Book;

namespace {

const Date day = Date::of(2026, 11, 22);

geom::Region box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    const auto at = [](std::int64_t x, std::int64_t y) { return geom::Point{40'350'000'000 + x, 3'198'000'000 + y}; };
    return {{{{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}, {}}}};
}

land::Parcel parcel(const std::string& plot, geom::Region region) {
    land::Parcel parcel;
    parcel.plot = plot;
    parcel.geometry = std::move(region);
    return parcel;
}

/// Takes records as an import does: whatever they are.
void bring(Book& book, const std::vector<land::Parcel>& parcels) {
    tests::GivenRecords source({parcels.begin(), parcels.end()});
    book.take({}, source);
}

land::Parcel called(const Book& book, const std::string& plot) {
    query::RecordQuestion question;
    question.key = query::Key{"plot", plot};
    std::optional<land::Parcel> found;
    book.records().visit(question, [&](land::Record&& record) {
        found = std::get<land::Parcel>(std::move(record));
        return false;
    });
    REQUIRE(found);
    return *found;
}

Book twoBeside() {
    auto book = Book::inMemory({"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"});
    bring(book, {parcel("A", box(0, 0, 100'000, 60'000)), parcel("B", box(100'000, 0, 200'000, 60'000))});
    return book;
}

std::string outcome(const Result<Revision>& result) { return result ? "taken" : result.refusal().code; }

Result<Revision> reshaped(Book& book, const std::string& plot, geom::Region region) {
    const auto before = called(book, plot);
    auto after = before;
    after.geometry = std::move(region);
    return book.apply({{}, {{before, after}}});
}

} // namespace

TEST_CASE("a change that would make a finding is refused with its parcels, place and measure") {
    auto book = twoBeside();
    const auto revision = book.records().revision();
    const auto refused = reshaped(book, "A", box(0, 0, 100'300, 60'000));
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "would_make_finding");
    CHECK(refused.refusal().message.find("overlap 18.0000 m², A / B") != std::string::npos);
    CHECK(refused.refusal().where == "A, B");
    CHECK_FALSE(refused.refusal().remedy.empty());
    CHECK(book.records().revision() == revision);

    CHECK(outcome(reshaped(book, "A", box(0, 0, 99'700, 60'000))) == "would_make_finding");  // a gap
    CHECK(outcome(reshaped(book, "A", box(0, 0, 99'400, 60'000))) == "taken");               // wide open ground
    CHECK(outcome(reshaped(book, "A", box(0, 0, 100'000, 59'000))) == "would_make_finding"); // a vertex B lacks
}

TEST_CASE("another county's sheet decides how narrow a gap is, on each side of its boundary, and for the check alike") {
    const auto after = [](const char* narrow, std::int64_t width) {
        auto book = twoBeside();
        std::string text = office::standardFabricSheet;
        const auto at = text.find("narrow: 0.5");
        REQUIRE(at != std::string::npos);
        text.replace(at, 11, std::string("narrow: ") + narrow);
        land::RuleSheet sheet{.name = "fabric", .version = "县-1", .document = "县规〔2026〕1号", .text = text};
        sheet.inForceFrom = Date::of(2020, 1, 1);
        const auto entered = book::putInForce(book, sheet, {});
        INFO((entered ? std::string() : entered.refusal().message));
        REQUIRE(entered);
        auto open = called(book, "B"); // as a file brings it
        const auto before = open;
        open.geometry = box(100'000 + width, 0, 200'000, 60'000);
        const auto judged = outcome(book.apply({{}, {{before, open}}}));
        bring(book, {parcel("C", box(0, 100'000, 50'000, 150'000)),
                     parcel("D", box(50'000 + width, 100'000, 90'000, 150'000))});
        const auto found = book::checkParcels(book, {}, book::fabricRulesOn(book.records(), Date::today())).findings;
        const auto gaps =
            std::count_if(found.begin(), found.end(), [](const auto& f) { return f.finding.code == "gap"; });
        CHECK((gaps == 1) == (judged == "would_make_finding"));
        return judged;
    };
    CHECK(after("0.5", 500) == "would_make_finding");
    CHECK(after("0.5", 501) == "taken");
    CHECK(after("0.2", 200) == "would_make_finding");
    CHECK(after("0.2", 201) == "taken");
    CHECK(after("0.8", 800) == "would_make_finding");
    CHECK(after("0.8", 801) == "taken");
}

TEST_CASE("a new record is judged like a changed one, a retired one meets nothing, and strata are apart") {
    auto book = twoBeside();
    auto third = parcel("C", box(50'000, 10'000, 90'000, 40'000));
    CHECK(outcome(book.apply({{}, {{std::nullopt, third}}})) == "would_make_finding");
    third.stratum = land::Stratum::below;
    CHECK(outcome(book.apply({{}, {{std::nullopt, third}}})) == "taken");
    third.stratum = land::Stratum::surface;
    third.validTo = day;
    CHECK(outcome(book.apply({{}, {{std::nullopt, third}}})) == "taken");
    auto again = third;
    again = called(book, "A");
    const auto before = again;
    again.stratum = land::Stratum::below; // onto the parcel below
    CHECK(outcome(book.apply({{}, {{before, again}}})) == "would_make_finding");
}

TEST_CASE("an old finding may stay or shrink, but not grow, and nothing else about its parcels is stopped") {
    auto book = Book::inMemory({"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"});
    bring(book, {parcel("A", box(0, 0, 100'000, 60'000)), parcel("B", box(99'000, 0, 200'000, 60'000))});
    const auto before = called(book, "A");
    auto renamed = before;
    renamed.name = "改";
    CHECK(outcome(book.apply({{}, {{before, renamed}}})) == "taken");
    CHECK(outcome(reshaped(book, "A", box(0, 0, 100'500, 60'000))) == "would_make_finding");
    CHECK(outcome(reshaped(book, "A", box(0, 0, 99'500, 60'000))) == "taken");
    CHECK(outcome(reshaped(book, "A", box(0, 0, 99'000, 60'000))) == "taken");
    CHECK(outcome(reshaped(book, "A", box(0, 0, 99'001, 60'000))) == "would_make_finding");
}

TEST_CASE("splitting a parcel that overlaps another passes the overlap on to its children") {
    auto book = Book::inMemory({"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"});
    bring(book, {parcel("A", box(0, 0, 100'000, 60'000)), parcel("B", box(99'000, 0, 200'000, 60'000))});
    const auto a = called(book, "A");
    const geom::Line line{{40'349'990'000, 3'198'030'000}, {40'350'110'000, 3'198'030'007}};
    const auto edit =
        fabric::split(book::parcelsAround(book.records(), geom::boxOf(a.geometry)), {{a.id}, {{line}}, day});
    REQUIRE(edit.ok());
    const auto written = book::applyEdit(book, *edit, {});
    INFO((written ? "" : written.refusal().message));
    CHECK(written.ok());
}

TEST_CASE("undo and redo take findings back as they were") {
    auto book = Book::inMemory({"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"});
    bring(book, {parcel("A", box(0, 0, 100'000, 60'000)), parcel("B", box(99'000, 0, 200'000, 60'000))});
    REQUIRE(reshaped(book, "A", box(0, 0, 99'000, 60'000)).ok());
    CHECK(book.undo(std::nullopt, "李").ok());
    CHECK(book.redo(std::nullopt, "李").ok());
}

TEST_CASE("a slit between the arms of one parcel is a gap once the arms are parcels of their own") {
    auto book = Book::inMemory({"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"});
    const auto whole = box(0, 0, 100'000, 60'000).parts.front().outer;
    auto ring = whole;
    const auto x = whole[0].x;
    const auto y = whole[2].y;
    ring.insert(ring.begin() + 3,
                {{x + 50'300, y}, {x + 50'300, y - 40'000}, {x + 50'000, y - 40'000}, {x + 50'000, y}});
    bring(book, {parcel("U", {{{ring, {}}}})});
    const auto u = called(book, "U");
    const geom::Line line{{x + 50'150, y - 40'000}, {x + 50'150, y - 70'000}};
    const auto edit =
        fabric::split(book::parcelsAround(book.records(), geom::boxOf(u.geometry)), {{u.id}, {{line}}, day});
    REQUIRE(edit.ok());
    const auto written = book::applyEdit(book, *edit, {});
    REQUIRE_FALSE(written.ok());
    CHECK(written.refusal().code == "would_make_finding");
}

TEST_CASE("what an edit is foreseen to do is what it does, refusals included, and nothing is written") {
    auto book = twoBeside();
    const auto revision = book.records().revision();
    const auto added = [](geom::Region region) {
        fabric::Edit edit;
        auto child = parcel("C", std::move(region));
        child.validFrom = day;
        edit.changes.push_back({std::nullopt, child});
        return edit;
    };
    const auto beside = added(box(200'300, 0, 300'000, 60'000)); // leaves a gap to B
    const auto foreseen = book::foreseeEdit(book, beside, {});
    REQUIRE_FALSE(foreseen);
    CHECK(foreseen.refusal().code == "would_make_finding");
    const auto away = added(box(250'000, 0, 300'000, 60'000));
    const auto expected = book::foreseeEdit(book, away, {});
    if (!expected) FAIL(expected.refusal().message);
    CHECK(book.records().revision() == revision);
    const auto written = book::applyEdit(book, away, {});
    if (!written) FAIL(written.refusal().message);
    REQUIRE(expected->created.size() == written->created.size());
    CHECK(expected->created[0].plot == written->created[0].plot);
}
