// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/raw_geometry.h"

#include <string>

namespace mutu::exchange {

/// The geometry as well-known text in the file's own coordinates, as exactly as they stand there.
std::string rawText(const RawGeometry& geometry);

} // namespace mutu::exchange
