// SPDX-License-Identifier: Apache-2.0
#include "geo/book/conformity.h"
#include "geo/book/conformity_list.h"
#include "geo/book/plan_files.h"
#include "geo/book/zone_report.h"
#include "geo/book/zoning.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::book;

namespace {

const Date day = Date::of(2020, 7, 1);
const change::Heading heading{.title = "t", .author = "a", .document = "D-1"};

geom::Region square(std::int64_t column, std::int64_t width = 1) {
    const std::int64_t x = 500'000'000 + column * 100'000, y = 3'200'000'000;
    return {{{{{x, y}, {x + width * 100'000, y}, {x + width * 100'000, y + 100'000}, {x, y + 100'000}}, {}}}};
}

land::Use use(std::int64_t parcel, std::int64_t enterprise) {
    land::Use made;
    made.parcel.id = RecordId{parcel};
    made.user.id = RecordId{enterprise};
    return made;
}

/// A district of four parcels of a hectare side by side; 1 and 2 used by a bearing maker, 3 by a paper mill.
Book fourParcels() {
    auto book = Book::inMemory({.name = "区", .crs = "EPSG:4549"});
    change::Changeset changes;
    changes.heading = heading;
    const auto put = [&](land::Record record) { changes.changes.push_back({std::nullopt, std::move(record)}); };
    put(land::District{.name = "集聚区", .geometry = square(0, 4)});
    put(land::Enterprise{.name = "轴承厂", .industry = "3451"});
    put(land::Enterprise{.name = "造纸厂", .industry = "2221"});
    for (int i = 0; i < 4; ++i) {
        land::Parcel parcel;
        parcel.plot = "A-" + std::to_string(i + 1);
        parcel.landUse = "0601";
        parcel.district.id = RecordId{1};
        parcel.registeredArea = RegisteredArea(1'000'000);
        parcel.geometry = square(i);
        put(parcel);
    }
    put(use(1, 1));
    put(use(2, 1));
    put(use(3, 2));
    REQUIRE(book.apply(changes).ok());
    REQUIRE(addIndustry(book, {{}, "轴承", "3451"}, heading, Intent::write).ok());
    REQUIRE(addIndustry(book, {{}, "造纸", "22"}, heading, Intent::write).ok());
    REQUIRE(createPlan(book, {"规划", "一", RecordId{1}, {}}, day, heading, Intent::write).ok());
    return book;
}

ZoneWish wish(const char* name, std::int64_t industry, geom::Region drawing = {}) {
    return {name, RecordId{1}, RecordId{industry}, {}, std::move(drawing)};
}

std::size_t at(office::Conformity conformity) { return static_cast<std::size_t>(conformity); }

template <class Type> std::string codeOf(const Result<Type>& result) {
    return result ? std::string("done") : result.refusal().code;
}

} // namespace

TEST_CASE("a drawn zone takes a parcel at half of it, not at less, and its ground follows the parcels") {
    auto book = fourParcels();
    auto drawing = square(0, 2);
    drawing.parts[0].outer[1].x -= 50'001; // a millimetre less than half of A-2
    drawing.parts[0].outer[2].x -= 50'001;
    const auto less = createZone(book, wish("甲", 1, drawing), day, heading, Intent::trial);
    REQUIRE(less.ok());
    CHECK(less->added == 1);
    CHECK(less->gross == RegisteredArea(1'000'000));
    drawing.parts[0].outer[1].x += 1;
    drawing.parts[0].outer[2].x += 1;
    const auto half = createZone(book, wish("甲", 1, drawing), day, heading, Intent::write);
    REQUIRE(half.ok());
    CHECK(half->added == 2);
    CHECK(half->gross == RegisteredArea(2'000'000));
    CHECK(half->net == RegisteredArea(2'000'000));
    CHECK(codeOf(createZone(book, wish("乙", 2, square(1, 2)), day, heading, Intent::write)) == "zone_over_zone");
    CHECK(codeOf(createZone(book, wish("乙", 2, square(9)), day, heading, Intent::write)) == "zone_without_parcels");
}

TEST_CASE("taking a parcel over moves its ground; taking it out leaves the zone smaller; undo brings all back") {
    auto book = fourParcels();
    REQUIRE(createZone(book, wish("甲", 1, square(0, 2)), day, heading, Intent::write).ok());
    REQUIRE(createZone(book, wish("乙", 2, square(2)), day, heading, Intent::write).ok());
    const auto before = book.records().find(land::Kind::clusterZone, RecordId{1});
    CHECK(codeOf(assignParcels(book, RecordId{2}, {{RecordId{2}}, {}, false}, day, heading, Intent::write)) ==
          "zone_over_zone");
    const auto moved = assignParcels(book, RecordId{2}, {{RecordId{2}}, {}, true}, day, heading, Intent::write);
    REQUIRE(moved.ok());
    CHECK(moved->taken == 1);
    CHECK(moved->gross == RegisteredArea(2'000'000));
    CHECK(grossArea(std::get<land::ClusterZone>(*book.records().find(land::Kind::clusterZone, RecordId{1}))) ==
          RegisteredArea(1'000'000));
    const auto out = unassignParcels(book, RecordId{2}, {RecordId{2}}, day, heading, Intent::write);
    REQUIRE(out.ok());
    CHECK(out->parcels == 1);
    CHECK(out->gross == RegisteredArea(1'000'000));
    CHECK(codeOf(unassignParcels(book, RecordId{2}, {RecordId{2}}, day, heading, Intent::write)) ==
          "parcel_not_in_zone");
    REQUIRE(book.undo(std::nullopt, "a").ok());
    REQUIRE(book.undo(std::nullopt, "a").ok());
    CHECK(land::sameContent(*book.records().find(land::Kind::clusterZone, RecordId{1}), *before));
    CHECK(membersOf(book.records(), RecordId{1}).size() == 2);
}

