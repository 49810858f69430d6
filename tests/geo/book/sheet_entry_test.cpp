// SPDX-License-Identifier: Apache-2.0
#include "geo/book/encumbrance_checks.h"
#include "geo/book/pointing.h"
#include "geo/book/rule_sheet.h"
#include "geo/book/sheet_entry.h"
#include "geo/office/standard_sheet.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::book;

namespace {

change::Heading heading(const std::string& title, const std::string& document = "常规〔2021〕3号") {
    change::Heading heading;
    heading.title = title;
    heading.author = "王";
    heading.document = document;
    return heading;
}

void add(Book& book, land::Record record) {
    REQUIRE(book.apply(change::Changeset{heading("test"), {{std::nullopt, std::move(record)}}}));
}

/// One parcel, converted in 2018.
Book convertedBook() {
    auto book = Book::inMemory({"test", "EPSG:4549", false, {}});
    land::Parcel parcel;
    parcel.plot = "A-1";
    parcel.registeredArea = RegisteredArea(1000000);
    parcel.geometry = geom::Region{{{{{353692000, 3198829000}, {353792000, 3198829000}, {353792000, 3198929000}}, {}}}};
    add(book, parcel);
    land::Approval approval;
    approval.parcel.id = RecordId{1};
    approval.stage = land::ApprovalStage::conversion;
    approval.approvedOn = Date::of(2018, 1, 1);
    add(book, approval);
    return book;
}

std::vector<land::Vacancy> piecesOn(const Book& book, Date day) {
    std::vector<land::Vacancy> pieces;
    book.records().visitVacancies(day, [&](const land::Vacancy& piece) { return pieces.push_back(piece), true; });
    return pieces;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

land::RuleSheet countySheet() {
    land::RuleSheet sheet;
    sheet.name = "vacancy";
    sheet.version = "县-1";
    sheet.document = "常规〔2021〕3号";
    sheet.inForceFrom = Date::of(2021, 1, 1);
    auto text = replaced(office::standardVacancySheet, "sheet: 样例", "sheet: 本县");
    text = replaced(text, "check_age: 180 days", "check_age: 30 days");
    // This county counts converted land that isn't cleared as land of the future, and calls it by its own name.
    const auto approved = text.find("kind: approved");
    const auto pool = text.find("pool: clearable", approved);
    REQUIRE(pool != std::string::npos);
    sheet.text = text.replace(pool, std::string("pool: clearable").size(), "pool: future");
    return sheet;
}

} // namespace

TEST_CASE("a county's own rules of vacancy derive the book anew, until they are undone") {
    auto book = convertedBook();
    const auto day = Date::of(2020, 6, 30);
    const auto before = piecesOn(book, day);
    REQUIRE(before.size() == 1);
    CHECK(before.front().pool == land::Pool::clearable);
    const auto revision = book.records().revision();
    REQUIRE(putInForce(book, countySheet(), heading("sheet")));
    CHECK(book.records().revision().value == revision.value + 1); // one changeset, the derivation in it
    const auto after = piecesOn(book, day);
    REQUIRE(after.size() == 1);
    CHECK(after.front().pool == land::Pool::future);
    CHECK(after.front().evidence.find("本县") != std::string::npos);
    CHECK(isDerivedByThisSheet(book.records()));
    land::Approval cleared; // later writes go by the county's rules, too
    cleared.parcel.id = RecordId{1};
    cleared.stage = land::ApprovalStage::plan;
    cleared.approvedOn = Date::of(2017, 1, 1);
    add(book, cleared);
    CHECK(piecesOn(book, day).front().evidence.find("本县") != std::string::npos);
    REQUIRE(book.undo(std::nullopt, "王"));
    REQUIRE(book.undo(std::nullopt, "王"));
    CHECK(piecesOn(book, day).front().pool == land::Pool::clearable);
    CHECK(piecesOn(book, day).front().evidence == before.front().evidence);
    REQUIRE(book.redo(std::nullopt, "王"));
    CHECK(piecesOn(book, day).front().pool == land::Pool::future);
}

TEST_CASE("a rule sheet goes by name, document and version, and is read before it holds") {
    auto book = convertedBook();
    auto sheet = countySheet();
    sheet.name = "fish";
    CHECK(putInForce(book, sheet, heading("sheet")).refusal().code == "rules_unknown");
    sheet = countySheet();
    sheet.document.clear();
    CHECK(putInForce(book, sheet, heading("sheet")).refusal().code == "document_missing");
    sheet = countySheet();
    sheet.inForceFrom = Date::today().plusDays(1);
    CHECK(putInForce(book, sheet, heading("sheet")).refusal().code == "rules_ahead");
    sheet.inForceFrom = Date::today();
    CHECK(putInForce(book, sheet, heading("sheet"), Intent::trial));
    sheet.text += "\nsurplus: 1\n";
    CHECK_THROWS(putInForce(book, sheet, heading("sheet")));
    REQUIRE(putInForce(book, countySheet(), heading("sheet")));
    CHECK(putInForce(book, countySheet(), heading("sheet")).refusal().code == "rules_exist");
}

TEST_CASE("a look at a parcel's encumbrances is good for as long as the sheet in force says") {
    auto book = convertedBook();
    const RecordId parcel{1};
    const auto look = Date::of(2021, 3, 1);
    const auto dueOn = [&](Date day) { return encumbranceChecks(book.records(), {parcel}, day).front().isDue; };
    CHECK(dueOn(look));
    CHECK(enterCheck(book, {parcel}, look, heading("check", "")).refusal().code == "document_missing");
    CHECK(enterCheck(book, {parcel}, Date::today().plusDays(1), heading("check")).refusal().code == "check_ahead");
    REQUIRE(enterCheck(book, {parcel}, look, heading("check")));
    CHECK(enterCheck(book, {parcel}, look, heading("check")).refusal().code == "check_known");
    CHECK_FALSE(dueOn(look));
    CHECK_FALSE(dueOn(look.plusDays(180)));
    CHECK(dueOn(look.plusDays(181)));
    CHECK(dueOn(look.plusDays(-1)));
    REQUIRE(putInForce(book, countySheet(), heading("sheet")));
    CHECK_FALSE(dueOn(look.plusDays(30)));
    CHECK(dueOn(look.plusDays(31)));
}

TEST_CASE("a look finds the encumbrances that are in force and puts its day on them, on no others") {
    auto book = convertedBook();
    land::Encumbrance mortgage;
    mortgage.parcel.id = RecordId{1};
    mortgage.kind = land::EncumbranceKind::mortgage;
    mortgage.checkedOn = Date::of(2020, 1, 1);
    add(book, mortgage);
    land::Encumbrance ended = mortgage;
    ended.kind = land::EncumbranceKind::seizure;
    ended.endsOn = Date::of(2020, 6, 1);
    add(book, ended);
    CHECK(enterCheck(book, {RecordId{1}}, Date::of(2019, 12, 31), heading("check")).refusal().code == "check_earlier");
    REQUIRE(enterCheck(book, {RecordId{1}}, Date::of(2021, 3, 1), heading("check")));
    const auto known = pointingAt<land::Encumbrance>(book.records(), "parcel_id", RecordId{1});
    REQUIRE(known.size() == 2);
    CHECK(known[0].checkedOn == Date::of(2021, 3, 1));
    CHECK(known[1].checkedOn == Date::of(2020, 1, 1));
}
