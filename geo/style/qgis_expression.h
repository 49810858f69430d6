// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/qgis_writer.h"
#include "geo/style/symbolizer.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::style {

/// A property in QGIS's expression language, bracketed; NULL where the table has none such.
std::string qgisProperty(std::string_view property, const QgisTable& table);

/// A text as a literal of QGIS's expression language.
std::string qgisQuoted(std::string_view text);

/// What a label says as an expression of QGIS: NULL where every property is absent or empty, so that nothing is drawn.
std::string qgisLabel(const std::vector<LabelPart>& label, const QgisTable& table);

} // namespace mutu::style
