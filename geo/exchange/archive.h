// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::exchange {

bool isArchive(const std::string& path);

/// Where OGR finds the file in a ZIP archive.
/// - `member` names one (with or without its folder and ending); empty: the only file of map data in it.
/// - Error{badInput, "archive_without_map"}, Error{usage, "layer_ambiguous"} with the list.
std::string placeInArchive(const std::string& path, const std::string& member);

} // namespace mutu::exchange
