// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/preview_painter.h"

#include "app/desktop/look.h"
#include "app/desktop/tools/sketch_painter.h"
#include "app/desktop/words.h"

#include <QPainter>
#include <QPainterPath>

namespace mutu::desktop {

namespace {

constexpr double roomForLabel = 44; // pixels of a piece's lesser side

void addRing(QPainterPath& path, const map::View& view, const geom::Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF dot = view.toDevice(ring[i]);
        if (i == 0)
            path.moveTo(dot);
        else
            path.lineTo(dot);
    }
    path.closeSubpath();
}

QPainterPath pathOf(const map::View& view, const geom::Region& region) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const geom::Polygon& part : region.parts) {
        addRing(path, view, part.outer);
        for (const geom::Ring& hole : part.holes) addRing(path, view, hole);
    }
    return path;
}

void draw(QPainter& painter, const QPainterPath& path, const QPen& pen, const QBrush& fill) {
    painter.setPen(QPen(QColor(255, 255, 255, 210), pen.widthF() + 2.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPath(path);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintNew(QPainter& painter, const map::View& view, const EditPreview::Piece& piece, std::size_t number) {
    QColor fill = Look::colour("draw");
    fill.setAlpha(number % 2 == 0 ? 44 : 78);
    draw(painter, pathOf(view, piece.region), QPen(Look::colour("draw"), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
         fill);
}

void labelNew(QPainter& painter, const map::View& view, const EditPreview::Piece& piece, std::size_t number,
              bool numbered) {
    const QRectF box = pathOf(view, piece.region).boundingRect();
    if (std::min(box.width(), box.height()) < roomForLabel) return;
    const RegisteredArea area = piece.measured.rounded();
    QString text = muText(area) + QLatin1Char('\n') + squareMetreText(area);
    if (numbered) text.prepend(QStringLiteral("%1\n").arg(number + 1));
    const QPointF half = QPointF(painter.fontMetrics().size(0, text).width() / 2.0 + 6,
                                 painter.fontMetrics().size(0, text).height() / 2.0 + 3);
    paintLabel(painter, view.toDevice(piece.inside) - half, text, view.size);
}

} // namespace

void paintPreview(QPainter& painter, const map::View& view, const EditPreview& preview) {
    if (preview.created.empty())
        for (const auto& piece : preview.retired)
            draw(painter, pathOf(view, piece.region), QPen(Look::colour("wrong"), 2, Qt::DashLine),
                 QBrush(QColor(255, 255, 255, 150), Qt::DiagCrossPattern));
    for (const auto& piece : preview.changed)
        draw(painter, pathOf(view, piece.region), QPen(Look::colour("draw"), 1.5, Qt::DashLine), Qt::NoBrush);
    const auto& shown = preview.created.empty() ? preview.restored : preview.created;
    for (std::size_t i = 0; i < shown.size(); ++i) paintNew(painter, view, shown[i], i);
    for (std::size_t i = 0; i < shown.size(); ++i)
        labelNew(painter, view, shown[i], i, shown.size() > 1); // no outline runs over a label
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(Look::colour("snap"));
    for (const geom::Point node : preview.nodes) painter.drawEllipse(view.toDevice(node), 3, 3);
}

} // namespace mutu::desktop
