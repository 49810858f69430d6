// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/output.h"
#include "geo/sheet/png_file.h"
#include "geo/sheet/strips.h"

namespace mutu::sheet {

void writePng(const Sheet& sheet, const std::string& path, double dotsPerInch) {
    const auto size = dotsOf(sheet, dotsPerInch);
    PngFile file(path, size.width(), size.height(), dotsPerInch);
    paintRows(sheet, dotsPerInch, [&file](std::span<const std::uint32_t> row) { file.add(row); });
    file.finish();
}

} // namespace mutu::sheet
