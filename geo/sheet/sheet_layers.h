// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/sheet.h"

#include <string>
#include <vector>

class QPainter;

namespace mutu::sheet {

/// A part of a sheet that a reader can switch off: the base map, one style of the map, its labels, or all else.
struct SheetLayer {
    enum class Kind : unsigned char { base, style, labels, rest };
    Kind kind = Kind::rest;
    std::size_t style = 0;
    std::string title; ///< in the sheet's language
};

/// The layers of a sheet's first page, bottom first; painted one over the other they are the page. A sheet without a
/// map has one.
std::vector<SheetLayer> layersOf(const Sheet& sheet);
/// As paintDrawings() does, of the first page.
void paintLayer(QPainter& painter, const Sheet& sheet, const SheetLayer& layer, double dotsPerMillimetre);

} // namespace mutu::sheet
