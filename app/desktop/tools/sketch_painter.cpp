// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/sketch_painter.h"

#include "app/desktop/look.h"

#include <QCoreApplication>
#include <QPainter>

namespace mutu::desktop {

namespace {

struct Snaps {
    Q_DECLARE_TR_FUNCTIONS(Snaps)
};

QString nameOf(SnapKind kind) {
    switch (kind) {
    case SnapKind::vertex:
        return Snaps::tr("boundary point");
    case SnapKind::crossing:
        return Snaps::tr("crossing");
    case SnapKind::perpendicular:
        return Snaps::tr("foot of the perpendicular");
    case SnapKind::edge:
        return Snaps::tr("boundary");
    case SnapKind::none:
        break;
    }
    return {};
}

QPolygonF dotsOf(const map::View& view, const geom::Line& line) {
    QPolygonF dots;
    for (const geom::Point point : line) dots << view.toDevice(point);
    return dots;
}

/// A white edge keeps lines apart from whatever map lies below.
void drawLine(QPainter& painter, const QPolygonF& dots, const QColor& colour, Qt::PenStyle style) {
    painter.setPen(QPen(QColor(255, 255, 255, 220), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(dots);
    painter.setPen(QPen(colour, 2, style, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(dots);
}

} // namespace

void paintLabel(QPainter& painter, QPointF at, const QString& text, const QSize& room) {
    const QSizeF size = painter.fontMetrics().size(0, text);
    QRectF box(at, size + QSizeF(12, 6));
    if (box.right() > room.width()) box.moveRight(room.width() - 2);
    if (box.bottom() > room.height()) box.moveBottom(at.y() - 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 225));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QColor(0x23, 0x26, 0x2a));
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintSketch(QPainter& painter, const map::View& view, const Sketch& sketch, bool closed) {
    const QColor colour = Look::colour("draw");
    const geom::Line whole = sketch.withPointer();
    if (closed && whole.size() > 2) {
        QColor fill = colour;
        fill.setAlpha(36);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(dotsOf(view, whole));
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(view.toDevice(whole.back()), view.toDevice(whole.front()));
    }
    painter.setBrush(Qt::NoBrush);
    if (sketch.pointer() && sketch.last()) {
        geom::Line band{*sketch.last()};
        band.insert(band.end(), sketch.wayToPointer().begin(), sketch.wayToPointer().end());
        drawLine(painter, dotsOf(view, band), colour, Qt::DashLine);
    }
    if (sketch.points().size() > 1) drawLine(painter, dotsOf(view, sketch.points()), colour, Qt::SolidLine);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::white);
    if (sketch.points().size() <= 500)
        for (const geom::Point point : sketch.points()) painter.drawEllipse(view.toDevice(point), 3.5, 3.5);
    if (!sketch.pointer() || !sketch.last()) return;
    const QString figures = figuresOf(whole, closed);
    if (!figures.isEmpty())
        paintLabel(painter, view.toDevice(sketch.pointer()->at) + QPointF(16, 22), figures, view.size);
}

void paintSnap(QPainter& painter, const map::View& view, const Snap& snap) {
    if (snap.kind == SnapKind::none) return;
    const QPointF dot = view.toDevice(snap.at);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(Qt::white, 4), QPen(Look::colour("snap"), 2)}) {
        painter.setPen(pen);
        if (snap.kind == SnapKind::vertex) painter.drawRect(QRectF(dot - QPointF(6, 6), QSizeF(12, 12)));
        if (snap.kind == SnapKind::crossing) {
            painter.drawLine(dot - QPointF(6, 6), dot + QPointF(6, 6));
            painter.drawLine(dot - QPointF(6, -6), dot + QPointF(6, -6));
        }
        if (snap.kind == SnapKind::perpendicular)
            painter.drawPolyline(QPolygonF{dot + QPointF(-6, -8), dot + QPointF(-6, 5), dot + QPointF(8, 5)});
        if (snap.kind == SnapKind::edge)
            painter.drawPolygon(
                QPolygonF{dot + QPointF(0, -7), dot + QPointF(7, 0), dot + QPointF(0, 7), dot + QPointF(-7, 0)});
    }
    paintLabel(painter, dot + QPointF(12, -28), nameOf(snap.kind), view.size);
}

void paintFault(QPainter& painter, const map::View& view, geom::Point place) {
    const QPointF dot = view.toDevice(place);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(Qt::white, 5), QPen(Look::colour("wrong"), 2.5)}) {
        painter.setPen(pen);
        painter.drawEllipse(dot, 12, 12);
        painter.drawLine(dot - QPointF(6, 6), dot + QPointF(6, 6));
        painter.drawLine(dot - QPointF(6, -6), dot + QPointF(6, -6));
    }
}

} // namespace mutu::desktop
