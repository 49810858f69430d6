// SPDX-License-Identifier: Apache-2.0
#include "geo/office/encumbrance_check.h"
#include "geo/office/vacancy_sheet.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

land::Encumbrance lookedAt(const char* on) {
    land::Encumbrance encumbrance;
    encumbrance.kind = land::EncumbranceKind::none;
    encumbrance.checkedOn = day(on);
    return encumbrance;
}

constexpr Span thirtyDays{0, 30};

} // namespace

TEST_CASE("a check is good through the last day of the limit and due on the next") {
    const std::vector<land::Encumbrance> encumbrances{lookedAt("2026-03-01")};
    CHECK_FALSE(encumbranceCheck(encumbrances, day("2026-03-31"), thirtyDays).isDue);
    CHECK(encumbranceCheck(encumbrances, day("2026-04-01"), thirtyDays).isDue);
}

TEST_CASE("the latest check counts, those after the day don't") {
    const std::vector<land::Encumbrance> encumbrances{lookedAt("2026-03-01"), lookedAt("2026-06-01"),
                                                      lookedAt("2026-01-01")};
    CHECK(encumbranceCheck(encumbrances, day("2026-06-02"), thirtyDays).on == day("2026-06-01"));
    CHECK(encumbranceCheck(encumbrances, day("2026-05-31"), thirtyDays).on == day("2026-03-01"));
}

TEST_CASE("where nobody looked a check is due") {
    CHECK(encumbranceCheck({}, day("2026-06-02"), thirtyDays).isDue);
    CHECK(encumbranceCheck({land::Encumbrance()}, day("2026-06-02"), thirtyDays).isDue);
    CHECK_FALSE(encumbranceCheck({}, day("2026-06-02"), thirtyDays).on);
}

TEST_CASE("the limit for checks is the sheet's") {
    CHECK(VacancyRules::standard().sheet().limits.checkAge.days == 180);
}
