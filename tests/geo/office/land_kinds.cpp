// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;
using land::ApprovalStage;
using land::Pool;

TEST_CASE("a parcel without any record answers nothing") {
    CHECK(vacancies(thirtyMu(), VacancyRules::standard()).empty());
}

TEST_CASE("land passes from planned over approved and reserve to supply, each from its own day") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::plan, "2010-01-01"), approval(ApprovalStage::conversion, "2012-05-01"),
                      approval(ApprovalStage::cleared, "2013-06-01"), approval(ApprovalStage::reserve, "2014-01-01")};
    file.rights = {grant()};
    CHECK(kindOn(file, "2009-12-31") == "used or other");
    CHECK(kindOn(file, "2010-01-01") == "planned");
    CHECK(kindOn(file, "2012-04-30") == "planned");
    CHECK(kindOn(file, "2012-05-01") == "approved");
    CHECK(kindOn(file, "2014-01-01") == "reserve");
    CHECK(kindOn(file, "2015-02-28") == "reserve");
    CHECK(kindOn(file, "2015-03-01") == "pending");
    CHECK(kindOn(file, "2016-02-29") == "pending");
    CHECK(kindOn(file, "2016-03-01") == "supplied");
    CHECK(on(file, "2010-01-01").front().pool == Pool::future);
    CHECK(on(file, "2012-05-01").front().pool == Pool::clearable);
    CHECK(on(file, "2013-06-01").front().pool == Pool::ready);
    CHECK(on(file, "2014-01-01").front().pool == Pool::ready);
    CHECK(on(file, "2015-03-01").front().pool == Pool::none);
    CHECK(on(file, "2016-03-01").front().pool == Pool::clearable);
}

TEST_CASE("rows of one piece follow each other without a gap or an overlap") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::plan, "2010-01-01"), approval(ApprovalStage::conversion, "2012-05-01"),
                      approval(ApprovalStage::cleared, "2013-06-01")};
    file.rights = {grant()};
    const auto rows = vacancies(file, VacancyRules::standard());
    REQUIRE(rows.size() >= 5);
    CHECK(rows.front().from == day("2010-01-01"));
    for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i].from == rows[i - 1].until);
    CHECK(rows.back().until == Date::never());
}

TEST_CASE("supplied land that nobody has started is counted from the agreed start and suspected idle after exactly one "
          "year") {
    auto file = thirtyMu();
    file.rights = {grant()};
    const auto before = on(file, "2017-02-28").front();
    CHECK(before.kind == land::VacancyKind::supplied);
    CHECK_FALSE(before.suspectedIdle);
    CHECK(before.since == day("2016-03-01"));
    const auto after = on(file, "2017-03-01").front();
    CHECK(after.suspectedIdle);
    CHECK(after.from == day("2017-03-01"));
    CHECK(after.since == day("2016-03-01"));
    CHECK(after.evidence.find("疑似闲置（规则 suspected_idle，样例-3）") != std::string::npos);
    CHECK(before.evidence == "出让合同 CS-2015-031 约定动工 2016-03-01，未动工 → 供而未用（规则 supplied，样例-3）");
}

TEST_CASE("collective land is never suspected idle by Order 53") {
    auto file = thirtyMu();
    file.parcel.code = "330822001001JB00007";
    file.rights = {grant()};
    file.rights.front().nature = "203";
    CHECK_FALSE(on(file, "2019-01-01").front().suspectedIdle);
    CHECK(on(file, "2019-01-01").front().kind == land::VacancyKind::supplied);
}

