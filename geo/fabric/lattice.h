// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <cstdint>
#include <optional>

namespace mutu::fabric {

/// A grid point beside the way from `from` to `to` that turns it into a bend enclosing twice the wanted area.
/// - `doubled`: twice the area in mm² that the bend takes in on the left of the way, negative on the right; it is met
/// within `slack`, exactly where a point of the middle of the way allows it.
/// - Of the points that fit, the one that meets the area best among those in the middle four fifths of the way; nothing
/// when there is none (the way's steps are too coarse: a way along an axis moves whole strips).
/// - By the extended Euclidean algorithm: (p, q) reaches exactly the multiples of gcd(p, q).
std::optional<geom::Point> bend(geom::Point from, geom::Point to, std::int64_t doubled, std::int64_t slack);

} // namespace mutu::fabric
