// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/clearing_list.h"
#include "geo/exchange/workbook.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::exchange;

namespace {

std::string workbook(const Workshop& workshop, std::vector<std::string> headings,
                     std::vector<std::vector<WorkbookCell>> rows) {
    const auto path = workshop.path("台账.xlsx");
    writeWorkbook(path,
                  {{"台账", "某县低效用地台账", {"填表日期：2024年3月"}, std::move(headings), std::move(rows), {}}});
    return path;
}

std::string text(const char* of) { return of; }

} // namespace

TEST_CASE("a ledger of low-efficiency land is found by its headings, and every other cell of it is kept as a note") {
    const Workshop workshop;
    const auto path = workbook(
        workshop,
        {"地块编码", "计划编码", "年份", "企业名称", "社会统一信用代码", "占地面积（亩）", "上年度亩均税收", "低效类型",
         "处置方式", "当前状态", "处置面积（公顷）", "剩余面积", "完成时限", "备注"},
        {{text("A-6"), text("常政〔2024〕3号"), std::int64_t{2024}, text("甲厂"), text("91330899MAJFP1QF2B"),
          WorkbookNumber{15, 2}, WorkbookNumber{1.25, 6}, text("规上低贡献"), text("关停"), text("协商"),
          WorkbookNumber{0.5, 4}, text("5000㎡"), Date::of(2024, 12, 31), text("设备陈旧")},
         {text("A-7"), {}, text("去年"), text("乙厂"), {}, text("十亩"), {}, {}, {}, {}, {}, {}, text("岁末"), {}},
         {text("合计"), {}, {}, {}, {}, WorkbookNumber{15, 2}, {}, {}, {}, {}, {}, {}, {}, {}}});
    const auto list = readClearingList({.path = path});
    REQUIRE(list);
    REQUIRE(list->rows.size() == 2);
    CHECK(list->leftOut.size() == 1);
    const auto& first = list->rows[0];
    CHECK(first.parcel == "A-6");
    CHECK(first.list == "常政〔2024〕3号");
    CHECK(first.year == 2024);
    CHECK(first.name == "甲厂");
    CHECK(first.creditCode == "91330899MAJFP1QF2B");
    CHECK(first.area == RegisteredArea(1000000));
    CHECK(first.disposed == RegisteredArea(500000));
    CHECK(first.remaining == RegisteredArea(500000));
    CHECK(first.ground == "规上低贡献");
    CHECK(first.exitForm == "关停");
    CHECK(first.state == "协商");
    CHECK(first.dueOn == Date::of(2024, 12, 31));
    CHECK(first.notes == decltype(first.notes){{"上年度亩均税收", "1.25"}, {"备注", "设备陈旧"}});
    CHECK(first.judgement.remarks.empty());
    REQUIRE(first.place);
    CHECK(first.place->sheet == "台账");
    CHECK(first.place->row == 4);

    const auto& second = list->rows[1];
    CHECK_FALSE(second.area);
    REQUIRE(second.judgement.remarks.size() == 3);
    CHECK(second.judgement.effect() == Effect::rejected);
    for (const auto& remark : second.judgement.remarks) CHECK(remark.code == "cell_unreadable");
    CHECK(second.judgement.remarks[0].place->letter == "F");
    CHECK(second.judgement.remarks[0].place->heading == "占地面积（亩）");
    CHECK(second.judgement.remarks[1].place->letter == "C");
    CHECK(second.judgement.remarks[2].place->letter == "M");
}

TEST_CASE("areas of a ledger need a unit; columns can be named, and must be there") {
    const Workshop workshop;
    const auto path =
        workbook(workshop, {"企业", "地块编码", "面积"}, {{text("甲厂"), text("A-6"), WorkbookNumber{15, 2}}});
    CHECK(readClearingList({.path = path}).refusal().code == "list_without_party");
    ClearingListRequest request{.path = path, .map = {{"name", "企业"}}};
    CHECK(readClearingList(request).refusal().code == "area_unit_missing");
    request.unit = AreaUnit::mu;
    const auto list = readClearingList(request);
    REQUIRE(list);
    CHECK(list->rows.front().name == "甲厂");
    CHECK(list->rows.front().area == RegisteredArea(1000000));
    request.map = {{"name", "单位"}};
    CHECK(readClearingList(request).refusal().code == "column_unknown");
    request.map = {{"holder", "企业"}};
    CHECK(readClearingList(request).refusal().code == "column_unknown");
}
