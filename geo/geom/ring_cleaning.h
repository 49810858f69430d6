// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/validity.h"

namespace mutu::geom {

/// Whether no point equals the next and no edge runs back over the one before it; the ring is closed.
bool isClean(const Ring& ring);

/// The ring without repeated points and without spikes of zero width; fewer than three points when nothing else is
/// left.
/// - No point moves. `found` receives a fault for each point that was dropped.
Ring cleaned(const Ring& ring, std::vector<Fault>& found);

} // namespace mutu::geom
