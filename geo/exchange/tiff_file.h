// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// Where a picture lies on the ground: the ground of its upper left corner and the metres in one pixel, north up.
/// - `crs` as geom::Crs::parse takes it; empty: the picture knows no place.
struct PicturePlace {
    std::string crs;
    double west = 0;
    double north = 0;
    double metresPerPixel = 1;
};

/// A GeoTIFF that is written row by row: 24-bit RGB, DEFLATE, with its resolution and place; BigTIFF where it must be.
/// - The same rows give the same bytes. Memory doesn't grow with the picture's height.
/// - It appears when it is finished, whole, and replaces an earlier TIFF alone (CompleteFile). Error{storage,
/// "cannot_write"} if it can't be written.
class TiffFile {
  public:
    TiffFile(const std::string& path, int width, int height, double dotsPerInch, const PicturePlace& place);
    ~TiffFile();
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    /// The next row from the top: pixels 0xffRRGGBB.
    void add(std::span<const std::uint32_t> row);
    void finish();

    /// Whether a file's first bytes are a TIFF's.
    static bool isTiff(std::string_view head);

  private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

} // namespace mutu::exchange
