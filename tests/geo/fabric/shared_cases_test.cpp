// SPDX-License-Identifier: Apache-2.0
// The coverage cases of JTS, where they are at hand: what is invalid there is found here, what is valid is not.
#include "geo/fabric/coverage_check.h"
#include "geo/geom/text.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace mutu::fabric {

namespace {

std::vector<std::string> split(const std::string& text, const std::string& mark) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (auto end = text.find(mark); end != std::string::npos; end = text.find(mark, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + mark.size();
    }
    parts.push_back(text.substr(begin));
    return parts;
}

/// Each part of each polygon as a parcel of its own. False when a text can't be read.
bool addParts(Parcels& parcels, const std::string& wkt) {
    const auto shape = geom::parseWkt(wkt);
    if (!shape || geom::regionOf(*shape) == nullptr) return false;
    for (const auto& part : geom::regionOf(*shape)->parts) parcels.add({{part}});
    return true;
}

} // namespace

TEST_CASE("the coverage cases of JTS have findings where JTS has") {
    const auto path = std::filesystem::path(MUTU_SHARED_DATA) / "jts/coverage_cases.tsv";
    if (!std::filesystem::exists(path)) {
        WARN("no shared data: skipped");
        return;
    }
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    int read = 0;
    while (std::getline(file, line)) {
        const auto cells = split(line, "\t");
        REQUIRE(cells.size() == 4);
        const auto arguments = split(cells[3], " | ");
        Parcels parcels;
        CheckRules rules{.narrow = 0, .sliver = 0};
        const bool isGap = cells[2] == "checkInvalidGap" || cells[2] == "checkGaps";
        const std::size_t inputs = cells[2] == "checkGaps" ? 1 : 2;
        bool readable = true;
        for (std::size_t i = 0; i < inputs; ++i) readable = addParts(parcels, arguments.at(i)) && readable;
        if (!readable) { // one case has a bracket too many
            CHECK(cells[1] == "testDuplicateReversed");
            continue;
        }
        if (isGap) rules.narrow = std::llround(std::stod(arguments.at(inputs)) * 1000);
        ++read;
        const auto found = check(parcels.submitted(), rules);
        INFO(cells[1]);
        CHECK(found.empty() == (cells[2] == "checkValid"));
        if (isGap)
            CHECK(std::any_of(found.begin(), found.end(), [](const auto& f) { return f.fault == CoverageFault::gap; }));
    }
    CHECK(read == 24);
}

} // namespace mutu::fabric
