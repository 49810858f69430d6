// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/archive.h"

#include "geo/base/error.h"
#include "geo/exchange/archive_names.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/kind_guess.h"
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

bool isTable(const std::string& name) {
    const auto ending = endingOf(name);
    return ending == "csv" || ending == "xlsx";
}

/// What an archiver of another system leaves behind: not the officer's files.
bool isLitter(const std::string& name) {
    const auto slash = name.find_last_of('/');
    return name.starts_with("__MACOSX/") || name.compare(slash == std::string::npos ? 0 : slash + 1, 2, "._") == 0;
}

std::vector<std::string> mapFilesIn(const std::string& root) {
    std::vector<std::string> files;
    for (auto& name : VirtualFile::list(root)) {
        if (!name.empty() && name.back() == '/') name.pop_back();
        if (isMapFile(name) && !isLitter(name) && name.find(".gdb/") == std::string::npos)
            files.push_back(std::move(name));
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The files as --layer takes them, each with the kind that its name speaks of.
std::string listed(const std::vector<std::string>& files) {
    constexpr std::size_t most = 20;
    std::string names;
    for (std::size_t i = 0; i < std::min(most, files.size()); ++i) {
        const auto name = stem(files[i]);
        const auto kind = kindSpokenOf(name);
        names += fmt::format("{}{}{}", i == 0 ? "" : ", ", name, kind ? fmt::format(" ({})", land::name(*kind)) : "");
    }
    if (files.size() > most) names += fmt::format(" and {} more", files.size() - most);
    return names;
}

} // namespace

bool isArchive(const std::string& path) { return endingOf(path) == "zip"; }

ArchiveMember memberOf(const std::string& path, const std::string& member, std::optional<land::Kind> wanted) {
    const std::string root = "/vsizip/" + path;
    setArchiveEncoding(encodingOfNames(path));
    const auto files = mapFilesIn(root);
    if (files.empty())
        throw Error(ErrorKind::badInput, "archive_without_map",
                    fmt::format("The archive {} holds no file of map data, or is damaged.", path),
                    "Unpack it and name the file that you mean.");
    if (files.size() == 1) return {root + "/" + files.front()};
    if (!member.empty()) {
        for (const auto& file : files)
            if (file == member || stem(file) == member) return {root + "/" + file};
        throw Error(ErrorKind::usage, "layer_unknown",
                    fmt::format("The archive {} holds no file “{}”; it holds: {}.", path, member, listed(files)),
                    "Name one of these with --layer.");
    }
    const auto fits = [wanted](const std::string& file) {
        return wanted ? kindSpokenOf(stem(file)) == wanted : !isTable(file);
    };
    if (std::count_if(files.begin(), files.end(), fits) == 1)
        return {root + "/" + *std::find_if(files.begin(), files.end(), fits), true};
    throw Error(ErrorKind::usage, "layer_ambiguous",
                fmt::format("The archive {} holds several files: {}.", path, listed(files)),
                fmt::format("Import them one by one, each named with --layer: --layer {}.", stem(files.front())));
}

} // namespace mutu::exchange
