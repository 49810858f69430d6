// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book_check.h"
#include "geo/book/enterprises.h"
#include "geo/book/parcel_keys.h"
#include "geo/book/party_match.h"
#include "geo/book/tenure.h"
#include "geo/book/tenure_rows.h"
#include "tests/geo/book/edited_book.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

/// A parcel of 6,000.01 m² that 甲 holds, with 乙 beside.
Book heldBook() {
    auto book = newBook();
    land::Right right;
    right.parcel.id = {1};
    right.holder.id = {1};
    right.rightType = "3";
    right.contract = "CS-1";
    right.certificate = "浙2020-1";
    right.supervisionNumber = "3308222021B00123";
    right.signedOn = Date::of(2020, 1, 1);
    land::Approval approval;
    approval.parcel.id = {1};
    approval.document = "常政批3号";
    add(book, {land::Enterprise{.name = "甲公司", .formerName = "老甲公司"}, land::Enterprise{.name = "乙公司"}, right,
               approval});
    return book;
}

land::Lease leaseTo(std::int64_t lessee, const char* from, const char* to) {
    land::Lease lease;
    lease.parcel.id = {1};
    lease.lessee.id = {lessee};
    lease.beginsOn = Date::parse(from);
    lease.endsOn = Date::parse(to);
    return lease;
}

std::vector<std::string> overLet(const Book& book) {
    std::vector<std::string> found;
    for (const auto& each : checkParcels(book, {}, office::FabricRules::standard()).findings)
        if (each.finding.code == "over_let") found.push_back(each.finding.parcels.front());
    return found;
}

} // namespace

TEST_CASE("a lease is one change, knows its lessor, and is taken back whole") {
    auto book = heldBook();
    const auto before = everything(book);
    const auto trial = addLease(book, heading("lease"), leaseTo(2, "2021-01-01", "2022-01-01"), Intent::trial);
    REQUIRE(trial.ok());
    CHECK(everything(book) == before);
    const auto added = addLease(book, heading("lease"), leaseTo(2, "2021-01-01", "2022-01-01"));
    REQUIRE(added.ok());
    CHECK(added->lease.lessor.id == RecordId{1});
    const auto again = addLease(book, heading("lease"), leaseTo(2, "2021-12-31", "2023-01-01"));
    REQUIRE_FALSE(again.ok());
    CHECK(again.refusal().code == "already_let");
    REQUIRE(book.undo({}, "王").ok());
    CHECK(all<land::Lease>(book).empty());
    CHECK(addLease(book, heading("lease"), leaseTo(2, "2021-12-31", "2023-01-01")).ok());
}

TEST_CASE("a parcel is found by each of its keys, on the days on which it is there") {
    auto book = heldBook();
    for (const auto* key :
         {"330822001001GB00007", "CS-1", "浙2020-1", "3308222021B00123", "常政批3号", "甲公司", "老甲公司"}) {
        INFO(key);
        REQUIRE(parcelsByKey(book.records(), key, {}).size() == 1);
        CHECK(parcelsByKey(book.records(), key, Date::of(2024, 1, 1)).size() == 1);
    }
    CHECK(parcelsByKey(book.records(), "CS-1", {}).front().key == ParcelKey::contract);
    CHECK(parcelsByKey(book.records(), "常政批", {}).empty()); // whole keys alone
    CHECK(parcelsByKey(book.records(), "乙公司", {}).empty());
    CHECK(parcelsByKey(book.records(), "", {}).empty());
}

TEST_CASE("a key of several parcels names them all") {
    auto book = heldBook();
    add(book, {parcel("330822001001GB00008", box(200, 0, 300, 60))});
    land::Approval approval;
    approval.parcel.id = {2};
    approval.document = "常政批3号";
    add(book, {approval});
    CHECK(parcelsByKey(book.records(), "常政批3号", {}).size() == 2);
}

TEST_CASE("an enterprise is named by its code or its whole name") {
    auto book = Book::inMemory(card());
    land::Enterprise known{.name = "甲公司", .creditCode = "91330899MAKYBTYY84", .formerName = "老甲公司"};
    REQUIRE(addEnterprise(book, heading("enterprise"), known).ok());
    const auto code = [&](const std::string& text) {
        const auto found = enterpriseCalled(book.records(), text);
        return found ? found->name : found.refusal().code;
    };
    CHECK(code("甲公司") == "甲公司");
    CHECK(code("91330899MAKYBTYY84") == "甲公司");
    CHECK(code("91330899MAKYBTYY85") == "credit_code_wrong");
    CHECK(code("甲公") == "enterprise_unknown");
    CHECK(code("老甲公司") == "enterprise_unknown");
    CHECK(addEnterprise(book, heading("enterprise"), known).refusal().code == "enterprise_exists");
    CHECK(addEnterprise(book, heading("enterprise"), {.name = "乙", .industry = "345"}).ok());
    CHECK(addEnterprise(book, heading("enterprise"), {.name = "丙", .industry = "0"}).refusal().code ==
          "industry_unknown");
    CHECK(addEnterprise(book, heading("enterprise"), {.name = "丙", .creditCode = "9133"}).refusal().code ==
          "credit_code_wrong");
}

TEST_CASE("imported over-letting is a finding until one of the leases has ended") {
    auto book = heldBook();
    CHECK(overLet(book).empty());
    add(book, {leaseTo(2, "2021-01-01", "2023-01-01"), leaseTo(1, "2023-01-01", "2024-01-01")});
    CHECK(overLet(book).empty());
    add(book, {leaseTo(1, "2022-06-01", "2022-07-01")});
    CHECK(overLet(book) == std::vector<std::string>{"330822001001GB00007"});
    const auto leases = all<land::Lease>(book);
    REQUIRE(endLease(book, heading("end"), leases.front(), Date::of(2022, 6, 1)).ok());
    CHECK(overLet(book).empty());
}

TEST_CASE("another bureau's list: every row is matched, ambiguous or unmatched, and areas are compared") {
    auto book = heldBook();
    add(book, {land::Enterprise{.name = "乙公司", .creditCode = "91330899MAKYBTYY84"}});
    const auto row = [](std::int64_t number, const char* name, std::int64_t area) {
        return exchange::ListedParty{number, name, "", RegisteredArea(area)};
    };
    const std::vector<exchange::ListedParty> list{row(2, "甲公司", 300000), row(3, "甲公司", 300001),
                                                  row(4, "乙公司", 1), row(5, "丙公司", 1), row(6, "老甲公司", 60000)};
    const auto on = Date::of(2024, 1, 1);
    const auto report = matchParties(book.records(), list, {5, 100}, on);
    CHECK(report.count(office::MatchState::matched) == 3);
    CHECK(report.count(office::MatchState::ambiguous) == 1);
    CHECK(report.count(office::MatchState::unmatched) == 1);
    REQUIRE(report.differences.size() == 1); // 6,600.01 m² listed altogether
    CHECK(report.differences.front().book == RegisteredArea(600001));
    CHECK(matchParties(book.records(), list, {11, 100}, on).differences.empty());
    REQUIRE(addLease(book, heading("lease"), leaseTo(2, "2021-01-01", "2025-01-01")).ok());
    CHECK(landOf(book.records(), RecordId{1}, on) == RegisteredArea());
    CHECK(landOf(book.records(), RecordId{2}, on) == RegisteredArea(600001));
}
