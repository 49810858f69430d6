// SPDX-License-Identifier: Apache-2.0
#include "geo/base/area.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <type_traits>

using namespace mutu;

TEST_CASE("one mu is two thousand thirds of a square metre") {
    CHECK(toMu(SquareMetre(2000)).value() == 3.0);
    CHECK(toSquareMetre(Mu(3)).value() == 2000.0);
    CHECK(toMu(SquareMetre(10000)).value() == 15.0); // a hectare
}

TEST_CASE("quantities of one unit add, compare and divide") {
    CHECK(Metre(2) + Metre(3) == Metre(5));
    CHECK(Metre(2) - Metre(3) < Metre(0));
    CHECK(Metre(6) / Metre(3) == 2.0);
    CHECK(Metre(6) * 0.5 == Metre(3));
    static_assert(!std::is_convertible_v<double, Mu>);
    static_assert(!std::is_convertible_v<SquareMetre, Mu>);
}

TEST_CASE("a registered area counts hundredths, halves away from zero") {
    CHECK(RegisteredArea::nearest(SquareMetre(1234.565)).hundredths() == 123457);
    CHECK(RegisteredArea::nearest(SquareMetre(0.125)).hundredths() == 13);
    CHECK(RegisteredArea::nearest(SquareMetre(-0.125)).hundredths() == -13);
    CHECK((RegisteredArea(5) + RegisteredArea(7) - RegisteredArea(2)) == RegisteredArea(10));
    CHECK(RegisteredArea(200'000).mu().value() == 3.0);
    CHECK(RegisteredArea(12345).squareMetres().value() == 123.45);
}

TEST_CASE("a measured area rounds in integers") {
    CHECK(MeasuredArea(20'000).rounded() == RegisteredArea(1));
    CHECK(MeasuredArea(9'999).rounded() == RegisteredArea(0));
    CHECK(MeasuredArea(10'000).rounded() == RegisteredArea(1));
    CHECK(MeasuredArea(-9'999).rounded() == RegisteredArea(0));
    CHECK(MeasuredArea(-10'000).rounded() == RegisteredArea(-1));
    CHECK(MeasuredArea(INT64_MAX).rounded() == RegisteredArea(461'168'601'842'739));
    CHECK(MeasuredArea(INT64_MIN).rounded() == RegisteredArea(-461'168'601'842'739));
    CHECK(MeasuredArea(2'000'000).squareMetres() == SquareMetre(1));
}

TEST_CASE("an officer's areas are read with their unit") {
    for (const char* text : {"3mu", "3亩", "3 mu", " 3.0 亩 ", "2000m2", "2000m²", "2000㎡", "2000平方米", "0.2ha",
                             "0.2公顷", "0.002km2"}) {
        CAPTURE(text);
        const auto area = parseArea(text);
        REQUIRE(area.ok());
        CHECK(area->value() == Approx(2000.0).epsilon(1e-15));
    }
    CHECK(parseArea("0mu").value().value() == 0);
    CHECK(parseArea("1万亩").value().value() == Approx(20'000'000.0 / 3));
}

TEST_CASE("areas without unit, number or sense are refused") {
    const auto code = [](const char* text) {
        const auto area = parseArea(text);
        return area ? std::string("read") : area.refusal().code;
    };
    CHECK(code("5") == "area_unit");
    CHECK(code("5 acres") == "area_unit");
    CHECK(code("5Mu") == "area_unit");
    CHECK(code("") == "area_number");
    CHECK(code("mu") == "area_number");
    CHECK(code("nanmu") == "area_number");
    CHECK(code("infmu") == "area_number");
    CHECK(code("-5mu") == "area_range");
    CHECK(code("1e9mu") == "area_unit"); // no exponents: e9mu isn't a unit
    CHECK(code("10000001km2") == "area_range");
    CHECK(parseArea("5").refusal().remedy.find("5mu") != std::string::npos);
}

TEST_CASE("lengths are metres unless they say kilometres") {
    for (const char* text : {"1500", "1500m", "1500 米", "1.5km", "1.5公里", "1.5千米"}) {
        CAPTURE(text);
        CHECK(parseLength(text).value() == Metre(1500));
    }
    CHECK(parseLength("5mu").refusal().code == "length_unit");
    CHECK_FALSE(parseLength("-5m").ok());
    CHECK_FALSE(parseLength("").ok());
}
