// SPDX-License-Identifier: Apache-2.0
#include "geo/base/date.h"

#include <catch2/catch.hpp>

using namespace mutu;

TEST_CASE("a date is read as officers and files write it") {
    for (const char* text :
         {"2019-06-30", "2019/6/30", "2019.6.30", "20190630", "2019年6月30日", "2019年06月30", " 2019-06-30",
          "2019-06-30T23:59:59Z", "2019-06-30 08:00", "20190630T0800", "2019-06-30 "}) {
        CAPTURE(text);
        CHECK(Date::parse(text) == Date::of(2019, 6, 30));
    }
}

TEST_CASE("what is no day is not read") {
    for (const char* text : {"", "2019", "2019-06", "2019-06-", "2019-02-29", "2019-13-01", "2019-00-10", "30.6.2019",
                             "30/06/2019", "today", "2019-06-30x", "2019-06-301", "201906301", "2019-06-30-07",
                             "0019-06-30", "2019--06-30", "-2019-06-30"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text).has_value());
    }
}

TEST_CASE("days count from 1970 and return") {
    CHECK(Date::of(1970, 1, 1).days() == 0);
    CHECK(Date::of(2000, 3, 1).days() == 11017);
    CHECK(Date::never() == Date::of(9999, 12, 31));
    for (int days = -800'000; days < 2'900'000; days += 997) {
        const Date date(days);
        REQUIRE(Date::of(date.year(), date.month(), date.day()) == date);
        if (date.year() >= 1000) REQUIRE(Date::parse(date.text()) == date);
    }
}

TEST_CASE("a year later is the same day, 29 February the 28th") {
    CHECK(Date::of(2012, 7, 1).plusYears(1) == Date::of(2013, 7, 1));
    CHECK(Date::of(2012, 2, 29).plusYears(1) == Date::of(2013, 2, 28));
    CHECK(Date::of(2012, 2, 29).plusYears(4) == Date::of(2016, 2, 29));
    CHECK(Date::of(2012, 2, 29).plusYears(-1) == Date::of(2011, 2, 28));
}

TEST_CASE("no reckoning leads beyond the last day of the calendar") {
    const auto never = Date::never();
    CHECK(never.plusDays(1) == never);
    CHECK(never.plusDays(90) == never);
    CHECK(never.plusYears(1) == never);
    CHECK(Date::of(9999, 12, 1).plusDays(60) == never);
    CHECK(Date::of(9990, 1, 1).plusYears(70) == never);
    CHECK(never.plusDays(-1) == Date::of(9999, 12, 30));
    CHECK(never.plusDays(90).text() == "9999-12-31"); // dates are compared as texts in the book
}

TEST_CASE("dates step by days and to the month's first") {
    CHECK(Date::of(2019, 12, 31).plusDays(1) == Date::of(2020, 1, 1));
    CHECK(Date::of(2019, 12, 31).firstOfMonth() == Date::of(2019, 12, 1));
    CHECK(Date::of(2019, 6, 5).text() == "2019-06-05");
    CHECK(Date::of(2019, 6, 5) < Date::of(2019, 6, 6));
}

TEST_CASE("now is a time stamp to the millisecond") {
    const auto now = nowInUtc();
    REQUIRE(now.size() == 24);
    CHECK(now[10] == 'T');
    CHECK(now[19] == '.');
    CHECK(now.back() == 'Z');
    CHECK(Date::parse(now).has_value());
}
