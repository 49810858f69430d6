// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"
#include "geo/geom/crs.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/pdf_finish.h"
#include "geo/sheet/sheet_layers.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <charconv>
#include <cmath>

namespace mutu::sheet {

namespace {

/// Dots in which the PDF is drawn: a fiftieth of a millimetre, finer than any printer.
constexpr int pdfDotsPerInch = 1200;
constexpr double dotsOfPdf = pdfDotsPerInch / map::millimetresPerInch;

QByteArray painted(const Sheet& sheet, const std::vector<SheetLayer>& layers) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(sheet.paper.width, sheet.paper.height), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(pdfDotsPerInch);
    QPainter painter(&writer);
    // Each layer on a page of its own: finishPdf() lays them over one another.
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (i > 0) writer.newPage();
        painter.save();
        paintLayer(painter, sheet, layers[i], dotsOfPdf);
        painter.restore();
    }
    for (const auto& page : sheet.furtherPages) {
        writer.newPage();
        paintDrawings(painter, sheet, page, dotsOfPdf);
    }
    painter.end();
    return buffer.data();
}

/// The map frame's place as it is painted, on whole dots; nothing where the CRS is unknown or has no degrees.
std::optional<PdfGround> groundOf(const Sheet& sheet) {
    const auto crs = geom::Crs::parse(sheet.crs);
    if (!crs) return std::nullopt;
    auto toDegrees = geom::Transformation::toDegrees(*crs);
    if (!toDegrees) return std::nullopt;
    const auto corner = mapCorner(sheet.mapFrame, dotsOfPdf);
    const auto view = mapView(sheet.map(), dotsOfPdf);
    PdfGround ground{corner.x() / dotsOfPdf,
                     corner.y() / dotsOfPdf,
                     view.size.width() / dotsOfPdf,
                     view.size.height() / dotsOfPdf,
                     {},
                     0,
                     crs->wkt()};
    const double east = ground.width / 2 * sheet.scale / 1000;
    const double north = ground.height / 2 * sheet.scale / 1000;
    const std::array<std::array<double, 2>, 4> corners{
        {{-east, -north}, {-east, north}, {east, north}, {east, -north}}};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        double x = geom::metres(sheet.mapCentre.x) + corners.at(i)[0];
        double y = geom::metres(sheet.mapCentre.y) + corners.at(i)[1];
        toDegrees->apply(x, y);
        if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
        ground.corners.at(i) = {y, x};
    }
    constexpr std::string_view authority = "EPSG:";
    const auto& code = crs->code();
    if (code.starts_with(authority))
        std::from_chars(code.data() + authority.size(), code.data() + code.size(), ground.epsg);
    return ground;
}

std::vector<std::string> titlesOf(const std::vector<SheetLayer>& layers) {
    std::vector<std::string> titles;
    for (const auto& layer : layers) titles.push_back(layer.title);
    return titles;
}

} // namespace

void writePdf(const Sheet& sheet, const std::string& path) {
    CompleteFile file(path, isPdf);
    const auto layers = layersOf(sheet);
    const auto raw = painted(sheet, layers);
    const PdfCard card{
        sheet.title,       sheet.author,       sheet.date,      sheet.language == Language::english ? "en" : "zh-CN",
        sheet.paper.width, sheet.paper.height, groundOf(sheet), titlesOf(layers)};
    const auto finished = finishPdf({raw.constData(), static_cast<std::size_t>(raw.size())}, card);
    file.write(finished.data(), finished.size());
    file.commit();
}

} // namespace mutu::sheet
