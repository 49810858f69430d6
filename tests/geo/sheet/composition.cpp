// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"
#include "geo/sheet/sheet.h"
#include "tests/geo/sheet/sample_zone.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace mutu;
using namespace mutu::sheet;

namespace {

Sheet composed(const SheetRequest& request) {
    startLetters();
    auto sheet = compose(sampleTemplate(), request, samplePortrayal());
    if (!sheet) FAIL(sheet.refusal().code << ": " << sheet.refusal().message);
    return std::move(sheet).value();
}

Sheet composedOn(const std::string& paper, Language language = Language::chinese) {
    auto request = sampleRequest();
    request.paper = *Paper::parse(paper);
    request.language = language;
    return composed(request);
}

std::vector<TextDrawing> texts(const Sheet& sheet) {
    std::vector<TextDrawing> found;
    for (const auto& drawing : sheet.drawings)
        if (const auto* text = std::get_if<TextDrawing>(&drawing)) found.push_back(*text);
    return found;
}

bool says(const Sheet& sheet, const std::string& wanted) {
    const auto all = texts(sheet);
    return std::any_of(all.begin(), all.end(), [&](const TextDrawing& text) { return text.text == wanted; });
}

} // namespace

TEST_CASE("the legend is exactly what the map frame shows") {
    for (const double scale : {10000.0, 2000.0, 500.0}) {
        CAPTURE(scale);
        auto request = sampleRequest();
        request.scale = scale;
        const auto sheet = composed(request);
        // Counted here by hand: the sample's features are upright rectangles, so that their boxes decide.
        const auto& portrayal = *sheet.portrayal;
        const auto window = portrayal.scene().extentOf(sheet.ground());
        std::map<std::pair<std::size_t, std::string>, std::int64_t> expected;
        for (std::size_t number = 0; number < portrayal.styles().size(); ++number) {
            const auto* layer = portrayal.layer(number);
            REQUIRE(layer != nullptr);
            for (map::FeatureIndex feature = 0; feature < layer->size(); ++feature) {
                if (!layer->box(feature).meets(window)) continue;
                const auto& style = portrayal.styles()[number];
                for (const auto rule : style.rulesFor(map::FeatureAttributes(*layer, feature), scale))
                    if (!style.rules[rule].title.empty()) ++expected[{number, style.rules[rule].title}];
            }
        }
        std::map<std::pair<std::size_t, std::string>, std::int64_t> said;
        for (const auto& entry : sheet.legend) said[{entry.style, entry.title}] = entry.count;
        CHECK(said == expected);
        // Each line is drawn: its sample once, its title and its count as text.
        std::size_t samples = 0;
        for (const auto& drawing : sheet.drawings) samples += std::holds_alternative<SampleDrawing>(drawing) ? 1 : 0;
        CHECK(samples == sheet.legend.size());
        for (const auto& entry : sheet.legend) {
            CHECK(says(sheet, entry.title));
            CHECK(says(sheet, grouped(entry.count)));
            if (entry.area.hundredths() != 0) CHECK(says(sheet, muText(entry.area)));
        }
    }
}

TEST_CASE("table and legend agree where the whole district is on the map") {
    const auto sheet = composedOn("A3");
    const auto request = sampleRequest();
    for (const auto& row : request.tables.at(0).rows) {
        CAPTURE(row.title);
        const auto entry = std::find_if(sheet.legend.begin(), sheet.legend.end(),
                                        [&](const auto& each) { return each.title == row.title; });
        REQUIRE(entry != sheet.legend.end());
        CHECK(entry->count == row.count);
        CHECK(entry->area == row.area);
        CHECK(says(sheet, squareMetreText(row.area)));
    }
}

TEST_CASE("no text runs out of the page or into another, on any paper and in both languages") {
    for (const auto language : {Language::chinese, Language::english})
        for (const auto* paper : {"A4", "A4-portrait", "A3", "A3-portrait", "A2", "A1", "A1-portrait", "A0"}) {
            INFO(paper << (language == Language::english ? " in English" : " in Chinese"));
            CHECK(misplacedTexts(composedOn(paper, language)) == std::vector<std::string>{});
        }
}

TEST_CASE("the scale is fitted to the plan series or taken as asked for") {
    CHECK(composedOn("A3").scale == 10000);
    CHECK(composedOn("A4").scale == 12500);
    CHECK(composedOn("A0").scale == 5000);
    CHECK(composedOn("A3").notices.empty());
    auto request = sampleRequest();
    request.scale = 2000;
    const auto cut = composed(request);
    CHECK(cut.scale == 2000);
    REQUIRE(cut.notices.size() == 1);
    CHECK(cut.notices[0].code == "sheet_cut");
    CHECK(says(cut, "1:2 000"));
}

TEST_CASE("the map frame shows the ground that its scale says") {
    const auto sheet = composedOn("A3");
    const auto ground = sheet.ground();
    CHECK(static_cast<double>(ground.width()) == Approx(sheet.mapFrame.width * sheet.scale).margin(1));
    CHECK(static_cast<double>(ground.height()) == Approx(sheet.mapFrame.height * sheet.scale).margin(1));
    const auto window = sampleRequest().window;
    CHECK(ground.minX < window.minX);
    CHECK(ground.maxY > window.maxY);
    CHECK(ground.minX + ground.maxX == window.minX + window.maxX);
}

TEST_CASE("an illustrative book is marked across the map, in the title and in words; a real one is not") {
    auto request = sampleRequest();
    const auto marked = composed(request);
    const auto all = texts(marked);
    CHECK(std::count_if(all.begin(), all.end(), [](const auto& text) { return text.text == "示意数据"; }) == 2);
    CHECK(std::any_of(all.begin(), all.end(),
                      [](const auto& text) { return text.text.find("不作为审批") != std::string::npos; }));
    request.isIllustrative = false;
    for (const auto& text : texts(composed(request))) CHECK(text.text.find("示意") == std::string::npos);
}

TEST_CASE("what can't be printed is refused with a remedy") {
    startLetters();
    const auto refusal = [](const SheetRequest& request) {
        const auto sheet = compose(sampleTemplate(), request, samplePortrayal());
        REQUIRE_FALSE(sheet);
        CHECK_FALSE(sheet.refusal().remedy.empty());
        return sheet.refusal().code;
    };
    auto request = sampleRequest();
    request.window = {};
    CHECK(refusal(request) == "sheet_empty");
    request = sampleRequest();
    request.scale = -5;
    CHECK(refusal(request) == "sheet_scale");
    request = sampleRequest();
    request.tables[0].total.area = request.tables[0].total.area + RegisteredArea(1);
    CHECK(refusal(request) == "sheet_totals");
    request = sampleRequest();
    request.paper = *Paper::parse("A4");
    for (int i = 0; i < 10; ++i) request.tables.push_back(request.tables[0]);
    CHECK(refusal(request) == "sheet_room");
}

TEST_CASE("the layout of an A3 sheet, drawing by drawing") {
    const auto actual = describe(composedOn("A3"));
    const std::string path = MUTU_SOURCE_DIR "/tests/golden/sheet/cluster-layout-a3.txt";
    std::ifstream stream(path);
    std::stringstream expected;
    expected << stream.rdbuf();
    if (expected.str() != actual) std::ofstream(MUTU_BINARY_DIR "/cluster-layout-a3.actual.txt") << actual;
    INFO("the actual layout is in " MUTU_BINARY_DIR "/cluster-layout-a3.actual.txt");
    CHECK(expected.str() == actual);
}
