// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/element.h"
#include "geo/style/symbolizer.h"

#include <optional>

namespace mutu::style {

/// Whether an element of that name is a symbolizer that this room knows.
bool isSymbolizer(std::string_view name);

/// A PolygonSymbolizer, LineSymbolizer, PointSymbolizer or TextSymbolizer; nothing if its unit is unknown or what it
/// can't do without is missing.
/// - Other faults are reported and leave the default of Symbology Encoding.
std::optional<Symbolizer> readSymbolizer(const Tree& tree, Notes& notes);

} // namespace mutu::style
