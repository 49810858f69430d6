// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/anchor.h"

#include <vector>

namespace mutu::map {

/// What of a region lies within a window, ring by ring; rings outside of it are left out.
/// - A ring that leaves and comes back runs along the window's border between. Even-odd over all rings, as before.
std::vector<std::vector<Offset>> clipped(const Outlines& rings, const Extent& window);

} // namespace mutu::map
