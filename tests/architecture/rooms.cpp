// SPDX-License-Identifier: Apache-2.0
// The house of nine floors: a folder includes only folders on lower floors and itself, and third-party headers only
// where the table allows them.
#include "tests/architecture/source_tree.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace mutu::architecture {

namespace {

const std::map<std::string, int> floors{
    {"geo/base", 1},   {"geo/geom", 2},  {"geo/style", 2},  {"geo/land", 3},    {"geo/change", 4},   {"geo/query", 4},
    {"geo/fabric", 5}, {"geo/store", 6}, {"geo/office", 6}, {"geo/map", 6},     {"geo/exchange", 6}, {"geo/book", 7},
    {"geo/sheet", 8},  {"geo/demo", 8},  {"app/cli", 9},    {"app/desktop", 9},
};

/// What a header belongs to, by how its path begins; Qt's modules are told by the folder that has them.
const std::map<std::string, std::string> libraries{
    {"fmt/", "fmt"},
    {"openssl/", "openssl"},
    {"geos_c.h", "geos"},
    {"proj.h", "proj"},
    {"pugixml.hpp", "pugixml"},
    {"sqlite3.h", "sqlite"},
    {"spatialite", "spatialite"},
    {"yaml-cpp/", "yaml"},
    {"gdal", "gdal"},
    {"ogr_", "gdal"},
    {"cpl_", "gdal"},
    {"nanoarrow", "gdal"},
    {"xlsxwriter.h", "xlsxwriter"},
    {"minizip/", "minizip"},
    {"qpdf/", "qpdf"},
    {"png.h", "png"},
    {"CLI/", "cli11"},
    {"nlohmann/", "json"},
    {"catch2/", "catch2"},
};

// fmt stands for std::format, which GCC 12 lacks: it is allowed on every floor (geo/DECISIONS.md).
const std::map<std::string, std::set<std::string>> allowed{
    {"geo/base", {"openssl"}},
    {"geo/geom", {"geos", "proj"}},
    {"geo/style", {"pugixml"}},
    {"geo/store", {"sqlite", "spatialite"}},
    {"geo/office", {"yaml"}},
    {"geo/map", {"QtCore", "QtGui"}},
    {"geo/exchange", {"gdal", "xlsxwriter", "pugixml", "minizip"}},
    {"geo/sheet", {"QtCore", "QtGui", "QtSvg", "qpdf", "png"}},
    {"app/cli", {"cli11", "json"}},
    {"app/desktop", {"QtCore", "QtGui", "QtSvg", "QtWidgets", "QtPrintSupport", "QtConcurrent"}},
};

bool isStandard(const std::string& header) {
    if (header.find('.') == std::string::npos) return !header.starts_with('Q'); // <vector>, but not <QPainter>
    static const std::set<std::string> posix{"unistd.h",      "fcntl.h",    "pwd.h",          "signal.h",
                                             "sys/types.h",   "sys/stat.h", "sys/wait.h",     "sys/file.h",
                                             "sys/mman.h",    "spawn.h",    "sys/resource.h", "time.h",
                                             "sys/statvfs.h", "langinfo.h", "iconv.h"};
    return posix.contains(header);
}

std::string libraryOf(const std::string& header) {
    for (const auto& [beginning, library] : libraries)
        if (header.starts_with(beginning)) return library;
    if (header.starts_with("Qt")) return header.substr(0, header.find('/'));
    if (header.starts_with('Q'))
        for (const char* module : {"QtCore", "QtGui", "QtSvg", "QtWidgets", "QtPrintSupport", "QtConcurrent", "QtTest"})
            if (std::filesystem::exists(std::filesystem::path(MUTU_QT_INCLUDE) / module / header)) return module;
    return "unknown";
}

} // namespace

TEST_CASE("a folder includes only folders on lower floors") {
    std::vector<std::string> offenders;
    for (const auto* top : {"geo", "app"})
        for (const auto& source : sourcesBelow(top)) {
            const auto room = source.room();
            INFO(source.path);
            REQUIRE(floors.contains(room));
            for (const auto& include : source.includes) {
                if (!include.quoted) continue;
                const auto second = include.path.find('/', include.path.find('/') + 1);
                const auto other = include.path.substr(0, second);
                const auto floor = floors.find(other);
                const bool fine = other == room || (floor != floors.end() && floor->second < floors.at(room));
                if (!fine)
                    offenders.push_back(source.path + ":" + std::to_string(include.line) + " includes " + include.path);
            }
        }
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("third-party headers stand only where the table allows them") {
    std::vector<std::string> offenders;
    for (const auto* top : {"geo", "app"})
        for (const auto& source : sourcesBelow(top))
            for (const auto& include : source.includes) {
                if (include.quoted || isStandard(include.path)) continue;
                const auto library = libraryOf(include.path);
                if (library == "fmt") continue;
                const auto room = allowed.find(source.room());
                if (room == allowed.end() || !room->second.contains(library))
                    offenders.push_back(source.path + ":" + std::to_string(include.line) + " includes <" +
                                        include.path + "> (" + library + ")");
            }
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("a source includes its own header first, which proves that the header compiles alone") {
    std::vector<std::string> offenders;
    for (const auto* top : {"geo", "app"})
        for (const auto& source : sourcesBelow(top)) {
            if (source.isHeader()) continue;
            const auto header = source.path.substr(0, source.path.size() - 4) + ".h";
            if (!std::filesystem::exists(std::filesystem::path(MUTU_SOURCE_DIR) / header)) continue;
            if (source.includes.empty() || source.includes.front().path != header) offenders.push_back(source.path);
        }
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("the two programs never see each other") {
    for (const auto& source : sourcesBelow("app"))
        for (const auto& include : source.includes) {
            INFO(source.path << " includes " << include.path);
            CHECK_FALSE((source.room() == "app/cli" && include.path.starts_with("app/desktop")));
            CHECK_FALSE((source.room() == "app/desktop" && include.path.starts_with("app/cli")));
        }
}

TEST_CASE("every room says in a README what it is for") {
    for (const auto& [room, floor] : floors) {
        const auto folder = std::filesystem::path(MUTU_SOURCE_DIR) / room;
        if (!std::filesystem::exists(folder)) continue;
        INFO(room);
        CHECK(std::filesystem::exists(folder / "README.md"));
    }
}

} // namespace mutu::architecture
