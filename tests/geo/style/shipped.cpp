// SPDX-License-Identifier: Apache-2.0
#include "geo/style/writer.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace mutu::style;

namespace {

std::string folder() { return MUTU_SOURCE_DIR "/styles/"; }

/// The names of the rules that have a title, that is the legend's lines, in the first pass that paints this feature.
std::vector<std::string> titlesFor(const Style& style, const Sample& feature, double scale = 1000) {
    std::vector<std::string> titles;
    for (const auto index : style.rulesFor(feature, scale))
        if (!style.rules[index].title.empty()) titles.push_back(style.rules[index].title);
    return titles;
}

} // namespace

TEST_CASE("every shipped style reads without a finding, is titled in both languages and survives writing") {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() != ".sld") continue;
        ++count;
        CAPTURE(entry.path().string());
        const auto reading = readStyleFile(entry.path().string());
        for (const auto& finding : reading.findings) UNSCOPED_INFO(finding.line << ": " << finding.message);
        REQUIRE(reading.findings.empty());
        CHECK_FALSE(reading.style.title.empty());
        CHECK_FALSE(reading.style.titleEn.empty());
        for (const auto& rule : reading.style.rules) {
            CAPTURE(rule.name);
            CHECK(rule.title.empty() == rule.titleEn.empty());
            CHECK_FALSE(rule.symbolizers.empty());
        }
        const auto written = writeStyle(reading.style);
        const auto again = readStyle(written, "again.sld");
        CHECK(again.findings.empty());
        CHECK(again.style == reading.style);
        CHECK(writeStyle(again.style) == written);
    }
    CHECK(count >= 9);
}

TEST_CASE("each occupancy has exactly one line of the legend and its own colour") {
    const auto style = readStyleFile(folder() + "parcel_occupancy.sld").style;
    CHECK(style.layer == "parcel");
    std::set<std::string> titles;
    for (const auto* occupancy : {"used", "pending", "building", "supplied", "partly", "reserve", "approved", "planned",
                                  "idle", "clearing", "other"}) {
        CAPTURE(occupancy);
        const auto found = titlesFor(style, Sample({{"occupancy", std::string(occupancy)}}));
        REQUIRE(found.size() == 1);
        titles.insert(found[0]);
    }
    CHECK(titles.size() == 11);
}

TEST_CASE("each manufacturing division belongs to exactly one family") {
    const auto style = readStyleFile(folder() + "parcel_industry.sld").style;
    std::set<std::string> families;
    for (int division = 13; division <= 43; ++division) {
        CAPTURE(division);
        const auto found = titlesFor(style, Sample({{"industry", std::to_string(division)}}));
        REQUIRE(found.size() == 1);
        families.insert(found[0]);
    }
    CHECK(families.size() == 12);
    CHECK(titlesFor(style, Sample({})) == std::vector<std::string>{"未登记行业"});
    CHECK(titlesFor(style, Sample({{"industry", std::string("44")}})) == std::vector<std::string>{"其他行业"});
    CHECK(titlesFor(style, Sample({{"industry", std::string("06")}})) == std::vector<std::string>{"其他行业"});
}

TEST_CASE("vacant land is hatched by kind, denser where it is ready") {
    const auto style = readStyleFile(folder() + "vacancy.sld").style;
    std::set<std::string> titles;
    for (const auto* kind : {"supplied", "partly", "reserve", "approved", "planned", "floor_vacant"})
        for (const auto* pool : {"ready", "clearable", "future", "none"}) {
            const Sample vacancy({{"kind", std::string(kind)}, {"pool", std::string(pool)}, {"vacant_mu", 12.0}});
            CHECK(titlesFor(style, vacancy).size() == 1);
            titles.insert(titlesFor(style, vacancy).at(0));
            bool hatched = false;
            for (const auto index : style.rulesFor(vacancy, 50000))
                for (const auto& symbolizer : style.rules[index].symbolizers)
                    if (const auto* polygon = std::get_if<PolygonSymbolizer>(&symbolizer))
                        hatched =
                            hatched || (polygon->fill && polygon->fill->pattern && polygon->fill->pattern->isHatch());
            CHECK(hatched);
        }
    CHECK(titles.size() == 8);
    CHECK(style.properties() == std::vector<std::string>{"kind", "pool", "vacant_mu"});
}

TEST_CASE("shipped styles measure on paper or on the ground, never in pixels") {
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() != ".sld") continue;
        for (const auto& rule : readStyleFile(entry.path().string()).style.rules)
            for (const auto& symbolizer : rule.symbolizers)
                CHECK(std::visit([](const auto& each) { return each.unit; }, symbolizer) != Unit::pixel);
    }
}
