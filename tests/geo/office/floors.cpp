// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

/// A plant of three floors of 1000 m², completed on 2018-01-01.
ParcelFile plant() {
    auto file = thirtyMu();
    land::Building building;
    building.id = {3};
    building.number = "1";
    building.standardPlant = true;
    building.completedOn = day("2018-01-01");
    building.floorArea = squareMetres(3000);
    file.buildings = {building};
    for (std::int64_t i = 1; i <= 3; ++i) {
        land::Floor floor;
        floor.id = {10 + i};
        floor.building = {building.id};
        floor.number = i;
        floor.area = squareMetres(1000);
        file.floors.push_back(floor);
    }
    return file;
}

land::Use use(land::Part part, const char* begins, std::optional<Date> ends = {}) {
    land::Use use;
    use.id = {1};
    use.part = part;
    use.beginsOn = day(begins);
    use.endsOn = ends;
    return use;
}

land::Use useOfFloor(std::int64_t floor, const char* begins, std::optional<Date> ends = {}) {
    auto made = use(land::Part::floor, begins, ends);
    made.floor = {RecordId{floor}};
    made.building = {RecordId{3}};
    return made;
}

double vacantOn(const ParcelFile& file, const char* date) {
    const auto rows = on(file, date);
    return rows.empty() ? 0.0 : rows.front().floor.squareMetres().value();
}

} // namespace

TEST_CASE("a plant that nobody moves into is vacant after exactly ninety days, since its completion") {
    const auto file = plant();
    CHECK(on(file, "2018-03-31").empty()); // day 89
    const auto rows = on(file, "2018-04-01");
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().kind == land::VacancyKind::floorVacant);
    CHECK(rows.front().pool == land::Pool::clearable);
    CHECK(rows.front().building.id == RecordId{3});
    CHECK(rows.front().floor == squareMetres(3000));
    CHECK(rows.front().area == RegisteredArea());
    CHECK(rows.front().since == day("2018-01-01"));
    CHECK(rows.front().evidence.find(
              "标准厂房 1 幢 第 1、2、3 层 空置 3000.00 ㎡，竣工于 2018-01-01，已满 90 天 → 空置厂房") == 0);
}

TEST_CASE("a floor in use is not vacant, and is again ninety days after the use ends") {
    auto file = plant();
    file.uses = {useOfFloor(12, "2018-02-01", day("2019-01-01"))};
    CHECK(vacantOn(file, "2018-06-01") == 2000);
    CHECK(vacantOn(file, "2019-03-31") == 2000);
    CHECK(vacantOn(file, "2019-04-01") == 3000);
    CHECK(on(file, "2019-04-01").front().since == day("2018-01-01"));
}

TEST_CASE("a change of tenants within ninety days leaves no vacancy") {
    auto file = plant();
    file.uses = {use(land::Part::whole, "2018-01-01", day("2019-01-01")), use(land::Part::whole, "2019-03-31")};
    file.uses[1].id = {2};
    CHECK(vacancies(file, VacancyRules::standard()).empty());
    file.uses[1].beginsOn = day("2019-04-02");
    const auto rows = vacancies(file, VacancyRules::standard());
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().since == day("2019-01-01"));
    CHECK(rows.front().from == day("2019-04-01"));
    CHECK(rows.front().until == day("2019-04-02"));
}

TEST_CASE("a use of an area takes its area off the building") {
    auto file = plant();
    file.uses = {use(land::Part::area, "2018-02-01")};
    file.uses.front().building = {RecordId{3}};
    file.uses.front().floorArea = squareMetres(1200);
    CHECK(vacantOn(file, "2019-01-01") == 1800);
    file.uses.front().floorArea = squareMetres(3200);
    CHECK(vacantOn(file, "2019-01-01") == 0);
}

TEST_CASE("a use of another building does not fill this one") {
    auto file = plant();
    file.uses = {use(land::Part::building, "2018-02-01")};
    file.uses.front().building = {RecordId{4}};
    CHECK(vacantOn(file, "2019-01-01") == 3000);
    file.uses.front().building = {RecordId{3}};
    CHECK(vacantOn(file, "2019-01-01") == 0);
}

