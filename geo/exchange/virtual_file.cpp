// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/virtual_file.h"

#include "geo/exchange/gdal_library.h"

#include <cctype>
#include <cpl_string.h>
#include <cpl_vsi.h>

namespace mutu::exchange {

std::string VirtualFile::head(const std::string& place, std::size_t most) {
    openGdal();
    const ErrorTrap trap;
    VSILFILE* file = VSIFOpenL(place.c_str(), "rb");
    if (file == nullptr) return {};
    std::string bytes(most, '\0');
    bytes.resize(VSIFReadL(bytes.data(), 1, most, file));
    VSIFCloseL(file);
    return bytes;
}

std::int64_t VirtualFile::size(const std::string& place) {
    openGdal();
    const ErrorTrap trap;
    VSIStatBufL status;
    if (VSIStatL(place.c_str(), &status) != 0) return -1;
    return static_cast<std::int64_t>(status.st_size);
}

std::vector<std::string> VirtualFile::list(const std::string& place) {
    openGdal();
    const ErrorTrap trap;
    std::vector<std::string> names;
    char** found = VSIReadDirRecursive(place.c_str());
    for (int i = 0; i < CSLCount(found); ++i) names.emplace_back(found[i]);
    CSLDestroy(found);
    return names;
}

std::string endingOf(const std::string& path) {
    const auto slash = path.find_last_of('/');
    const auto dot = path.find_last_of('.');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
    std::string ending = path.substr(dot + 1);
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ending;
}

} // namespace mutu::exchange
