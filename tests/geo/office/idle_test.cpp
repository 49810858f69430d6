// SPDX-License-Identifier: Apache-2.0
#include "geo/office/idle.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

JudgedRule judged(const ParcelFile& file, std::string_view rule, const char* date,
                  const IdleRules& rules = IdleRules::standard()) {
    for (auto& one : judgeIdle(file, VacancyRules::standard(), rules, day(date)))
        if (one.rule->id == rule) return one;
    FAIL("no such rule, or no right");
    return {};
}

Verdict verdict(const ParcelFile& file, std::string_view rule, const char* date) {
    return judged(file, rule, date).verdict;
}

ParcelFile granted() {
    auto file = thirtyMu();
    file.rights = {grant()};
    return file;
}

/// Started in 2016, suspended on 2017-06-30, 6,000 of 20,000 m² developed, half invested.
ParcelFile suspended() {
    auto file = granted();
    auto& right = file.rights.front();
    right.startedOn = day("2016-03-01");
    right.suspendedOn = day("2017-06-30");
    right.developedArea = squareMetres(6000);
    right.investedShare = 0.5;
    return file;
}

Verdict low(const Performance& performance, std::string_view rule, int year) {
    for (const auto& one : judgeLow(performance, IdleRules::standard(), year))
        if (one.rule->id == rule) return one.verdict;
    FAIL("no such rule");
    return {};
}

land::EnterpriseYear figures(int year, bool aboveScale, std::optional<double> tax, std::string grade = "B") {
    land::EnterpriseYear one;
    one.year = year;
    one.aboveScale = aboveScale;
    one.tax = tax;
    one.grade = std::move(grade);
    return one;
}

} // namespace

TEST_CASE("land not started is suspected idle from the day that ends the full year") {
    const auto file = granted(); // start agreed for 2016-03-01
    CHECK(verdict(file, "not_started", "2017-02-28") == Verdict::no);
    CHECK(verdict(file, "not_started", "2017-03-01") == Verdict::yes);
    const auto found = judged(file, "not_started", "2019-01-01");
    CHECK(found.since == day("2017-03-01"));
    CHECK(found.reclaimOn == day("2018-03-01"));
    auto started = file;
    started.rights.front().startedOn = day("2017-03-01");
    CHECK(verdict(started, "not_started", "2017-03-01") == Verdict::no);
    started.rights.front().startedOn = day("2017-03-02");
    CHECK(verdict(started, "not_started", "2017-03-01") == Verdict::yes);
}

TEST_CASE("without an agreed start the handover and a year stand for it, and without either nothing is said") {
    auto file = granted();
    file.rights.front().agreedStartOn.reset();
    file.rights.front().handedOverOn = day("2015-06-15");
    CHECK(verdict(file, "not_started", "2017-06-14") == Verdict::no);
    CHECK(verdict(file, "not_started", "2017-06-15") == Verdict::yes);
    file.rights.front().handedOverOn.reset();
    CHECK(verdict(file, "not_started", "2030-01-01") == Verdict::undetermined);
}

TEST_CASE("collective land is never suspected, and land of unknown ownership is undetermined") {
    auto file = granted();
    file.rights.front().nature = "203";
    CHECK(verdict(file, "not_started", "2019-01-01") == Verdict::no);
    file.rights.front().nature.clear();
    CHECK(verdict(file, "not_started", "2019-01-01") == Verdict::yes); // the code's letter tells
    file.parcel.code.clear();
    CHECK(verdict(file, "not_started", "2019-01-01") == Verdict::undetermined);
}

TEST_CASE("a suspension counts from its full year, below a third developed or a quarter invested") {
    auto file = suspended();
    CHECK(verdict(file, "suspended", "2018-06-29") == Verdict::no);
    CHECK(verdict(file, "suspended", "2018-06-30") == Verdict::yes);
    CHECK(judged(file, "suspended", "2019-01-01").since == day("2018-06-30"));

    auto& right = file.rights.front();
    file.parcel.registeredArea = squareMetres(21000);
    right.area = squareMetres(21000);
    right.developedArea = squareMetres(7000); // exactly a third
    CHECK(verdict(file, "suspended", "2019-01-01") == Verdict::no);
    right.developedArea = squareMetres(6999.99);
    CHECK(verdict(file, "suspended", "2019-01-01") == Verdict::yes);

    right.developedArea = squareMetres(7000);
    right.investedShare = 0.25; // exactly a quarter
    CHECK(verdict(file, "suspended", "2019-01-01") == Verdict::no);
    right.investedShare = 0.2499;
    CHECK(verdict(file, "suspended", "2019-01-01") == Verdict::yes);
    right.investedShare.reset();
    CHECK(verdict(file, "suspended", "2019-01-01") == Verdict::undetermined);
}

