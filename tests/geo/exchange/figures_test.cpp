// SPDX-License-Identifier: Apache-2.0
// Figures that can't be, figures that may be slips, and things that a file says twice.
#include "geo/exchange/figures.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace mutu;
using namespace mutu::exchange;

namespace {

struct Table {
    Table() {
        directory.add(land::Kind::parcel, "GB1", 1);
        directory.add(land::Kind::enterprise, "甲厂", 1);
        directory.add(land::Kind::enterprise, "乙厂", 2);
        directory.add(land::Kind::building, "1", 7);
    }
    Outcome read(land::Kind kind, const std::string& text) {
        ReadRequest request;
        request.kind = kind;
        request.path = workshop.write("表.csv", text);
        return readAll(request, bookIn("EPSG:4549"), directory);
    }

    Workshop workshop;
    ListedDirectory directory;
};

} // namespace

TEST_CASE("a clear height that no hall has is left open, and one that few have is said") {
    struct Case {
        const char* height;
        bool isTaken;
        std::int64_t doubtful;
    };
    const auto one = GENERATE(Case{"4.5", true, 0}, Case{"40", true, 0}, Case{"40.1", true, 1}, Case{"200", true, 1},
                              Case{"200.1", false, 0}, Case{"450", false, 0}, Case{"-4.5", false, 0},
                              Case{"0", false, 0}, Case{"1.9", true, 1}, Case{"1e30", false, 0});
    INFO(one.height);
    Table table;
    const auto outcome = table.read(land::Kind::floor, fmt::format("幢号,层号,层高\n1,1,{}\n", one.height));
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Floor>(0).height.has_value() == one.isTaken);
    CHECK(outcome.reason("bad_number") == (one.isTaken ? 0 : 1));
    CHECK(outcome.reason("figure_doubtful") == one.doubtful);
    CHECK(outcome.account.read == outcome.account.accepted + outcome.account.repaired);
}

