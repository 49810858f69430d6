// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book.h"
#include "geo/book/enterprises.h"

#include <catch2/catch.hpp>

using namespace mutu;

namespace {

std::string codeOf(const book::Book& book, const std::string& industry) {
    land::Enterprise wish;
    wish.name = "示例企业" + industry;
    wish.industry = industry;
    const auto made = book::newEnterprise(book.records(), wish);
    return made ? "made" : made.refusal().code + ": " + made.refusal().remedy;
}

} // namespace

TEST_CASE(
    "an enterprise of an industry that doesn't exist is refused, by the office's own table of classes if it has one") {
    auto book = book::Book::inMemory({.name = "试验区", .crs = "EPSG:4549", .createdAt = "2026-01-01T00:00:00Z"});
    CHECK(codeOf(book, "3451") == "made");
    CHECK(codeOf(book, "34") == "made");
    CHECK(codeOf(book, "5111") == "made");
    CHECK(codeOf(book, "3455") == "industry_unknown: Near it: 3451 滚动轴承制造, 3452 滑动轴承制造, 3453 "
                                  "齿轮及齿轮减、变速箱制造, 3459 其他传动部件制造");
    land::RuleSheet own;
    own.name = "industry_classes";
    own.version = "本县";
    own.inForceFrom = Date::of(2020, 1, 1);
    own.text = "code,name\n3455,本县轴承\n";
    REQUIRE(
        book.apply({{.title = "换表", .author = "测试", .at = "2026-01-01T00:00:00Z"}, {{std::nullopt, own}}}).ok());
    CHECK(codeOf(book, "3455") == "made");
    CHECK(codeOf(book, "3451") == "industry_unknown: Near it: 3455 本县轴承");
}
