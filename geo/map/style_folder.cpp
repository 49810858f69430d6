// SPDX-License-Identifier: Apache-2.0
#include "geo/map/style_folder.h"

#include "geo/base/error.h"
#include "geo/style/reader.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

namespace mutu::map {

namespace {

namespace fs = std::filesystem;

std::string pathOf(const std::string& name) {
    const fs::path path(name);
    if (path.has_parent_path() || path.has_extension()) return name;
    return (fs::path(styleFolder()) / (name + ".sld")).string();
}

} // namespace

std::string styleFolder() {
    std::error_code ignored;
    if (const char* named = std::getenv("MUTU_STYLES"); named && fs::is_directory(named, ignored)) return named;
    const auto program = fs::read_symlink("/proc/self/exe", ignored);
    const auto installed = program.parent_path().parent_path() / "share" / "mutu" / "styles";
    if (fs::is_directory(installed, ignored)) return installed.string();
    if (fs::is_directory(MUTU_SOURCE_STYLES, ignored)) return MUTU_SOURCE_STYLES;
    throw Error(ErrorKind::notFound, "styles_missing",
                fmt::format("no folder with map styles: looked for {}", installed.string()),
                "reinstall Mutu, or set MUTU_STYLES to a folder with .sld files");
}

std::vector<style::Style> readStyles(const std::vector<std::string>& files) {
    std::vector<style::Style> styles;
    for (const auto& file : files) {
        auto reading = style::readStyleFile(pathOf(file));
        if (!reading.findings.empty()) {
            const auto& first = reading.findings.front();
            throw Error(ErrorKind::badInput, "style_malformed",
                        fmt::format("{}:{}: {}", first.file, first.line, first.message), first.remedy);
        }
        styles.push_back(std::move(reading.style));
    }
    return styles;
}

} // namespace mutu::map
