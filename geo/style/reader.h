// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/style/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::style {

/// A style as far as it could be read, and everything in the file that wasn't understood.
struct StyleReading {
    Style style;
    std::vector<Finding> findings;
};

/// Reads a Styled Layer Descriptor 1.1 file (OGC 05-078r4, with Symbology Encoding 1.1, OGC 05-077r4, and Filter
/// Encoding 1.1, OGC 04-095).
/// - Strict: every unknown element, attribute, mark, unit or parameter, every malformed number or colour, and
/// everything known but in the wrong place
///   is a finding that names file and line. What is faulty is left out, the rest is read.
/// - Codes: `style_xml` (not well-formed; the style is empty), `style_element`, `style_attribute`, `style_value`,
/// `style_missing`, `style_ignored`.
/// - One file holds one layer with one user style.
StyleReading readStyle(std::string_view xml, std::string_view file);

/// The same from a file. Throws Error{notFound} if it is missing and Error{badInput} if it can't be read.
StyleReading readStyleFile(const std::string& path);

} // namespace mutu::style
