// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/tiff_file.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/strips.h"

namespace mutu::sheet {

namespace {

/// The ground of the page, as if the map went on beyond its frame.
exchange::PicturePlace placeOf(const Sheet& sheet, double dotsPerInch) {
    const double dots = dotsPerInch / map::millimetresPerInch;
    const auto corner = mapCorner(sheet.mapFrame, dots);
    const auto view = mapView(sheet.map(), dots);
    const double metresPerPixel = view.groundPerDot() / 1000;
    return {sheet.crs, geom::metres(sheet.mapCentre.x) - (corner.x() + view.size.width() / 2.0) * metresPerPixel,
            geom::metres(sheet.mapCentre.y) + (corner.y() + view.size.height() / 2.0) * metresPerPixel, metresPerPixel};
}

} // namespace

void writeTiff(const Sheet& sheet, const std::string& path, double dotsPerInch) {
    const auto size = dotsOf(sheet, dotsPerInch);
    exchange::TiffFile file(path, size.width(), size.height(), dotsPerInch, placeOf(sheet, dotsPerInch));
    paintRows(sheet, dotsPerInch, [&file](std::span<const std::uint32_t> row) { file.add(row); });
    file.finish();
}

} // namespace mutu::sheet
