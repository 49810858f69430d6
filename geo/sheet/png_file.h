// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace mutu::sheet {

/// A PNG that is written row by row: 24-bit sRGB with its resolution (pHYs), nothing that depends on the clock.
/// - It appears when it is finished, whole. Error{storage, "cannot_write"} if it can't be written.
class PngFile {
  public:
    PngFile(const std::string& path, int width, int height, double dotsPerInch);
    ~PngFile();
    PngFile(const PngFile&) = delete;
    PngFile& operator=(const PngFile&) = delete;

    /// The next row from the top: pixels 0xffRRGGBB.
    void add(std::span<const std::uint32_t> row);
    void finish();

  private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

} // namespace mutu::sheet
