// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::exchange {

/// Which file is to be read, and what the officer says of it; what is left open is found out, and said.
struct ReadRequest {
    std::string path;
    std::string layer;
    std::optional<land::Kind> kind;
    std::vector<std::pair<std::string, std::string>> map; ///< field, column
    std::string crs;
    std::string encoding;
};

} // namespace mutu::exchange
