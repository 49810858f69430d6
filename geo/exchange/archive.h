// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <optional>
#include <string>

namespace mutu::exchange {

bool isArchive(const std::string& path);

/// A file in a ZIP archive: where OGR finds it, and whether it was chosen among several without being named.
struct ArchiveMember {
    std::string place;
    bool chosen = false;
};

/// The file to read in a ZIP archive.
/// - `member` names one (with or without its folder and ending). Empty: the only file of map data; else the only one
/// whose name speaks of the kind that is wanted (宗地.shp for parcels); else, where no kind is wanted, the only one
/// with a map.
/// - Error{badInput, "archive_without_map"}, Error{usage, "layer_ambiguous"} and "layer_unknown" with the list.
ArchiveMember memberOf(const std::string& path, const std::string& member, std::optional<land::Kind> wanted);

} // namespace mutu::exchange