TEST_CASE("a draft holds on no day; adopted it holds from its day to the day before its successor") {
    auto book = fourParcels();
    REQUIRE(createZone(book, wish("甲", 1, square(0, 2)), day, heading, Intent::write).ok());
    REQUIRE(createZone(book, wish("乙", 2, square(3)), day, heading, Intent::write).ok());
    const auto placesOn = [&](Date date) { return conformityList(book.records(), {date, {}, {}}).places; };
    CHECK(placesOn(day)[at(office::Conformity::unzoned)] == 3);
    REQUIRE(adoptPlan(book, RecordId{1}, day, heading, Intent::write).ok());
    CHECK(placesOn(day.plusDays(-1))[at(office::Conformity::unzoned)] == 3);
    CHECK(placesOn(day)[at(office::Conformity::conforms)] == 2);
    CHECK(placesOn(day)[at(office::Conformity::elsewhere)] == 1); // the mill on A-3, its zone being A-4
    CHECK(codeOf(removeZone(book, RecordId{1}, heading, Intent::write)) == "plan_adopted");

    const auto later = day.plusDays(100);
    REQUIRE(createPlan(book, {"规划", "二", {}, RecordId{1}}, later, heading, Intent::write).ok());
    REQUIRE(assignParcels(book, RecordId{4}, {{RecordId{3}}, {}, false}, later, heading, Intent::write).ok());
    REQUIRE(adoptPlan(book, RecordId{2}, later, heading, Intent::write).ok());
    CHECK(placesOn(later.plusDays(-1))[at(office::Conformity::elsewhere)] == 1);
    CHECK(placesOn(later)[at(office::Conformity::conforms)] == 3);
    REQUIRE(book.undo(std::nullopt, "a").ok());
    CHECK(placesOn(later)[at(office::Conformity::elsewhere)] == 1);
    CHECK(book.verify().findings.empty());
}

TEST_CASE("one enterprise and parcel asked by index stands as the list has it, and a wrong entry is refused") {
    auto book = fourParcels();
    REQUIRE(createZone(book, wish("甲", 1, square(0, 2)), day, heading, Intent::write).ok());
    REQUIRE(createZone(book, wish("乙", 2, square(3)), day, heading, Intent::write).ok());
    CHECK_FALSE(faultOfEntry(book.records(), RecordId{2}, RecordId{1}, day, office::Tenure::lease)); // nothing holds
    REQUIRE(adoptPlan(book, RecordId{1}, day, heading, Intent::write).ok());
    const auto list = conformityList(book.records(), {day, RecordId{1}, {}});
    REQUIRE(list.rows.size() == 3);
    for (const auto& row : list.rows)
        CHECK(conformityOf(book.records(), row.enterprise, row.parcel, day).conformity == row.conformity);
    CHECK(list.enterprises[at(office::Conformity::conforms)] == 1);
    CHECK(list.enterprises[at(office::Conformity::elsewhere)] == 1);
    const auto fault = faultOfEntry(book.records(), RecordId{2}, RecordId{1}, day, office::Tenure::lease);
    REQUIRE(fault);
    CHECK(fault->code == "zone_mismatch");
    CHECK(fault->where == "A-1");
    CHECK_FALSE(faultOfEntry(book.records(), RecordId{1}, RecordId{1}, day, office::Tenure::right));
    CHECK_FALSE(faultOfEntry(book.records(), {}, RecordId{1}, day, office::Tenure::right));
}

TEST_CASE("zones and the land in no zone sum to the district, and indicators follow") {
    auto book = fourParcels();
    REQUIRE(createZone(book, wish("甲", 1, square(0, 2)), day, heading, Intent::write).ok());
    REQUIRE(createZone(book, wish("乙", 2, square(3)), day, heading, Intent::write).ok());
    const auto report = zoneReport(book.records(), {day, {}, RecordId{1}}, office::ZoningRules::standard());
    REQUIRE(report.zones.size() == 2);
    REQUIRE(report.outside.size() == 1);
    RegisteredArea sum;
    for (const auto* lines : {&report.zones, &report.outside})
        for (const auto& line : *lines) sum = sum + line.figures.land;
    CHECK(sum == report.total.figures.land);
    CHECK(sum == RegisteredArea(4'000'000));
    CHECK(*report.zones[0].figures.leadingShare("3451") == Approx(1));
    CHECK(*report.zones[0].figures.locationQuotient("3451", report.total.figures) == Approx(1.5));
    CHECK(report.zones[1].figures.unheld == RegisteredArea(1'000'000));
    CHECK(*report.total.figures.concentration() == Approx(5.0 / 9));
}
