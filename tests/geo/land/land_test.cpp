// SPDX-License-Identifier: Apache-2.0
#include "geo/land/code.h"
#include "geo/land/record.h"
#include "geo/land/vacancy.h"

#include <catch2/catch.hpp>

#include <set>

using namespace mutu;
using namespace mutu::land;

TEST_CASE("a parcel code is read into its five parts and written back") {
    const auto code = ParcelCode::parse("330822001002GB00037");
    REQUIRE(code);
    REQUIRE(code->county == "330822");
    REQUIRE(code->cadastralDistrict == "001");
    REQUIRE(code->subDistrict == "002");
    REQUIRE(code->feature == "GB");
    REQUIRE(code->sequence == 37);
    REQUIRE(code->text() == "330822001002GB00037");
}

TEST_CASE("what has not the shape of a parcel code is none") {
    for (const auto* text :
         {"", "330822001002GB0003", "330822001002GB000370", "330822001002GB00000", "33082200100xGB00037",
          "330822001002GA00037", "330822001002QB00037", "330822001002JZ00037"}) {
        CAPTURE(text);
        REQUIRE_FALSE(ParcelCode::parse(text));
    }
    REQUIRE(ParcelCode::parse("330822001002JA00001")); // collective ownership
    REQUIRE(ParcelCode::parse("330822001002ZQ00001")); // undetermined: any letter
}

TEST_CASE("the next code of a series follows the greatest ever used") {
    REQUIRE(codeAfter("330822001002GB", "")->text() == "330822001002GB00001");
    REQUIRE(codeAfter("330822001002GB", "330822001002GB00037")->text() == "330822001002GB00038");
    REQUIRE(codeAfter("330822001002GX", "330822001002GX00099")->text() == "330822001002GX00100");
    REQUIRE_FALSE(codeAfter("330822001002GB", "330822001002GB99999"));
    REQUIRE_FALSE(codeAfter("330822001002QB", ""));
    REQUIRE_FALSE(codeAfter("3308", ""));
}

TEST_CASE("a credit code is known by its check character") {
    // The worked example of GB 32100-2015's algorithm: a code differs from any other in one character by its check.
    const std::string first17 = "91330822MA2DFYUY0";
    const auto code = first17 + creditCodeCheck(first17);
    REQUIRE(isCreditCode(code));
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto wrong = code;
        wrong[i] = wrong[i] == '7' ? '8' : '7';
        CAPTURE(i);
        REQUIRE_FALSE(isCreditCode(wrong));
    }
    REQUIRE_FALSE(isCreditCode("91330822MA2DFYUYI1")); // no letter I
    REQUIRE_FALSE(isCreditCode(code.substr(1)));
}

TEST_CASE("an industry fits a list of codes at the coarser of the two levels") {
    REQUIRE(industryFits("3451", "34 35"));
    REQUIRE(industryFits("34", "3451"));
    REQUIRE(industryFits("22", "13；22、30"));
    REQUIRE_FALSE(industryFits("3451", "3452 35"));
    REQUIRE_FALSE(industryFits("", "34"));
    REQUIRE_FALSE(industryFits("34", ""));
}

TEST_CASE("every kind has a name of its own that leads back to it") {
    std::set<std::string_view> names;
    for (const auto kind : allKinds) {
        names.insert(name(kind));
        REQUIRE(kindNamed(name(kind)) == kind);
        REQUIRE(kindOf(emptyRecord(kind)) == kind);
    }
    REQUIRE(names.size() == allKinds.size());
    REQUIRE(kindNamed("宗地") == Kind::parcel);
    REQUIRE_FALSE(kindNamed("castle"));
}

TEST_CASE("field numbers and columns are unique within a kind") {
    for (const auto kind : allKinds)
        withKind(kind, [](const auto& empty) {
            std::set<int> numbers;
            std::set<std::string_view> columns;
            std::size_t count = 0;
            forEachField<std::decay_t<decltype(empty)>>([&](const auto& field) {
                numbers.insert(field.number);
                columns.insert(field.column);
                ++count;
            });
            REQUIRE(numbers.size() == count);
            REQUIRE(columns.size() == count);
        });
}

TEST_CASE("references point only to kinds that come earlier in the order of all kinds") {
    std::set<Kind> before;
    for (const auto kind : allKinds) {
        withKind(kind, [&before](const auto& empty) {
            forEachField<std::decay_t<decltype(empty)>>([&](const auto& field) {
                using Value = std::decay_t<decltype(empty.*field.member)>;
                if constexpr (requires { Value::kind; }) REQUIRE(before.contains(Value::kind));
            });
        });
        before.insert(kind);
    }
}

TEST_CASE("a parcel is current from its first day until the day it is retired") {
    Parcel parcel;
    REQUIRE(parcel.isCurrentOn(Date::of(1949, 1, 1)));
    parcel.validFrom = Date::of(2015, 3, 1);
    parcel.validTo = Date::of(2019, 7, 1);
    REQUIRE_FALSE(parcel.isCurrentOn(Date::of(2015, 2, 28)));
    REQUIRE(parcel.isCurrentOn(Date::of(2015, 3, 1)));
    REQUIRE(parcel.isCurrentOn(Date::of(2019, 6, 30)));
    REQUIRE_FALSE(parcel.isCurrentOn(Date::of(2019, 7, 1)));
}

TEST_CASE("records are the same when they state the same, whatever their ids") {
    Parcel a;
    a.code = "330822001002GB00037";
    a.geometry = geom::Point{1, 2};
    auto b = a;
    b.id = RecordId{9};
    REQUIRE(sameContent(a, b));
    b.registeredArea = RegisteredArea(1);
    REQUIRE_FALSE(sameContent(a, b));
    REQUIRE_FALSE(sameContent(a, Enterprise{}));
}
