// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mutu::sheet {

// Whether a file's first bytes say that it is a picture or page, which a new one of the same kind may replace.

bool isPdf(std::string_view head);
bool isPng(std::string_view head);
bool isSvg(std::string_view head);

} // namespace mutu::sheet