TEST_CASE("without an agreed start the handover and a year count, and without both it is listed as undetermined") {
    auto file = thirtyMu();
    file.rights = {grant()};
    file.rights.front().agreedStartOn.reset();
    CHECK(kindOn(file, "2019-01-01") == "supplied");
    CHECK_FALSE(on(file, "2019-01-01").front().suspectedIdle);
    CHECK(on(file, "2019-01-01").front().evidence.find("日期不详，待核实") != std::string::npos);
    file.rights.front().handedOverOn = day("2015-06-10");
    CHECK(kindOn(file, "2016-06-09") == "pending");
    CHECK(kindOn(file, "2016-06-10") == "supplied");
    CHECK(on(file, "2016-06-10").front().evidence.find("按交地 2015-06-10 推定") != std::string::npos);
}

TEST_CASE("a started parcel is under construction until the agreed completion and partly used from the day after") {
    auto file = thirtyMu();
    file.rights = {grant()};
    file.rights.front().startedOn = day("2016-02-01");
    CHECK(kindOn(file, "2016-01-31") == "pending");
    CHECK(kindOn(file, "2016-02-01") == "building");
    CHECK(kindOn(file, "2018-03-01") == "building");
    CHECK(kindOn(file, "2018-03-02") == "partly");
    CHECK(on(file, "2018-03-02").front().since == day("2018-03-01"));
    file.rights.front().completedOn = day("2018-02-01");
    CHECK(kindOn(file, "2018-01-31") == "building");
    CHECK(kindOn(file, "2018-02-01") == "used or other");
}

TEST_CASE(
    "a suspended start is partly used at once and suspected idle a year later only below the shares of Order 53") {
    auto file = thirtyMu();
    file.rights = {grant()};
    auto& right = file.rights.front();
    right.startedOn = day("2016-02-01");
    right.suspendedOn = day("2017-01-01");
    right.developedArea = squareMetres(5000);
    CHECK(kindOn(file, "2017-01-01") == "partly");
    CHECK_FALSE(on(file, "2017-12-31").front().suspectedIdle);
    CHECK(on(file, "2018-01-01").front().suspectedIdle);
    CHECK(on(file, "2018-01-01").front().since == day("2017-01-01"));

    file.parcel.registeredArea = squareMetres(15000); // exactly a third is not less than a third
    CHECK_FALSE(on(file, "2018-01-01").front().suspectedIdle);
    right.investedShare = 0.25;
    CHECK_FALSE(on(file, "2018-01-01").front().suspectedIdle);
    right.investedShare = 0.2499;
    CHECK(on(file, "2018-01-01").front().suspectedIdle);
}

TEST_CASE("encumbered land is never ready, and its vacancy is counted from the same day when the mortgage goes") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::reserve, "2014-01-01")};
    file.encumbrances = {mortgage("2015-01-01", day("2016-01-01"))};
    const auto rows = vacancies(file, VacancyRules::standard());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].pool == Pool::ready);
    CHECK(rows[1].pool == Pool::clearable);
    CHECK(rows[1].from == day("2015-01-01"));
    CHECK(rows[1].until == day("2016-01-01"));
    CHECK(rows[1].evidence.find("抵押 常押 12（工商银行），自 2015-01-01 起未解除") != std::string::npos);
    CHECK(rows[2].pool == Pool::ready);
    for (const auto& row : rows) CHECK(row.since == day("2014-01-01"));
}

TEST_CASE("soil and arrears do not hold land back") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::reserve, "2014-01-01")};
    file.encumbrances = {mortgage("2015-01-01")};
    file.encumbrances.front().kind = land::EncumbranceKind::soil;
    const auto rows = vacancies(file, VacancyRules::standard());
    REQUIRE(rows.size() == 1); // stretches with equal answers are one row
    CHECK(rows.front().pool == Pool::ready);
}

TEST_CASE("approved land that is already built on is listed but in no pool") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::conversion, "2012-05-01"), approval(ApprovalStage::cleared, "2012-05-01"),
                      approval(ApprovalStage::occupied, "2013-01-01")};
    CHECK(on(file, "2012-12-31").front().pool == Pool::ready);
    CHECK(on(file, "2013-01-01").front().pool == Pool::none);
    CHECK(on(file, "2013-01-01").front().kind == land::VacancyKind::approved);
}

