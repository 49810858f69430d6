// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/qgis_writer.h"
#include "geo/style/symbolizer.h"
#include "geo/style/xml_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::style {

/// A size as QGIS has it: a number and its unit.
struct QgisSize {
    std::string value;
    std::string unit;
};
QgisSize qgisSize(const Size& size);

/// Red, green, blue and alpha, 0 to 255, separated by commas.
std::string qgisColour(const Colour& colour, double opacity);

/// Whether a symbolizer paints rows of this shape (never `any`).
bool paints(const Symbolizer& symbolizer, RowShape shape);

/// Writes one symbol of QGIS: what these symbolizers paint on rows of one shape.
/// - Its layers have rendering passes that follow Mutu's order within a pass: fills, patterns, outlines, lines, marks.
void writeQgisSymbol(XmlText& xml, const std::string& name, const std::vector<Symbolizer>& symbolizers, RowShape shape,
                     int pass);

} // namespace mutu::style
