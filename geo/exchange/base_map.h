// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/crs.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mutu::exchange {

/// A picture of the ground to lie under the map: an orthophoto or a scanned plan, from a raster file, brought into the
/// book's CRS as it is asked for.
/// - Read: GeoTIFF, MBTiles, GeoPackage rasters, PNG, JPEG and JPEG 2000 with a place (one, three or four bands of 8
/// bits, or a palette); `GPKG:FILE:TABLE` names one of several rasters of a file. Never the network:
/// - but for services that are asked for by name: `WMTS:URL`, `WMS:URL`, or `WMS:FILE` with a file that describes one
/// (GDAL's `<GDAL_WMS>`). They have no extent of their own.
/// - Not thread-safe: one object a thread.
class BaseMap {
  public:
    /// - Error{notFound, "base_missing"}: no such file. Error{badInput}: "base_unreadable" (not a raster, cut off),
    /// "base_several" (which of its rasters?), "base_unplaced" (no CRS or no place in it, or none that can be brought
    /// into the book's), "base_depth" (other than 8 bits a band), "base_unreachable" (a service that doesn't answer; so
    /// may picture()).
    static BaseMap open(const std::string& path, const geom::Crs& crs);
    BaseMap(BaseMap&&) noexcept;
    BaseMap& operator=(BaseMap&&) noexcept;
    ~BaseMap();

    /// What it covers in the book's CRS, as an upright box.
    [[nodiscard]] const geom::Box& extent() const;

    /// The ground from `west` to `east` and `south` to `north` (metres) in `width` by `height` pixels, row by row from
    /// the north-west, 0xAARRGGBB, not premultiplied; transparent where the raster says nothing.
    /// - Smoothed: averaged where it shrinks, else bilinear. Error{badInput, "base_unreadable"} where the file is
    /// damaged.
    [[nodiscard]] std::vector<std::uint32_t> picture(double west, double south, double east, double north, int width,
                                                     int height) const;

  private:
    struct Raster;
    explicit BaseMap(std::unique_ptr<Raster> raster);
    std::unique_ptr<Raster> raster_;
};

} // namespace mutu::exchange