TEST_CASE("land whose right was taken back is vacant from that day, not from its old approval") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::conversion, "2012-05-01")};
    file.rights = {grant()};
    file.rights.front().endedOn = day("2019-07-01");
    const auto row = on(file, "2020-01-01").front();
    CHECK(row.kind == land::VacancyKind::approved);
    CHECK(row.since == day("2019-07-01"));
}

TEST_CASE("a planned road is no vacant land") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::plan, "2010-01-01")};
    file.parcel.plannedUse = "1207";
    CHECK(kindOn(file, "2015-01-01") == "used or other");
    file.parcel.plannedUse = "100102";
    CHECK(kindOn(file, "2015-01-01") == "planned");
}

TEST_CASE("rows stay within the days of the parcel itself, while since may lie before") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::conversion, "2012-05-01")};
    file.parcel.validFrom = day("2014-01-01");
    file.parcel.validTo = day("2016-01-01");
    const auto rows = vacancies(file, VacancyRules::standard());
    REQUIRE_FALSE(rows.empty());
    CHECK(rows.front().from == day("2014-01-01"));
    CHECK(rows.front().since == day("2012-05-01"));
    CHECK(rows.back().until == day("2016-01-01"));
}

TEST_CASE("the owner's title is no supply") {
    auto file = thirtyMu();
    file.approvals = {approval(ApprovalStage::conversion, "2012-05-01")};
    file.rights = {grant()};
    file.rights.front().rightType = "2";
    CHECK(kindOn(file, "2017-01-01") == "approved");
    file.parcel.stratum = land::Stratum::ownership;
    CHECK(vacancies(file, VacancyRules::standard()).empty());
}

TEST_CASE("a right without dates on built land is used") {
    auto file = thirtyMu();
    land::Right right;
    right.id = {1};
    file.rights = {right};
    REQUIRE(kindOn(file, "2020-01-01") == "supplied"); // on bare land it is undetermined, and never lost
    CHECK_FALSE(on(file, "2020-01-01").front().knownSince().has_value());
    land::Building building;
    building.id = {1};
    file.buildings = {building};
    file.approvals = {approval(ApprovalStage::conversion, "2012-05-01")};
    CHECK(kindOn(file, "2020-01-01") == "used or other");
}

TEST_CASE("a lease of land until 9999-12-31 is in force and leaves no row at the end of days") {
    auto file = thirtyMu();
    file.rights = {grant()};
    file.rights.front().endedOn = day("9999-12-31");
    file.approvals = {approval(land::ApprovalStage::reserve, "2014-01-01")};
    CHECK(kindOn(file, "2050-01-01") == "supplied");
    for (const auto& row : vacancies(file, VacancyRules::standard())) CHECK(row.from < row.until);
}

TEST_CASE("an approval without a date is vacant since a day that nobody knows") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::conversion, "")};
    const auto rows = on(file, "2020-01-01");
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(rows.front().knownSince().has_value());
    CHECK(rows.front().evidence.find("日期不详") != std::string::npos);
    file.approvals.front().approvedOn = day("2012-05-01");
    CHECK(on(file, "2020-01-01").front().knownSince() == day("2012-05-01"));
}

TEST_CASE("sixty-four mortgages between two leave both in the evidence") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::reserve, "2014-01-01")};
    for (int i = 0; i < 65; ++i) {
        auto pledge = mortgage("2015-01-01", day("2015-06-01"));
        pledge.id = {i + 1};
        if (i == 0 || i == 64) pledge = mortgage("2016-01-01", day("2017-01-01"));
        file.encumbrances.push_back(pledge);
    }
    file.encumbrances.push_back(mortgage("2015-06-01")); // the pool stays the same throughout
    const auto rows = on(file, "2016-06-01");
    REQUIRE(rows.size() == 1);
    const auto& text = rows.front().evidence;
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
}
