// SPDX-License-Identifier: Apache-2.0
// Times the check of a coverage: on a book's parcels in memory, and on a made fabric with and without one parcel whose
// boundary runs along all others. Medians of five.
#include "geo/book/book.h"
#include "geo/book/book_check.h"
#include "geo/fabric/coverage_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <sys/resource.h>
#include <vector>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

template <class Work> double medianSeconds(int runs, const Work& work) {
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const auto start = Clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Square blocks of four parcels between roads 8 m wide; `withRoad`: the roads as one parcel with a hole for each
/// block.
fabric::Coverage blocks(std::int64_t count, bool withRoad) {
    fabric::Coverage coverage;
    std::int64_t id = 0;
    const std::int64_t pitch = 108000;
    geom::Polygon road{{{-8000, -8000}, {count * pitch, -8000}, {count * pitch, count * pitch}, {-8000, count * pitch}},
                       {}};
    for (std::int64_t row = 0; row < count; ++row)
        for (std::int64_t column = 0; column < count; ++column) {
            const auto at = [&](std::int64_t x, std::int64_t y) {
                return geom::Point{column * pitch + x * 50000, row * pitch + y * 50000};
            };
            for (const auto& [x, y] : {std::pair<std::int64_t, std::int64_t>{0, 0}, {1, 0}, {0, 1}, {1, 1}})
                coverage.add(RecordId{++id}, false, {{{{at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)}, {}}}});
            road.holes.push_back({at(0, 0), at(0, 1), at(0, 2), at(1, 2), at(2, 2), at(2, 1), at(2, 0), at(1, 0)});
        }
    if (withRoad) coverage.add(RecordId{++id}, true, {{road}});
    return coverage;
}

void timeMade() {
    constexpr std::int64_t side = 160; // 102,400 parcels; the road has 204,804 vertices
    double plain = 0;
    for (const bool withRoad : {false, true}) {
        const auto coverage = blocks(side, withRoad);
        std::size_t found = 0;
        const auto seconds = medianSeconds(5, [&] { found = fabric::check(coverage, {}, 2).size(); });
        fmt::print(
            "{:<58} {:>8.3f} s   {} findings\n",
            fmt::format("check of {} parcels{}", side * side * 4, withRoad ? " and one road of 204,804 vertices" : ""),
            seconds, found);
        if (withRoad) fmt::print("{:<58} {:>8.2f}     target 2\n", "ratio", seconds / plain);
        plain = seconds;
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return timeMade(), 0;
    for (int i = 1; i < count; ++i) {
        const auto book = book::Book::open(words[i], book::Access::readOnly);
        fabric::Coverage coverage;
        std::vector<fabric::CoverageFinding> invalid;
        book.records().visit({.kind = land::Kind::parcel}, [&](land::Record&& record) {
            const auto& parcel = std::get<land::Parcel>(record);
            if (const auto* region = geom::regionOf(parcel.geometry))
                fabric::admit(coverage, {parcel.id, false, region}, invalid);
            return true;
        });
        std::size_t found = 0;
        const auto memory = medianSeconds(5, [&] { found = fabric::check(coverage, {}, 2).size(); });
        fmt::print("{:>9} parcels {:>10} segments: geometry in memory {:>7.3f} s ({:.0f} ns a segment, {} findings), "
                   "peak {:.0f} MB\n",
                   coverage.members().size(), coverage.edgeEnd() - coverage.ringCount(), memory,
                   memory * 1e9 / std::max<double>(1, static_cast<double>(coverage.edgeEnd())), found, peakMegabytes());
    }
}
