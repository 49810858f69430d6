// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/sheet/series.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace mutu;
using namespace mutu::sheet;

namespace {

void put(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::vector<land::Parcel> parcelsNamed(const std::vector<std::string>& plots) {
    std::vector<land::Parcel> parcels;
    for (const auto& plot : plots) {
        land::Parcel parcel;
        parcel.id = RecordId{static_cast<std::int64_t>(parcels.size()) + 1};
        parcel.plot = plot;
        parcels.push_back(parcel);
    }
    return parcels;
}

} // namespace

TEST_CASE("the files of a series have names that every disk takes, each its own") {
    const auto items = seriesOf(parcelsNamed({"甲/1", "../..", "", "一号 地", "甲_1", std::string(400, 'x')}));
    REQUIRE(items.size() == 6);
    CHECK(items[0].name == "甲_1");
    CHECK(items[1].name.find('/') == std::string::npos);
    CHECK(items[1].name.front() != '.');
    CHECK(items[2].name == "3");
    CHECK(items[3].name == "一号_地");
    CHECK(items[4].name == "甲_1-5");
    CHECK(items[5].name.size() <= 120);
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) CHECK(items[i].name != items[k].name);
}

TEST_CASE("a folder of sheets knows what is finished after it was left, and trusts no file that changed") {
    const tests::Scratch scratch;
    const auto folder = scratch.path("sheets");
    {
        SeriesFolder sheets(folder, "book 1");
        CHECK_FALSE(sheets.isFinished("a.pdf"));
        put(sheets.pathOf("a.pdf"), "A");
        put(sheets.pathOf("b.pdf"), "B");
        sheets.add("a.pdf");
        sheets.add("b.pdf");
        sheets.keep();
    }
    put(folder + "/b.pdf", "touched");
    const SeriesFolder again(folder, "book 1");
    CHECK(again.isFinished("a.pdf"));
    CHECK_FALSE(again.isFinished("b.pdf"));
    CHECK_FALSE(again.isFinished("c.pdf"));
    CHECK_FALSE(SeriesFolder(folder, "book 2").isFinished("a.pdf")); // the book went on: all is printed anew
    std::filesystem::remove(folder + "/a.pdf");
    CHECK_FALSE(again.isFinished("a.pdf"));
    CHECK(tests::commandOutput("cd " + folder + " && sha256sum -c series.sha256 2>/dev/null").find("b.pdf: FAILED") !=
          std::string::npos);
}

TEST_CASE("a list of sheets that is damaged or another's is not believed, and not overwritten") {
    const tests::Scratch scratch;
    std::filesystem::create_directories(scratch.path("sheets"));
    put(scratch.path("sheets/series.sha256"), "somebody's own list\n");
    CHECK_THROWS_AS(SeriesFolder(scratch.path("sheets"), "book"), Error);
    put(scratch.path("file"), "not a folder");
    CHECK_THROWS_AS(SeriesFolder(scratch.path("file"), "book"), Error);
}
