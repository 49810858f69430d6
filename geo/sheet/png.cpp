// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/png_file.h"

#include <fmt/format.h>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::sheet {

void writePng(const Sheet& sheet, const std::string& path, double dotsPerInch) {
    if (!(dotsPerInch >= 20 && dotsPerInch <= 1200))
        throw Error(ErrorKind::usage, "sheet_dpi", fmt::format("{} dpi can't be printed", dotsPerInch),
                    "use 20 to 1200, usually 300");
    const double dots = dotsPerInch / map::millimetresPerInch;
    const int width = static_cast<int>(std::lround(sheet.paper.width * dots));
    const int height = static_cast<int>(std::lround(sheet.paper.height * dots));
    // About 100 MB a strip: one or two strips for A3 at 300 dpi.
    const int stripHeight = std::clamp(25'000'000 / width, 64, height);
    PngFile file(path, width, height, dotsPerInch);
    QImage strip(width, stripHeight, QImage::Format_RGB32);
    for (int top = 0; top < height; top += stripHeight) {
        strip.fill(Qt::white);
        QPainter painter(&strip);
        painter.translate(0, -top);
        paintDrawings(painter, sheet, sheet.drawings, dots);
        painter.end();
        for (int row = 0; row < std::min(stripHeight, height - top); ++row)
            file.add(
                {reinterpret_cast<const std::uint32_t*>(strip.constScanLine(row)), static_cast<std::size_t>(width)});
    }
    file.finish();
}

} // namespace mutu::sheet
