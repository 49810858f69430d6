// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/model.h"

#include <string>

namespace mutu::style {

/// The style as a Styled Layer Descriptor 1.1 file in UTF-8.
/// - Reading it back gives an equal style without findings; the same style always gives the same bytes.
std::string writeStyle(const Style& style);

} // namespace mutu::style
