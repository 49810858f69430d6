// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <string>
#include <string_view>

namespace mutu::cli {

// Geometry as an officer gives it: well-known text, GeoJSON, or the name of a file with one of them. Metres in the
// book's CRS, x east and y north. Each throws Stop: `wkt_malformed`, `geojson_malformed`, `coordinate_invalid` (usage),
// `file_missing` (bad input), `geometry_kind` when it is not what the option takes.

geom::Shape shapeArgument(std::string_view option, const std::string& text);
geom::Lines linesArgument(std::string_view option, const std::string& text);
geom::Region regionArgument(std::string_view option, const std::string& text);
/// `X,Y` in metres.
geom::Point pointArgument(std::string_view option, std::string_view text);

} // namespace mutu::cli
