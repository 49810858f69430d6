// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/exchange/layer_writer.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>

using namespace mutu;
using namespace mutu::exchange;
namespace fs = std::filesystem;

namespace {

/// No file may grow beyond so many bytes: what a full disk does, without one.
class Quota {
  public:
    explicit Quota(rlim_t bytes) {
        former_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{std::min(bytes, before_.rlim_max), before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~Quota() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, former_);
    }
    Quota(const Quota&) = delete;
    Quota& operator=(const Quota&) = delete;

  private:
    rlimit before_{};
    void (*former_)(int) = nullptr;
};

geom::Region square(std::int64_t at) {
    const std::int64_t left = 353'000'000 + at * 20'000;
    return {{{{{left, 3'198'000'000},
               {left + 10'000, 3'198'000'000},
               {left + 10'000, 3'198'010'000},
               {left, 3'198'010'000}},
              {}}}};
}

void writeSquares(const std::string& path, int count) {
    auto writer = LayerWriter::create({path, "parcel", "", "EPSG:4549"}, Drawn::areas,
                                      {{"code", ColumnType::text}, {"number", ColumnType::whole}});
    for (int i = 0; i < count; ++i) writer.add({fmt::format("330822001001GB{:05}", i), std::int64_t{i}}, square(i));
    writer.finish();
}

std::string codeOf(const std::string& path, int count) {
    try {
        writeSquares(path, count);
    } catch (const Error& error) {
        return error.code();
    }
    return "written";
}

} // namespace

TEST_CASE("a file that the disk can't hold is an error, whatever the format, and nothing of it stays") {
    const Workshop workshop;
    const auto ending = GENERATE(as<std::string>{}, "gpkg", "shp", "geojson", "csv");
    const auto quota = GENERATE(as<rlim_t>{}, 20'000, 200'000, 300'001);
    CAPTURE(ending, quota);
    const auto path = workshop.path("squares." + ending);
    {
        const Quota full(quota);
        CHECK(codeOf(path, 20'000) == "write_failed");
    }
    CHECK(fs::is_empty(fs::path(path).parent_path()));
    CHECK(codeOf(path, 2'000) == "written");
    CHECK(readAll(path).records.size() == 2'000);
}

TEST_CASE("no file that a shapefile would bring with it is overwritten, or taken away when it fails") {
    const Workshop workshop;
    const auto ending = GENERATE(as<std::string>{}, ".shp", ".shx", ".dbf", ".prj", ".cpg");
    CAPTURE(ending);
    const auto other = workshop.write("squares" + ending, "the officer's own");
    CHECK(codeOf(workshop.path("squares.shp"), 10) == "file_exists");
    CHECK(fs::file_size(other) == 17);
    CHECK(std::distance(fs::directory_iterator(fs::path(other).parent_path()), {}) == 1);
}
