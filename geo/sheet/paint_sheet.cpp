// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/paint_sheet.h"

#include "geo/map/paint.h"
#include "geo/sheet/base_painter.h"
#include "geo/sheet/letters.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace mutu::sheet {

namespace {

QColor colourOf(const Ink& ink) {
    QColor colour(ink.colour.red, ink.colour.green, ink.colour.blue);
    colour.setAlphaF(static_cast<float>(ink.opacity));
    return colour;
}

struct SheetPainter {
    QPainter& painter;
    const Sheet& sheet;
    double dots;
    MapStrips* strips;

    [[nodiscard]] QPointF point(Spot spot) const { return {spot.x * dots, spot.y * dots}; }
    [[nodiscard]] QRectF rect(const Frame& frame) const {
        return {point({frame.left, frame.top}), point({frame.right(), frame.bottom()})};
    }
    [[nodiscard]] QPolygonF polygon(const std::vector<Spot>& spots) const {
        QPolygonF result;
        for (const auto& spot : spots) result << point(spot);
        return result;
    }
    [[nodiscard]] QPen penOf(const Pen& pen) const {
        QPen result(colourOf(pen.ink), pen.width * dots);
        result.setJoinStyle(Qt::MiterJoin);
        result.setCapStyle(Qt::FlatCap);
        if (!pen.dash.empty()) {
            QList<qreal> dash;
            for (const double length : pen.dash) dash << length / pen.width; // Qt counts dashes in widths
            result.setDashPattern(dash);
        }
        return result;
    }

    void operator()(const LineDrawing& line) const {
        painter.setPen(penOf(line.pen));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(polygon(line.spots));
    }
    void operator()(const AreaDrawing& area) const {
        painter.setPen(area.pen ? penOf(*area.pen) : QPen(Qt::NoPen));
        painter.setBrush(area.fill ? QBrush(colourOf(*area.fill)) : QBrush(Qt::NoBrush));
        painter.drawPolygon(polygon(area.spots));
    }
    void operator()(const TextDrawing& text) const {
        auto font = lettersOf(text.isBold);
        // A percentage, since an absolute spacing would be scaled by the device's resolution.
        if (text.spacing != 0) font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + text.spacing));
        const auto letters = QString::fromStdString(text.text);
        double width = text.align == Align::left ? 0 : QFontMetricsF(font).horizontalAdvance(letters);
        if (text.align == Align::centre) width = (width - text.spacing * letterPixels) / 2;
        painter.save();
        painter.translate(point(text.baseline));
        painter.rotate(text.turn);
        painter.scale(text.size * dots / letterPixels, text.size * dots / letterPixels);
        painter.setFont(font);
        painter.setPen(colourOf(text.ink));
        painter.drawText(QPointF(-width, 0), letters);
        painter.restore();
    }
    void operator()(const SampleDrawing& sample) const {
        painter.save();
        map::paintSample(painter, *sheet.portrayal, sample.entry, rect(sample.frame), dots, sheet.scale);
        painter.restore();
    }
    void operator()(const MapDrawing& map) const {
        const auto corner = mapCorner(map.frame, dots);
        const auto view = mapView(map, dots);
        painter.save();
        painter.translate(corner);
        map::PaintOptions options;
        options.background = std::nullopt;
        if (sheet.base) paintBase(painter, *sheet.base, view);
        if (strips != nullptr)
            strips->paint(painter, *sheet.portrayal, view);
        else
            map::paint(painter, *sheet.portrayal, view, options);
        painter.restore();
    }
};

} // namespace

QPointF mapCorner(const Frame& frame, double dotsPerMillimetre) {
    return {std::round(frame.left * dotsPerMillimetre), std::round(frame.top * dotsPerMillimetre)};
}

map::View mapView(const MapDrawing& drawing, double dotsPerMillimetre) {
    const QSize size(static_cast<int>(std::lround(drawing.frame.width * dotsPerMillimetre)),
                     static_cast<int>(std::lround(drawing.frame.height * dotsPerMillimetre)));
    return {drawing.centre, drawing.scale, dotsPerMillimetre, size};
}

void paintDrawings(QPainter& painter, const Sheet& sheet, std::span<const Drawing> drawings, double dotsPerMillimetre,
                   MapStrips* strips) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const SheetPainter each{painter, sheet, dotsPerMillimetre, strips};
    for (const auto& drawing : drawings) std::visit(each, drawing);
}

std::optional<Frame> clipOf(const Drawing& drawing) {
    if (const auto* map = std::get_if<MapDrawing>(&drawing)) return map->frame;
    if (const auto* sample = std::get_if<SampleDrawing>(&drawing)) return sample->frame;
    return std::nullopt;
}

} // namespace mutu::sheet
