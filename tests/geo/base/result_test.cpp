// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/base/identifier.h"
#include "geo/base/result.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace mutu;

TEST_CASE("a result is a value or a refusal") {
    Result<int> five = 5;
    REQUIRE(five.ok());
    CHECK(*five == 5);
    *five = 6;
    CHECK(five.value() == 6);
    const Result<int> no =
        Refusal{"line_misses", "the line misses 330822001001GB00001", "330822001001GB00001", "draw it across"};
    CHECK_FALSE(no);
    CHECK(no.refusal().code == "line_misses");
}

TEST_CASE("a result hands over what can only be moved") {
    Result<std::unique_ptr<int>> one = std::make_unique<int>(1);
    const auto owned = std::move(one).value();
    CHECK(*owned == 1);
}

TEST_CASE("an error says what, of which kind, and what to do") {
    const Error error(ErrorKind::badInput, "file_empty", "parcels.shp is empty", "export it again");
    CHECK(error.kind() == ErrorKind::badInput);
    CHECK(error.code() == "file_empty");
    CHECK(std::string(error.what()) == "parcels.shp is empty");
    CHECK(error.remedy() == "export it again");
}

TEST_CASE("a record without a number is none yet") {
    CHECK_FALSE(RecordId{});
    CHECK(RecordId{3});
    CHECK(Revision{1} < Revision{2});
}
