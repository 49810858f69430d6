// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/packed_points.h"

#include <catch2/catch.hpp>

#include <random>

namespace mutu::fabric {

namespace {

/// Runs of points, most of them near one another, some of them anywhere.
std::vector<std::vector<geom::Point>> runs(std::uint64_t seed, std::size_t count, bool near) {
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::int64_t> anywhere(-(std::int64_t{1} << 40), std::int64_t{1} << 40);
    std::uniform_int_distribution<std::int64_t> step(-50'000, 50'000);
    std::vector<std::vector<geom::Point>> all(count);
    geom::Point at{40'500'000'000, 3'200'000'000};
    for (auto& run : all) {
        if (!near && random() % 1000 == 0) at = {anywhere(random), anywhere(random)};
        for (auto i = random() % 40 + 1; i > 0; --i) run.push_back({at.x + step(random), at.y + step(random)});
    }
    return all;
}

} // namespace

TEST_CASE("packed points are the points that were pushed, near or far, over many blocks and rows") {
    const bool near = GENERATE(true, false);
    std::vector<PackedPoints> rows(3);
    std::vector<std::vector<geom::Point>> pushed(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const auto& run : runs(row, 40'000, near)) {
            rows[row].push(run);
            rows[row].push(run.front());
            pushed[row].insert(pushed[row].end(), run.begin(), run.end());
            pushed[row].push_back(run.front());
        }
    std::vector<std::uint32_t> shifts{0};
    for (std::size_t row = 1; row < rows.size(); ++row) shifts.push_back(rows.front().append(std::move(rows[row])));
    std::size_t wrong = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CHECK(shifts[row] + pushed[row].size() <= (row + 1 < rows.size() ? shifts[row + 1] : rows.front().end()));
        for (std::uint32_t i = 0; i < pushed[row].size(); ++i)
            wrong += rows.front()[shifts[row] + i] != pushed[row][i] ? 1 : 0;
    }
    CHECK(wrong == 0);
}

} // namespace mutu::fabric
