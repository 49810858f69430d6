// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::map {

/// The folder with the styles (and sheets, symbols, palettes) that ship with Mutu.
/// - Looked for, in order: the environment's MUTU_STYLES; beside the program (`../share/mutu/styles`); the source tree
/// that the program was built from.
/// - Error{notFound, "styles_missing"} when none of them is a folder.
std::string styleFolder();

/// Reads styles in the order of painting. A name without a slash or suffix (`parcels-by-occupancy`) is a file of the
/// style folder; anything else is a path.
/// - Error{badInput, "style_malformed"} naming file and line when the reader found something it doesn't know.
std::vector<style::Style> readStyles(const std::vector<std::string>& files);

} // namespace mutu::map
