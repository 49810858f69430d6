// SPDX-License-Identifier: Apache-2.0
#include "geo/office/occupancy.h"

#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

std::string occupancyOn(const ParcelFile& file, const char* date) {
    Occupancy occupancy;
    for (const auto& piece : on(file, date)) occupancy.add(piece);
    for (const auto& right : file.rights)
        if (isHeldBy(right, day(date))) occupancy.hold();
    return std::string(occupancy.name());
}

} // namespace

TEST_CASE("the map's colour follows the parcel through time") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::plan, "2010-01-01"),
                      approval(land::ApprovalStage::conversion, "2012-05-01"),
                      approval(land::ApprovalStage::reserve, "2014-01-01")};
    file.rights = {grant()};
    CHECK(occupancyOn(file, "2009-01-01") == "other");
    CHECK(occupancyOn(file, "2011-01-01") == "planned");
    CHECK(occupancyOn(file, "2013-01-01") == "approved");
    CHECK(occupancyOn(file, "2014-06-01") == "reserve");
    CHECK(occupancyOn(file, "2015-06-01") == "pending");
    CHECK(occupancyOn(file, "2016-06-01") == "supplied");
    CHECK(occupancyOn(file, "2017-06-01") == "idle");
    file.rights.front().startedOn = day("2016-02-01");
    CHECK(occupancyOn(file, "2017-06-01") == "building");
    CHECK(occupancyOn(file, "2018-06-01") == "partly");
    file.rights.front().completedOn = day("2018-01-01");
    CHECK(occupancyOn(file, "2018-06-01") == "used");
    file.rights.front().completedOn.reset();
    file.rights.front().developedExtent = file.parcel.geometry;
    CHECK(occupancyOn(file, "2018-06-01") == "used");
}

TEST_CASE("a contract without dates is never lost, and the owner's title holds no land") {
    auto file = thirtyMu();
    land::Right right;
    right.id = {1};
    file.rights = {right};
    CHECK(occupancyOn(file, "2020-01-01") == "supplied");
    file.rights.front().rightType = "1";
    CHECK(occupancyOn(file, "2020-01-01") == "other");
}

TEST_CASE("who was handed the land holds it from that day, signed or not") {
    land::Right right;
    right.handedOverOn = day("2015-06-10");
    CHECK_FALSE(isHeldBy(right, day("2015-06-09")));
    CHECK(isHeldBy(right, day("2015-06-10")));
}

TEST_CASE("a million parcels take seconds", "[.speed]") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::plan, "2010-01-01"),
                      approval(land::ApprovalStage::conversion, "2012-05-01"),
                      approval(land::ApprovalStage::cleared, "2013-06-01")};
    file.rights = {grant()};
    file.rights.front().startedOn = day("2016-02-01");
    file.rights.front().completedOn = day("2018-01-01");
    const auto begun = std::chrono::steady_clock::now();
    std::size_t rows = 0;
    for (int i = 0; i < 1'000'000; ++i) rows += vacancies(file, VacancyRules::standard()).size();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    WARN(rows << " rows of a million parcels in " << seconds.count() << " s");
    CHECK(seconds.count() < 6);
}