TEST_CASE("shares are parts of one, and a share that the heading makes very small is said") {
    Table table;
    const auto shareOf = [&](const std::string& heading, const std::string& cell) {
        return table.read(land::Kind::right, fmt::format("宗地代码,权利人,{}\nGB1,甲厂,{}\n", heading, cell));
    };
    CHECK(shareOf("权利比例", "1/2").at<land::Right>(0).share == 500'000);
    CHECK(shareOf("权利比例", "１／３").at<land::Right>(0).share == 333'333);
    CHECK(shareOf("权利比例", "1/0").reason("bad_number") == 1);
    CHECK(shareOf("权利比例", "3/2").reason("bad_number") == 1);
    const auto amount = table.read(land::Kind::right, "宗地代码,权利人,出让价款（元）\nGB1,甲厂,1/2\n");
    CHECK(amount.reason("bad_number") == 1); // an amount is no part

    CHECK(shareOf("投资比例（%）", "47").reason("figure_doubtful") == 0);
    const auto small = shareOf("投资比例（%）", "0.47"); // a cell formatted as per cent bears 0.47
    CHECK(small.reason("figure_doubtful") == 1);
    CHECK(small.at<land::Right>(0).investedShare == Approx(0.0047));
    CHECK(shareOf("投资比例", "150").reason("bad_number") == 1);
    CHECK(shareOf("投资比例", "-10").reason("bad_number") == 1);
    CHECK(shareOf("投资比例（%）", "150").reason("figure_doubtful") == 0);
}

TEST_CASE("prices and amounts below nothing and beyond all land are left open") {
    Table table;
    const auto outcome = table.read(land::Kind::right, "宗地代码,权利人,出让价款（元）,约定投资额（万元）\n"
                                                       "GB1,甲厂,-5,1e30\n");
    CHECK_FALSE(outcome.at<land::Right>(0).price);
    CHECK_FALSE(outcome.at<land::Right>(0).agreedInvestment);
}

TEST_CASE("storeys are read as the trade writes them, and a floor needs one") {
    CHECK(storeyNumber("3") == 3);
    CHECK(storeyNumber("三层") == 3);
    CHECK(storeyNumber("十楼") == 10);
    CHECK(storeyNumber("第十二层") == 12);
    CHECK(storeyNumber("二十一层") == 21);
    CHECK(storeyNumber("F3") == 3);
    CHECK(storeyNumber("3F") == 3);
    CHECK(storeyNumber("-1") == -1);
    CHECK(storeyNumber("B2") == -2);
    CHECK(storeyNumber("负一层") == -1);
    CHECK(storeyNumber("地下二层") == -2);
    for (const char* none : {"", "0", "层", "夹层", "一层夹层", "3.5", "十十", "一二层", "1-3", "999"}) {
        INFO(none);
        CHECK_FALSE(storeyNumber(none));
    }
    Table table;
    const auto outcome = table.read(land::Kind::floor, "幢号,层号,建筑面积\n1,地下一层,10\n1,２层,20\n1,夹层,30\n");
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.at<land::Floor>(0).number == -1);
    CHECK(outcome.at<land::Floor>(1).number == 2);
    CHECK(outcome.reason("storey_missing") == 1);
}

TEST_CASE("what a file says twice of one thing is taken once, and the second row names the first") {
    Table table;
    const auto years = table.read(land::Kind::enterpriseYear, "企业名称,年份,工业总产值（万元）\n"
                                                              "甲厂,2020,100\n乙厂,2020,50\n甲厂,2021,120\n"
                                                              "甲厂,2020,900\n乙厂,,70\n");
    REQUIRE(years.records.size() == 3);
    CHECK(years.at<land::EnterpriseYear>(0).output == Approx(100));
    CHECK(years.account.rejected == 2);
    CHECK(years.reason("row_repeated") == 1);
    CHECK(years.reason("year_missing") == 1);
    for (const auto& example : years.account.examples)
        if (example.finding.code == "row_repeated") CHECK(example.finding.message.find("row 2") != std::string::npos);

    CHECK(table.read(land::Kind::floor, "幢号,层号\n1,1\n1,2\n1,一层\n").reason("row_repeated") == 1);
    const auto firms = table.read(land::Kind::enterprise, "企业名称,统一社会信用代码\n"
                                                          "甲厂,91330899MAJFP1QF2B\n甲厂新,91330899MAJFP1QF2B\n"
                                                          "丙厂,\n丁厂,\n");
    CHECK(firms.records.size() == 3);
    CHECK(firms.reason("row_repeated") == 1);
}

TEST_CASE("areas are read in square kilometres and ten thousand square metres") {
    Table table;
    const auto outcome = table.read(land::Kind::target, "年度,指标,目标面积（万㎡）\n2020,盘活厂房,10\n");
    CHECK(outcome.at<land::Target>(0).area == RegisteredArea(10'000'000));
    CHECK(table.read(land::Kind::target, "年度,指标,目标面积\n2020,盘活用地,0.2平方公里\n").at<land::Target>(0).area ==
          RegisteredArea(20'000'000));
    CHECK(table.read(land::Kind::target, "年度,指标,目标面积（km²）\n2020,盘活用地,0.2\n").at<land::Target>(0).area ==
          RegisteredArea(20'000'000));
}

TEST_CASE("more land supplied than the parcel has is said, a rounding is not") {
    Table table;
    const auto of = [&](const char* supplied) {
        return table
            .read(land::Kind::parcel,
                  fmt::format("地块编号,登记面积（㎡）,供应面积（㎡）,geometry\nA-1,1000,{},\"POLYGON((500000 "
                              "3200000,500040 3200000,500040 3200040,500000 3200000))\"\n",
                              supplied))
            .reason("supply_exceeds_parcel");
    };
    CHECK(of("1100") == 0);
    CHECK(of("1101") == 1);
}
