// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mutu::exchange {

/// Reading bytes through GDAL's file system, so that files in archives read like others.
struct VirtualFile {
    /// The first bytes, at most `most`; empty when the file can't be read.
    static std::string head(const std::string& place, std::size_t most);
    /// -1 when there is no such file.
    static std::int64_t size(const std::string& place);
    /// All files below a folder or in an archive, with their paths from there.
    static std::vector<std::string> list(const std::string& place);
};

/// What follows the last dot, in lower case.
std::string endingOf(const std::string& path);

} // namespace mutu::exchange
