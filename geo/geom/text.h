// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/geom/shape.h"

#include <string>
#include <string_view>

namespace mutu::geom {

/// Well-known text in metres, x east, y north, with exactly three decimals: `MULTIPOLYGON(((353692.456 3198829.123,…)))`.
std::string wkt(const Shape& shape);
/// Reads POINT, (MULTI)LINESTRING and (MULTI)POLYGON, with or without Z or M (dropped); rounds to the millimetre. Refusal `wkt_malformed` with the place in the text.
Result<Shape> parseWkt(std::string_view text);
/// A GeoJSON geometry object in metres of the book's CRS, three decimals.
std::string geoJson(const Shape& shape);

} // namespace mutu::geom
