// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"
#include "geo/base/finding.h"
#include "geo/book/book.h"
#include "geo/exchange/base_map.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::cli {

inline constexpr Text baseMapHelp{
    "A raster under the map: GeoTIFF, MBTiles or GeoPackage, in any CRS; or a service (WMTS:URL, WMS:URL)",
    "底图：GeoTIFF、MBTiles 或 GeoPackage 影像，坐标系不限；或地图服务（WMTS:URL、WMS:URL）"};

/// The base map of `--base FILE`, brought into the book's CRS; null where none is asked for. Errors as BaseMap::open.
std::shared_ptr<const exchange::BaseMap> baseMapOption(const std::string& file, const book::Book& book);

/// What is to be said of a base map under this ground: `base_outside` (it doesn't reach the map), `base_large` (it
/// shows more than the 25 km² in one piece above which maps larger than 1:5,000 are secret, rules of 2020-06-18).
std::vector<Finding> noticesOf(const exchange::BaseMap* base, const geom::Box& ground);

} // namespace mutu::cli
