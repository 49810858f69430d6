// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/symbolizer.h"
#include "geo/style/xml_text.h"

namespace mutu::style {

/// Writes the condition that stands inside an ogc:Filter.
void writeFilter(XmlText& xml, const Filter& filter);

/// Writes one symbolizer. Values at their default are left out.
void writeSymbolizer(XmlText& xml, const Symbolizer& symbolizer);

} // namespace mutu::style
