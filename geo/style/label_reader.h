// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/element.h"
#include "geo/style/symbolizer.h"

#include <optional>
#include <vector>

namespace mutu::style {

/// The pieces of a Label: plain text, ogc:PropertyName, ogc:Literal, se:FormatNumber and the function concat, in their
/// order.
/// - Plain text loses the blanks at its ends (they come from indenting); blanks that are meant stand in an ogc:Literal.
/// - Nothing, with a finding, if a piece can't be read: half a label would mislead.
std::optional<std::vector<LabelPart>> readLabel(const Tree& tree, Notes& notes);

} // namespace mutu::style
