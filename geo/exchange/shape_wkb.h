// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <vector>

namespace mutu::exchange {

/// Little-endian well-known binary in metres; rings closed. `multi`: regions and lines as multi-parts even when they
/// have one part.
/// - Empty for a missing shape.
void writeWkb(const geom::Shape& shape, bool multi, std::vector<unsigned char>& bytes);

} // namespace mutu::exchange