TEST_CASE("a building without floors counts as a whole, floors without an area share the rest") {
    auto file = plant();
    file.floors.clear();
    CHECK(vacantOn(file, "2019-01-01") == 3000);
    file = plant();
    file.buildings.front().floorArea = squareMetres(3000.01);
    file.floors[1].area.reset();
    file.floors[2].area.reset();
    CHECK(vacantOn(file, "2019-01-01") == 3000.01);
    file.uses = {useOfFloor(11, "2018-02-01")};
    CHECK(vacantOn(file, "2019-01-01") == 2000.01);
}

TEST_CASE("a building of which nobody knows when it was completed is vacant only after a use") {
    auto file = plant();
    file.buildings.front().completedOn.reset();
    CHECK(on(file, "2025-01-01").empty());
    file.uses = {use(land::Part::whole, "2018-02-01", day("2020-01-01"))};
    CHECK(vacantOn(file, "2025-01-01") == 3000);
    CHECK(on(file, "2025-01-01").front().since == day("2020-01-01"));
}

TEST_CASE("vacant floors show the footprint, else the parcel") {
    auto file = plant();
    CHECK(on(file, "2019-01-01").front().geometry == file.parcel.geometry);
    file.buildings.front().geometry = geom::Region{{rectangle(10, 10, 40, 60)}};
    CHECK(on(file, "2019-01-01").front().geometry == file.buildings.front().geometry);
}

TEST_CASE("a use until 9999-12-31 keeps its floors for good") {
    auto file = plant();
    file.uses = {use(land::Part::whole, "2018-02-01", day("9999-12-31"))};
    CHECK(vacancies(file, VacancyRules::standard()).empty());
    file.uses.front().endsOn = day("9999-12-01"); // ninety days later there is no calendar
    CHECK(vacancies(file, VacancyRules::standard()).empty());
}

TEST_CASE("floors count from the completion of the right in force, not of one that ended or of the ownership") {
    auto file = plant();
    file.buildings.front().completedOn.reset();
    auto former = grant();
    former.completedOn = day("2016-01-01");
    former.endedOn = day("2018-01-01");
    auto owner = grant();
    owner.id = {2};
    owner.rightType = "1";
    owner.completedOn = day("2010-01-01");
    auto present = grant();
    present.id = {3};
    present.signedOn = day("2018-01-01");
    present.completedOn = day("2020-01-01");
    file.rights = {former, owner, present};
    CHECK(vacantOn(file, "2012-01-01") == 0); // the ownership builds nothing
    CHECK(vacantOn(file, "2017-01-01") == 3000);
    CHECK(vacantOn(file, "2019-01-01") == 0);
    CHECK(vacantOn(file, "2020-06-01") == 3000);
    CHECK(on(file, "2020-06-01").front().since == day("2020-01-01"));
}

TEST_CASE("a parcel all of whose floors are vacant says so, and only on those days") {
    const auto saysSo = [](const land::Vacancy& row) { return row.evidence.find("plant_vacant") != std::string::npos; };
    auto file = plant();
    auto second = file.buildings.front();
    second.id = {4};
    second.number = "2";
    second.floorArea = squareMetres(500);
    file.buildings.push_back(second);
    auto tenant = use(land::Part::building, "2018-02-01", day("2019-01-01"));
    tenant.building = {RecordId{4}};
    file.uses = {tenant};
    auto rows = on(file, "2018-06-01"); // the second building is in use
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(saysSo(rows.front()));
    rows = on(file, "2019-03-31"); // 89 days after it was left
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(saysSo(rows.front()));
    rows = on(file, "2019-04-01");
    REQUIRE(rows.size() == 2);
    CHECK(saysSo(rows.front()));
    CHECK(saysSo(rows.back()));
    CHECK(rows.front().floor == squareMetres(3000));
    file.uses.push_back(useOfFloor(11, "2020-01-01")); // one floor of the first is taken again
    rows = on(file, "2020-06-01");
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(saysSo(rows.front()));
    CHECK_FALSE(saysSo(rows.back()));
}
