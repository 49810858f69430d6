// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/model.h"

#include <map>
#include <string>

namespace mutu::style {

/// What the rows of a table are drawn as.
enum class RowShape { point, line, polygon, any };

/// The table that QGIS draws: its rows have columns, where a style's filters and labels ask for properties.
/// - `condition`: which rows are drawn at all, an expression of QGIS; empty is all.
/// - `properties`: how each property follows from the row, an expression of QGIS. One that isn't there is absent from
/// every row (NULL).
struct QgisTable {
    RowShape shape = RowShape::polygon;
    std::string condition;
    std::map<std::string, std::string, std::less<>> properties;
};

/// The style as a QGIS style document (QML, as QGIS 3 reads it from a file or a table layer_styles): a rule-based
/// renderer with symbol levels, and rule-based labels. QGIS takes only this, never an SLD, from a database.
/// - One group of rules a pass; the rules keep their Chinese titles as the legend's labels. Sizes in pixels become
/// millimetres, sizes in metres map units.
/// - Told otherwise than Mutu paints: the phase of hatches, which labels find room, and the offset of outlines (QGIS
/// shifts the outline, Mutu paints the side of it).
/// - The same style and table always give the same bytes.
std::string writeQgisStyle(const Style& style, const QgisTable& table);

/// A condition as an expression of QGIS; like Filter, a comparison with an absent value is false, not unknown.
std::string qgisExpression(const Filter& filter, const QgisTable& table);

} // namespace mutu::style
