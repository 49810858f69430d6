// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mutu::real {

/// What OGR itself says of one feature that has an area.
struct Original {
    long double area = 0;      ///< by the shoelace formula in long double, holes taken off
    long double perimeter = 0; ///< of all rings
};

/// One layer of a real file in which something is drawn as an area.
struct Sample {
    std::filesystem::path path;
    std::string layer;
    std::string crs; ///< empty: the file names none
    bool projectedInMetres = false;
    std::int64_t count = 0;
    std::map<std::int64_t, Original> originals; ///< by feature number
};

/// The folder of real files; nothing where it is absent.
std::optional<std::filesystem::path> shelf();
/// Every file of map data on the shelf, in order of path.
std::vector<std::filesystem::path> files(const std::filesystem::path& shelf);
/// Its layers with areas; nothing when OGR refuses the file.
std::optional<std::vector<Sample>> samples(const std::filesystem::path& file);

} // namespace mutu::real
