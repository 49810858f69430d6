// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"
#include "geo/geom/crs.h"
#include "geo/map/parallel.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/pdf_finish.h"
#include "geo/sheet/sheet_layers.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QThread>

#include <array>
#include <charconv>
#include <cmath>
#include <exception>
#include <utility>

namespace mutu::sheet {

namespace {

/// Dots in which the PDF is drawn: a fiftieth of a millimetre, finer than any printer.
constexpr int pdfDotsPerInch = 1200;
constexpr double dotsOfPdf = pdfDotsPerInch / map::millimetresPerInch;

/// A PDF in the sheet's size, of what `paint` paints with the means to begin further pages.
template <class Paint> std::string document(const Sheet& sheet, const Paint& paint) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(sheet.paper.width, sheet.paper.height), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(pdfDotsPerInch);
    QPainter painter(&writer);
    paint(painter, writer);
    painter.end();
    return buffer.data().toStdString();
}

void paintPage(QPainter& painter, const Sheet& sheet, const SheetLayer& layer) {
    painter.save();
    paintLayer(painter, sheet, layer, dotsOfPdf);
    painter.restore();
}

bool isAlone(const SheetLayer& layer) { return layer.kind == SheetLayer::Kind::style; }

/// What shares fonts or the base map: layers but those of styles, each on a page, then the further pages.
std::string commonPart(const Sheet& sheet, const std::vector<SheetLayer>& layers) {
    return document(sheet, [&](QPainter& painter, QPdfWriter& writer) {
        bool isFirst = true;
        for (const auto& layer : layers) {
            if (isAlone(layer)) continue;
            if (!std::exchange(isFirst, false)) writer.newPage();
            paintPage(painter, sheet, layer);
        }
        for (const auto& page : sheet.furtherPages) {
            writer.newPage();
            paintDrawings(painter, sheet, page, dotsOfPdf);
        }
    });
}

/// The sheet as PDFs, painted side by side: the common part first, then each style's layer alone.
struct Parts {
    std::string common;
    std::vector<PdfLayer> layers;
};

Parts painted(const Sheet& sheet) {
    const auto layers = layersOf(sheet);
    Parts parts;
    for (const auto& layer : layers) parts.layers.push_back({layer.title, {}});
    std::vector<std::exception_ptr> faults(layers.size() + 1);
    map::inParallel(layers.size() + 1, QThread::idealThreadCount(), [&](std::size_t i) {
        try {
            if (i == 0)
                parts.common = commonPart(sheet, layers);
            else if (isAlone(layers[i - 1]))
                parts.layers[i - 1].drawing =
                    document(sheet, [&](QPainter& painter, QPdfWriter&) { paintPage(painter, sheet, layers[i - 1]); });
        } catch (...) {
            faults[i] = std::current_exception();
        }
    });
    for (const auto& fault : faults)
        if (fault) std::rethrow_exception(fault);
    return parts;
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

} // namespace

void writePdf(const Sheet& sheet, const std::string& path) {
    CompleteFile file(path, isPdf);
    auto parts = painted(sheet);
    const PdfCard card{
        sheet.title,       sheet.author,       sheet.date,      sheet.language == Language::english ? "en" : "zh-CN",
        sheet.paper.width, sheet.paper.height, groundOf(sheet), std::move(parts.layers)};
    const auto finished = finishPdf(parts.common, card);
    file.write(finished.data(), finished.size());
    file.commit();
}

} // namespace mutu::sheet
