// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/workbook.h"
#include "geo/exchange/zip_package.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::exchange;

namespace {

/// A land office's sheet: a title, a line about it, then the headings.
WorkbookSheet sheetOf(const std::string& name, std::vector<std::string> headings,
                      std::vector<std::vector<WorkbookCell>> rows) {
    return {name, "某县工业用地企业清单", {"填表日期：2020年3月"}, std::move(headings), std::move(rows), {}};
}

Outcome read(const std::string& path, land::Kind kind, const std::string& layer = {}) {
    ReadRequest request;
    request.path = path;
    request.kind = kind;
    request.layer = layer;
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "330822001001GB00001", 5);
    return readAll(request, bookIn("EPSG:4549"), directory);
}

} // namespace

TEST_CASE("a workbook with titles above its headings is read, and the row of the headings is said") {
    const Workshop workshop;
    const auto path = workshop.path("企业.xlsx");
    writeWorkbook(path, {sheetOf("企业清单", {"企业名称", "行业代码", "成立日期", "备注"},
                                 {{std::string("甲"), std::int64_t{3451}, Date::of(2010, 3, 5), std::string("x")},
                                  {std::string("乙"), std::string("2613"), std::string("2010年3月5日"), {}},
                                  {std::string("丙"), std::string("22"), std::string("2010.3.5"), {}},
                                  {std::string("丁"), std::string("22"), std::int64_t{40242}, {}}})});
    const auto outcome = read(path, land::Kind::enterprise);
    CHECK(outcome.account.read == 4);
    CHECK(outcome.account.read == outcome.account.accepted + outcome.account.repaired + outcome.account.rejected);
    REQUIRE(outcome.records.size() == 4);
    CHECK(outcome.notes("headings_recognised"));
    CHECK(outcome.notes("columns_unused"));
    for (std::size_t i = 0; i < 4; ++i) CHECK(outcome.at<land::Enterprise>(i).registeredOn == Date::of(2010, 3, 5));
    CHECK(outcome.at<land::Enterprise>(0).name == "甲");
    CHECK(outcome.at<land::Enterprise>(0).industry == "3451");
    CHECK(outcome.at<land::Enterprise>(1).industry == "2613");
}

TEST_CASE("headings of two rows, merged from side to side, are one; areas take the unit of their heading") {
    const Workshop workshop;
    const auto plain = workshop.path("plain.xlsx");
    writeWorkbook(plain, {sheetOf("建筑", {"宗地代码", "建筑物", "", "竣工", ""},
                                  {{std::string(), std::string("幢号"), std::string("建筑面积（公顷）"),
                                    std::string("竣工日期"), std::string("结构")},
                                   {std::string("330822001001GB00001"), std::string("1"), WorkbookNumber{0.5, 2},
                                    std::string("2020年3月5日"), std::string("框架")},
                                   {std::string("330822001001GB00001"), std::string("2"), std::string("0.25"),
                                    std::string("去年"), std::string("砖混")}})});
    const ZipPackage package(plain);
    auto page = package.part("xl/worksheets/sheet1.xml");
    page.insert(page.find("<pageMargins"),
                "<mergeCells count=\"2\"><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"D3:E3\"/></mergeCells>");
    const auto path = workshop.path("建筑.xlsx");
    package.write(path, {{"xl/worksheets/sheet1.xml", page}});
    const auto outcome = read(path, land::Kind::building);
    CHECK(outcome.account.read == 2);
    CHECK(outcome.account.read == outcome.account.accepted + outcome.account.repaired + outcome.account.rejected);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.notes("headings_recognised"));
    const auto& first = outcome.at<land::Building>(0);
    CHECK(first.number == "1");
    CHECK(first.parcel.id == RecordId{5});
    CHECK(first.structure == "框架");
    CHECK(first.floorArea == RegisteredArea(500000));
    CHECK(first.completedOn == Date::of(2020, 3, 5));
    CHECK(outcome.at<land::Building>(1).floorArea == RegisteredArea(250000));
    CHECK_FALSE(outcome.at<land::Building>(1).completedOn); // last year is no day: left open, and said
    CHECK(outcome.account.repaired == 1);
}

TEST_CASE("of several sheets the one that is named is read") {
    const Workshop workshop;
    const auto path = workshop.path("台账.xlsx");
    writeWorkbook(path, {sheetOf("说明", {"序号", "说明"}, {{std::string("一"), std::string("填表")}}),
                         sheetOf("企业", {"企业名称", "行业代码"}, {{std::string("甲"), std::string("22")}})});
    const auto outcome = read(path, land::Kind::enterprise, "企业");
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Enterprise>(0).name == "甲");
    CHECK(outcome.intake.layer == "企业");
}
