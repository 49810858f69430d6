// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/strips.h"

#include "geo/base/error.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/single_page.h"

#include <fmt/format.h>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::sheet {

QSize dotsOf(const Sheet& sheet, double dotsPerInch) {
    mustBeOnePage(sheet);
    if (!(dotsPerInch >= 20 && dotsPerInch <= 1200))
        throw Error(ErrorKind::usage, "sheet_dpi", fmt::format("{} dpi can't be printed", dotsPerInch),
                    "use 20 to 1200, usually 300");
    const double dots = dotsPerInch / map::millimetresPerInch;
    return {static_cast<int>(std::lround(sheet.paper.width * dots)),
            static_cast<int>(std::lround(sheet.paper.height * dots))};
}

void paintRows(const Sheet& sheet, double dotsPerInch, const std::function<void(std::span<const std::uint32_t>)>& row) {
    const auto size = dotsOf(sheet, dotsPerInch);
    // Two strips for A3 at 300 dpi.
    const int stripHeight = std::clamp(12'000'000 / size.width(), std::min(64, size.height()), size.height());
    MapStrips map;
    QImage strip(size.width(), stripHeight, QImage::Format_RGB32);
    for (int top = 0; top < size.height(); top += stripHeight) {
        strip.fill(Qt::white);
        QPainter painter(&strip);
        painter.translate(0, -top);
        paintDrawings(painter, sheet, sheet.drawings, dotsPerInch / map::millimetresPerInch, &map);
        painter.end();
        for (int y = 0; y < std::min(stripHeight, size.height() - top); ++y)
            row({reinterpret_cast<const std::uint32_t*>(strip.constScanLine(y)),
                 static_cast<std::size_t>(size.width())});
    }
}

} // namespace mutu::sheet
