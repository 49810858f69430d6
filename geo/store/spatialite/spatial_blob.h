// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mutu::store {

/// Writes a shape as a SpatiaLite geometry (little-endian, XY, metres as doubles): a point, a multilinestring or a
/// multipolygon; no bytes for no shape.
/// - The buffer is replaced. Whole millimetres survive the way through doubles exactly up to ±2^43 mm.
void encodeSpatial(const geom::Shape& shape, std::int32_t srid, std::vector<std::byte>& buffer);
/// Reads what encodeSpatial writes, and also single lines and polygons. Error{storage, "book_damaged"} on anything
/// else.
geom::Shape decodeSpatial(std::span<const std::byte> bytes);
/// The same for a polygon or multipolygon, into a region whose room is used again: no memory is taken for one like the
/// one before. False for no bytes and for any other shape.
bool decodeRegion(std::span<const std::byte> bytes, geom::Region& region);

} // namespace mutu::store