TEST_CASE("whether work was suspended is unknown once the agreed completion is past and nobody said") {
    auto file = suspended();
    file.rights.front().suspendedOn.reset();
    CHECK(verdict(file, "suspended", "2018-03-01") == Verdict::no); // its time still runs
    CHECK(verdict(file, "suspended", "2018-03-02") == Verdict::undetermined);
    file.rights.front().completedOn = day("2018-03-02");
    CHECK(verdict(file, "suspended", "2018-03-02") == Verdict::no);
}

TEST_CASE("every condition says which dates or figures it rests on, or what is missing") {
    const auto found = judged(granted(), "not_started", "2017-03-01");
    REQUIRE(found.conditions.size() == 3);
    CHECK(found.conditions[2].reason.chinese == "约定动工 2016-03-01，满1年为 2017-03-01");
    CHECK(found.conditions[2].reason.english == "agreed start 2016-03-01; 1 year on: 2017-03-01");
    auto file = granted();
    file.rights.front().agreedStartOn.reset();
    CHECK(judged(file, "not_started", "2020-01-01").conditions[2].reason.chinese == "未载约定动工日期，交地日期亦不详");
}

TEST_CASE("land is low-efficiency below the sheet's tax a mu, not on it") {
    const auto thirty = squareMetres(20000); // 30 mu
    CHECK(low({{figures(2019, true, 179.9)}, thirty}, "low_tax_above", 2019) == Verdict::yes);
    CHECK(low({{figures(2019, true, 180.0)}, thirty}, "low_tax_above", 2019) == Verdict::no);
    CHECK(low({{figures(2019, false, 179.9)}, thirty}, "low_tax_above", 2019) == Verdict::no);
    CHECK(low({{figures(2019, false, 89.9)}, thirty}, "low_tax_below", 2019) == Verdict::yes);
    CHECK(low({{figures(2019, false, 90.0)}, thirty}, "low_tax_below", 2019) == Verdict::no);
    CHECK(low({{figures(2019, true, std::nullopt)}, thirty}, "low_tax_above", 2019) == Verdict::undetermined);
    CHECK(low({{figures(2018, true, 1)}, thirty}, "low_tax_above", 2019) == Verdict::undetermined);
}

TEST_CASE("ten mu without being above scale is low, and grade D takes two years running") {
    CHECK(low({{figures(2019, false, 900)}, RegisteredArea(666667)}, "large_below", 2019) == Verdict::yes);
    CHECK(low({{figures(2019, false, 900)}, RegisteredArea(666600)}, "large_below", 2019) == Verdict::no);
    CHECK(low({{figures(2019, true, 900)}, RegisteredArea(666667)}, "large_below", 2019) == Verdict::no);
    const auto land = squareMetres(1000);
    CHECK(low({{figures(2018, true, 900, "D"), figures(2019, true, 900, "D")}, land}, "grade_d", 2019) == Verdict::yes);
    CHECK(low({{figures(2018, true, 900, "C"), figures(2019, true, 900, "D")}, land}, "grade_d", 2019) == Verdict::no);
    CHECK(low({{figures(2019, true, 900, "D")}, land}, "grade_d", 2019) == Verdict::undetermined);
}

TEST_CASE("another county's sheet judges by its own spans, shares and rules") {
    const auto rules = IdleRules::read(R"(sheet: 乙县
version: 1
start_default: 180 days
idle:
  - {id: late, zh: 逾期未动工, when: [not_started, {past_start: 90 days}], then: 约谈}
low:
  - {id: poor, zh: 低产, when: {tax_per_mu_below: 10}}
)",
                                       "county.yaml");
    auto file = granted();
    CHECK(judged(file, "late", "2016-05-29", rules).verdict == Verdict::no);
    CHECK(judged(file, "late", "2016-05-30", rules).verdict == Verdict::yes);
    file.rights.front().nature = "203"; // the sheet doesn't ask whose land it is
    CHECK(judged(file, "late", "2016-05-30", rules).verdict == Verdict::yes);
    CHECK(judgeLow({{figures(2019, true, 299)}, squareMetres(20000)}, rules, 2019).front().verdict == Verdict::yes);
    CHECK(judgeLow({{figures(2019, true, 300)}, squareMetres(20000)}, rules, 2019).front().verdict == Verdict::no);
}

TEST_CASE("a word that the sheet's language doesn't have is refused with its line") {
    const auto with = [](const std::string& condition) {
        return "sheet: 甲\nversion: 1\nstart_default: 1 year\nidle:\n  - {id: a, zh: 甲, when: [" + condition +
               "], then: 无}\nlow: []\n";
    };
    CHECK_NOTHROW(IdleRules::read(with("started"), "x.yaml"));
    for (const auto* bad : {"begun", "{past_start: 1 month}", "{developed_below: 4/3}", "{any: []}", ""})
        CHECK_THROWS_WITH(IdleRules::read(with(bad), "x.yaml"), Catch::Contains("x.yaml, line 5"));
}
