// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"
#include "geo/sheet/filled.h"
#include "geo/sheet/plan_scale.h"
#include "geo/sheet/sheet_template.h"
#include "tests/geo/sheet/sample_zone.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::sheet;

TEST_CASE("paper is known by name, lying unless told to stand") {
    CHECK(Paper::parse("A3").value() == Paper{"A3", 420, 297});
    CHECK(Paper::parse("a0-landscape").value() == Paper{"A0", 1189, 841});
    CHECK(Paper::parse("A4-portrait").value() == Paper{"A4", 210, 297});
    for (const auto* wrong : {"", "A5", "A3 portrait", "letter", "0x0", "-5x4", "999999x999999", "A99", "A-1"}) {
        CAPTURE(wrong);
        REQUIRE_FALSE(Paper::parse(wrong));
        CHECK(Paper::parse(wrong).refusal().code == "paper_unknown");
    }
}

TEST_CASE("the plan's scale is the largest of the series that shows everything") {
    // The examples of the trade: A3 380 × 230 mm, A1 770 × 490 mm, A0 1110 × 720 mm.
    CHECK(largestPlanScale(3800, 2300, 380, 230) == 10000);
    CHECK(largestPlanScale(3801, 2300, 380, 230) == 12500);
    CHECK(largestPlanScale(3850, 2450, 770, 490) == 5000);
    CHECK(largestPlanScale(5550, 3600, 1110, 720) == 5000);
    CHECK(largestPlanScale(22000, 14000, 1110, 720) == 20000);
    CHECK(largestPlanScale(1, 1, 380, 230) == 500);
    CHECK_FALSE(largestPlanScale(1e9, 1, 380, 230));
}

TEST_CASE("grid lines are round and neither crowded nor rare") {
    for (const double scale :
         {500.0, 1000.0, 2000.0, 2500.0, 5000.0, 10000.0, 12500.0, 20000.0, 25000.0, 50000.0, 100000.0}) {
        CAPTURE(scale);
        const double onPaper = gridStep(scale) * 1000 / scale;
        CHECK(onPaper >= 40);
        CHECK(onPaper <= 100);
    }
    CHECK(gridStep(10000) == 500);
    CHECK(gridStep(12500) == 500);
    CHECK(gridStep(20000) == 1000);
}

TEST_CASE("areas are written exactly, rounded once") {
    CHECK(muText(RegisteredArea(21603333)) == "324.05"); // 216 033.33 m², put back to use in 2019
    CHECK(muText(RegisteredArea(66666)) == "1.00");
    CHECK(muText(RegisteredArea(333)) == "0.00");
    CHECK(muText(RegisteredArea(334)) == "0.01");
    CHECK(muText(RegisteredArea(-333400)) == "-5.00");
    CHECK(muText(RegisteredArea(1000)) == "0.02"); // 1.5 hundredths
    CHECK(muText(RegisteredArea(6666666667)) == "100,000.00");
    CHECK(squareMetreText(RegisteredArea(21603333)) == "216,033.33");
    CHECK(squareMetreText(RegisteredArea(5)) == "0.05");
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(-1234567) == "-1,234,567");
    CHECK(scaleText(12500) == "1:12 500");
    CHECK(scaleText(500) == "1:500");
}

TEST_CASE("places in a text are filled, unknown ones stay empty") {
    SheetRequest request;
    request.values = {{"zone", "常山"}, {"district", "辉埠新区"}};
    request.date = Date::of(2026, 3, 9);
    request.cutOff = Date::of(2019, 12, 31);
    CHECK(PlaceTexts(request).filled("{zone}{district}图{number}。{date}") == "常山辉埠新区图。2026年3月9日");
    CHECK(PlaceTexts(request).filled("no place {") == "no place {");
    request.language = Language::english;
    CHECK(PlaceTexts(request).filled("{cutOff}") == "2019-12-31");
}

TEST_CASE("the shipped template reads and says what it shows") {
    const auto read = sampleTemplate();
    CHECK(read.name == "cluster-layout");
    CHECK(read.title.chinese == "{zone}{district}产业集群布局图");
    CHECK(read.styles.size() == 8);
    CHECK(read.tables == std::vector<std::string>{"kind", "land_use"});
    std::vector<std::string> lists;
    for (const auto& list : read.lists) lists.push_back(list.of);
    CHECK(lists == std::vector<std::string>{"zones", "leading", "plots", "cases", "reuse", "projects"});
    CHECK(read.lists[2].mark.shape == MarkShape::circle);
    CHECK(read.lists[3].mark.colour.text() == "#a3262b");
    CHECK(read.parcelRemark == "leading");
    CHECK(read.columns == 2);
    CHECK(read.hasStamp);
}

TEST_CASE("a faulty template is refused with file and line") {
    const auto refusal = [](const std::string& xml) {
        const auto read = readTemplate(xml, "t.xml");
        REQUIRE_FALSE(read);
        CHECK(read.refusal().code == "sheet_template");
        CHECK_FALSE(read.refusal().remedy.empty());
        return read.refusal().where;
    };
    const std::string texts =
        "<title zh=\"a\" en=\"b\"/><illustrativeMark zh=\"a\" en=\"b\"/><illustrativeNotice zh=\"a\" en=\"b\"/>";
    CHECK(refusal("<page/>") == "t.xml:1");
    CHECK(refusal("<sheet>") == "t.xml:1");
    CHECK(refusal("<sheet>" + texts + "\n<map><style name=\"road\"/></map>\n<panel><chart/></panel></sheet>") ==
          "t.xml:3");
    CHECK(refusal("<sheet>" + texts + "\n<map/><panel/></sheet>") == "t.xml:2");
    CHECK(refusal("<sheet>" + texts + "\n<map><style name=\"road\"/></map>\n<panel width=\"5\"/></sheet>") ==
          "t.xml:3");
    const auto faultInPanel = [&](const std::string& inner) {
        return refusal("<sheet>" + texts + "\n<map><style name=\"road\"/></map>\n<panel>" + inner + "</panel></sheet>");
    };
    CHECK(faultInPanel("\n<list/>") == "t.xml:4");
    CHECK(faultInPanel("\n\n<list of=\"plots\" mark=\"star\"/>") == "t.xml:5");
    CHECK(faultInPanel("\n<list of=\"plots\" colour=\"red\"/>") == "t.xml:4");
    CHECK(refusal("<sheet>" + texts + "\n<map><style name=\"road\"/>\n<remark says=\"all\"/></map><panel/></sheet>") ==
          "t.xml:3");
    CHECK(readTemplate("<sheet>" + texts + "<map><style name=\"road\"/></map><panel/></sheet>", "t.xml"));
}
