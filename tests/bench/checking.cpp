// SPDX-License-Identifier: Apache-2.0
// Times the check of a coverage, medians of five: on the parcels of books, read into memory; without a book on made
// fabrics, small to large, and with one parcel of all roads beside the others.
#include "geo/book/book.h"
#include "geo/book/book_check.h"
#include "geo/fabric/coverage_check.h"
#include "tests/bench/made_fabric.h"

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

fabric::Coverage coverageOf(const bench::MadeFabric& made) {
    fabric::Coverage coverage;
    made.forEach([&](RecordId id, bool exempt, geom::Region&& region) { coverage.add(id, exempt, region); });
    return coverage;
}

struct Timed {
    double seconds;
    std::size_t found;
};

Timed checkOf(const bench::MadeFabric& made) {
    const auto coverage = coverageOf(made);
    Timed timed{};
    timed.seconds = medianSeconds(5, [&] { timed.found = fabric::check(coverage, {}, 2).size(); });
    return timed;
}

/// One parcel of all roads beside many small ones: how much slower is the check than with no road, and than with the
/// same road in as many parcels as blocks?
void timeRoads() {
    using bench::Road;
    bench::MadeFabric made{160, 1, Road::none};
    const auto plain = checkOf(made);
    fmt::print("check of {} parcels, no road {:>50.3f} s   {} findings\n", made.parcels(), plain.seconds, plain.found);
    for (const auto& [road, words] : {std::pair{Road::paired, "all edges shared"},
                                      {Road::apart, "no edge shared, 0.62 m away"},
                                      {Road::near, "0.3 m away, a gap at every parcel"}}) {
        made.road = road;
        made.roadPerBlock = false;
        const auto one = checkOf(made);
        made.roadPerBlock = true;
        const auto many = checkOf(made);
        fmt::print(
            "check of {} parcels, one road, {:<44} {:>7.3f} s   {} findings   {:.2f} times no road, {:.2f} times "
            "a road a block ({:.3f} s, {} findings)\n",
            made.parcels(), words, one.seconds, one.found, one.seconds / plain.seconds, one.seconds / many.seconds,
            many.seconds, many.found);
    }
    fmt::print("(the one road has {} vertices, the parcels {}; target 2)\n", made.roadVertices(), made.parcels() * 4);
}

/// Does the time grow with the number of parcels alone?
void timeSizes() {
    for (const std::int64_t side : {50, 158, 500, 866}) {
        const bench::MadeFabric made{side, 4, bench::Road::none};
        const auto coverage = coverageOf(made);
        std::size_t found = 0;
        const auto seconds = medianSeconds(5, [&] { found = fabric::check(coverage, {}, 2).size(); });
        const auto edges = static_cast<double>(coverage.edgeEnd()) - static_cast<double>(coverage.ringCount());
        fmt::print("{:>9} parcels {:>10.0f} segments: {:>8.3f} s, {:>5.1f} ns a segment, {} findings, peak {:.0f} MB\n",
                   made.parcels(), edges, seconds, seconds * 1e9 / edges, found, peakMegabytes());
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        if (std::getenv("NOSIZES") == nullptr) timeSizes();
        timeRoads();
        return 0;
    }
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
