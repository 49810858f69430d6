// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"

#include "app/cli/verb.h"
#include "geo/geom/crs.h"

#include <CLI/Version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mutu::cli {

void printHelp(std::FILE* file, Language language) {
    const auto say = [&](Text text) { return text.in(language); };
    fmt::print(
        file, "{}\n\n{}\n\n{}\n",
        say({"Mutu 亩图: the land book of an industrial development zone.", "亩图 Mutu：开发区的土地台账与地图。"}),
        say({"Usage: mutu VERB BOOK [options]", "用法：mutu 动词 账簿 [选项]"}), say({"Verbs:", "动词："}));
    for (const auto& verb : allVerbs())
        fmt::print(file, "  {:<10} {}\n  {:<10}   {}\n", verb.name, say(verb.summary), "", verb.example);
    fmt::print(file, "\n{}\n{}\n",
               say({"Everywhere: --format text|json|csv|geojson, --as-of DATE, --lang zh|en, --author NAME, --reason "
                    "TEXT, --document NO, --quiet.",
                    "通用选项：--format text|json|csv|geojson、--as-of 日期、--lang zh|en、--author 经办人、--reason "
                    "原因、--document 文号、--quiet。"}),
               say({"`mutu VERB --help` tells more; `mutu --version` names the libraries.",
                    "`mutu 动词 --help` 查看详情；`mutu --version` 列出所用的库。"}));
}

void printVersions() {
    fmt::print("mutu {}\n", MUTU_VERSION);
    fmt::print("PROJ {}\nGEOS {}\nSQLite {}\nGDAL {}\nQt {}\n", geom::projectionLibraryVersion(),
               geom::overlayLibraryVersion(), MUTU_SQLITE_VERSION, MUTU_GDAL_VERSION, MUTU_QT_VERSION);
    fmt::print("fmt {}.{}.{}\nCLI11 {}\nnlohmann-json {}.{}.{}\n", FMT_VERSION / 10000, FMT_VERSION / 100 % 100,
               FMT_VERSION % 100, CLI11_VERSION, NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
               NLOHMANN_JSON_VERSION_PATCH);
}

} // namespace mutu::cli
