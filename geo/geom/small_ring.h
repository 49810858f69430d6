// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

namespace mutu::geom {

/// Whether the ring is short and small and a valid outer ring in normal form: simple, without repeated points or
/// spikes, counterclockwise.
/// - The quick way through a million parcels: nothing is allocated, all decisions are exact in 64 bits.
/// - False says nothing: the ring may have more than 64 points, reach farther than 268 km from its first point, or have
/// a fault.
bool isPlainlyValid(const Ring& ring);

} // namespace mutu::geom
