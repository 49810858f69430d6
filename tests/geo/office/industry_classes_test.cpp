// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/office/industry_classes.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;

TEST_CASE("the shipped classes are those of manufacturing and supply") {
    const auto& classes = IndustryClasses::standard();
    CHECK(classes.nameOf("3451") == "滚动轴承制造");
    CHECK(classes.nameOf("3360") == "金属表面处理及热处理加工");
    CHECK(classes.nameOf("1331") == "食用植物油加工");
    CHECK(classes.admits("34"));
    CHECK(classes.admits("345"));
    CHECK(classes.admits("3451"));
    CHECK_FALSE(classes.admits("3450"));
    CHECK_FALSE(classes.admits("340"));
    CHECK_FALSE(classes.admits("3455"));
    CHECK(classes.admits("5111")); // a division that the table doesn't have
    CHECK(classes.nearTo("3455", 2) == "3451 滚动轴承制造, 3452 滑动轴承制造, …");
}

TEST_CASE("another table is as good, a faulty one is refused with its line") {
    const auto other = IndustryClasses::read("code,name\n3499,本县机器人\r\n", "own.csv");
    CHECK(other.admits("3499"));
    CHECK_FALSE(other.admits("3451"));
    CHECK(other.admits("1331"));
    for (const auto* faulty : {"code,name\n345,轴承\n", "3451\n", "3451,\n", "3451,a\n3451,b\n"}) {
        CAPTURE(faulty);
        CHECK_THROWS_AS(IndustryClasses::read(faulty, "own.csv"), Error);
    }
}
