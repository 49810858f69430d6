// SPDX-License-Identifier: Apache-2.0
#include "geo/book/acceptances.h"
#include "geo/book/book_check.h"
#include "tests/support/given_records.h"

#include <catch2/catch.hpp>

using namespace mutu;

namespace {

constexpr std::int64_t east = 500000000;
constexpr std::int64_t north = 3200000000;

geom::Region rectangle(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height) {
    x += east;
    y += north;
    return {{{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}}};
}

land::Parcel parcel(const char* code, geom::Region region) {
    land::Parcel parcel;
    parcel.code = code;
    parcel.district.id = RecordId{1};
    parcel.landUse = "0601";
    parcel.geometry = std::move(region);
    return parcel;
}

book::Book bookOf(std::vector<land::Record> records) {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    land::District near{.name = "集聚区"};
    near.geometry = rectangle(-100000, -100000, 1000000, 1000000);
    land::District far{.name = "生态园区"};
    far.geometry = rectangle(2000000, 0, 100000, 100000);
    records.insert(records.begin(), {near, far});
    tests::GivenRecords source(std::move(records));
    book.take({.title = "test", .author = "test"}, source);
    return book;
}

/// `gap A B`, …
std::vector<std::string> linesOf(const std::vector<book::CheckFinding>& findings) {
    std::vector<std::string> lines;
    for (const auto& found : findings) {
        auto& line = lines.emplace_back(found.finding.code);
        for (const auto& title : found.finding.parcels)
            line += " " + title.substr(title.size() - std::min<std::size_t>(title.size(), 1));
    }
    return lines;
}

std::vector<std::string> findings(const book::Book& book, std::optional<RecordId> district = {}) {
    return linesOf(book::checkParcels(book, district, office::FabricRules::standard()).findings);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a check names parcels by their codes and orders findings by kind") {
    const auto book = bookOf({parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000)),
                              parcel("330822001001GB00002", rectangle(90000, 0, 100000, 100000)),
                              parcel("330822001001GB00003", rectangle(190300, 0, 100000, 100000))});
    const auto report = book::checkParcels(book, {}, office::FabricRules::standard());
    CHECK(report.checked == 3);
    CHECK(linesOf(report.findings) == Lines{"gap 2 3", "overlap 1 2"});
    CHECK(report.findings[0].width->value() == Approx(0.3));
    CHECK(report.findings[0].area->value() == Approx(30));
    CHECK(report.findings[0].finding.x == Approx(500190.15));
    CHECK(report.findings[1].area->value() == Approx(1000));
    CHECK(report.findings[1].finding.severity == Severity::error);
}

TEST_CASE("strata do not collide, and retired parcels with nothing") {
    auto below = parcel("330822001001GX00001", rectangle(0, 0, 100000, 100000));
    below.stratum = land::Stratum::below;
    auto retired = parcel("330822001001GB00009", rectangle(0, 0, 100000, 100000));
    retired.validTo = Date::of(2020, 1, 1);
    CHECK(findings(bookOf({parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000)), below, retired})).empty());
}

TEST_CASE("a road registered as such leaves no gap and is no sliver") {
    const auto one = parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000));
    const auto strip = rectangle(0, 100300, 100000, 400);
    auto road = parcel("330822001001GB00002", strip);
    CHECK(findings(bookOf({one, road})) == Lines{"gap 1 2", "sliver 2"});
    for (const char* landUse : {"1003", "1004", "100401", "1006", "1101", "1107"}) {
        road.landUse = landUse;
        INFO(landUse);
        CHECK(findings(bookOf({one, road})).empty());
    }
}

TEST_CASE("an accepted finding is told apart until its place or its parcels change") {
    auto book = bookOf({parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000)),
                        parcel("330822001001GB00002", rectangle(100300, 0, 100000, 100000))});
    const auto first = book::checkParcels(book, {}, office::FabricRules::standard());
    REQUIRE(first.findings.size() == 1);
    auto acceptance = book::acceptanceOf(first.findings.front().finding);
    acceptance.reason = "消防通道";
    REQUIRE(book.apply({{.title = "accept", .author = "test"}, {{std::nullopt, acceptance}}}).ok());
    const auto second = book::checkParcels(book, {}, office::FabricRules::standard());
    CHECK(second.findings.empty());
    CHECK(linesOf(second.accepted) == Lines{"gap 1 2"});

    auto before = std::get<land::Parcel>(*book.records().find(land::Kind::parcel, RecordId{2}));
    auto after = before;
    after.geometry = rectangle(100200, 0, 100000, 100000);
    REQUIRE(book.apply({{.title = "move", .author = "test"}, {{before, after}}}).ok());
    CHECK(findings(book) == Lines{"gap 1 2"});
}

TEST_CASE("a district's check tells what touches its parcels, its neighbours' own faults not") {
    auto other = parcel("330822001001GB00002", rectangle(90000, 0, 100000, 100000));
    other.district.id = RecordId{2};
    auto third = parcel("330822001001GB00003", rectangle(180000, 0, 100000, 100000));
    third.district.id = RecordId{2};
    third.code = "GB3";
    auto unsaid = parcel("330822001001GB00004", rectangle(0, 200000, 100000, 100000));
    unsaid.district = {};
    unsaid.registeredArea = RegisteredArea(900000);
    const auto book = bookOf({parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000)), other, third, unsaid});
    CHECK(book::checkParcels(book, RecordId{1}, office::FabricRules::standard()).checked == 2);
    CHECK(findings(book, RecordId{1}) == Lines{"area_mismatch 4", "overlap 1 2"});
    CHECK(findings(book, RecordId{2}) ==
          Lines{"code_malformed 3", "outside_district 2", "outside_district 3", "overlap 1 2", "overlap 2 3"});
}

TEST_CASE("each record by itself: areas, codes and places") {
    auto area = parcel("330822001001GB00001", rectangle(0, 0, 100000, 100000));
    area.registeredArea = RegisteredArea(1009000); // 0.9 %
    auto twice = parcel("330822001001GB00001", rectangle(300000, 0, 100000, 100000));
    twice.registeredArea = RegisteredArea(1011000);
    auto far = parcel("330822001001GB00003", rectangle(-20000000, 0, 100000, 100000));
    auto near = parcel("330822001001GB00004", rectangle(-9000000, 0, 100000, 100000));
    near.district = {};
    CHECK(findings(bookOf({area, twice, far, near})) ==
          Lines{"area_mismatch 1", "code_duplicate 1 1", "implausible_place 3"});
}
