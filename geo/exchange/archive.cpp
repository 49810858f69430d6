// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/archive.h"

#include "geo/base/error.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace mutu::exchange {

namespace {

bool isMapFile(const std::string& name) {
    constexpr std::array endings{"shp", "gpkg", "geojson", "json", "csv", "kml", "gml", "xlsx", "sqlite", "fgb"};
    const auto ending = endingOf(name);
    return std::find(endings.begin(), endings.end(), ending) != endings.end() || endingOf(name + "x") == "gdbx";
}

std::string stem(std::string_view name) {
    const auto slash = name.find_last_of('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    return std::string(name.substr(0, name.find_last_of('.')));
}

} // namespace

bool isArchive(const std::string& path) { return endingOf(path) == "zip"; }

std::string placeInArchive(const std::string& path, const std::string& member) {
    const std::string root = "/vsizip/" + path;
    std::vector<std::string> files;
    for (auto& name : VirtualFile::list(root)) {
        if (!name.empty() && name.back() == '/') name.pop_back();
        if (isMapFile(name) && name.find(".gdb/") == std::string::npos) files.push_back(std::move(name));
    }
    std::sort(files.begin(), files.end());
    if (files.empty())
        throw Error(ErrorKind::badInput, "archive_without_map",
                    fmt::format("The archive {} holds no file of map data, or is damaged.", path),
                    "Unpack it and name the file that you mean.");
    if (files.size() == 1) return root + "/" + files.front();
    std::string names;
    std::size_t named = 0;
    for (const auto& file : files) {
        if (!member.empty() && (file == member || stem(file) == member)) return root + "/" + file;
        if (++named <= 20) names += (names.empty() ? "" : ", ") + stem(file);
    }
    if (named > 20) names += fmt::format(" and {} more", named - 20);
    throw Error(ErrorKind::usage, "layer_ambiguous",
                fmt::format("The archive {} holds several files: {}.", path, names), "Name one of them with --layer.");
}

} // namespace mutu::exchange
