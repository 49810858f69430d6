// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/part_hand.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/outline.h"
#include "app/desktop/look.h"
#include "app/desktop/models/part_work.h"
#include "app/desktop/tools/preview_painter.h"
#include "app/desktop/tools/sketch_painter.h"
#include "app/desktop/words.h"
#include "geo/geom/predicates.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::desktop {

namespace {
constexpr double snapReach = 10; // pixels
}

PartHand::PartHand(PartWork& work, MapCanvas& canvas, QObject* parent) : QObject(parent), work_(work), canvas_(canvas) {
    connect(&work_, &PartWork::changed, &canvas_, qOverload<>(&QWidget::update));
}

const map::Scene* PartHand::scene() const { return canvas_.portrayal() ? &canvas_.portrayal()->scene() : nullptr; }

void PartHand::abandon() {
    sketch_.clear();
    sketch_.leave();
    canvas_.update();
}

/// A line that is drawn stays until another is begun: clicks choose the piece then.
bool PartHand::isDrawing() const { return work_.wish().way == PartWay::alongLine && work_.wish().line.empty(); }

Snap PartHand::snapAt(const Touch& touch) const {
    if (!scene() || touch.keys & Qt::ShiftModifier) return {touch.place, SnapKind::none};
    const auto reach = std::llround(snapReach * canvas_.view().groundPerDot());
    return Snapping(*scene()).snapped(touch.place, reach, sketch_.last());
}

void PartHand::hover(const Touch& touch) {
    if (!isDrawing()) return;
    sketch_.hover(snapAt(touch));
    canvas_.update();
}

bool PartHand::click(const Touch& touch) {
    if (isDrawing()) {
        sketch_.set({snapAt(touch).at});
        canvas_.update();
        return true;
    }
    if (work_.wish().way == PartWay::alongSide) {
        work_.chooseSide(touch.place);
        return true;
    }
    const auto& preview = work_.preview();
    const bool isInside = preview && std::any_of(preview->created.begin(), preview->created.end(), [&](const auto& piece) {
                              return geom::side(touch.place, piece.region) == geom::Side::inside;
                          });
    if (isInside) work_.choosePiece(touch.place);
    return isInside; // beside the parcel a click selects, as ever
}

bool PartHand::doubleClick(const Touch&) {
    if (isDrawing()) finish();
    return true;
}

void PartHand::finish() {
    if (sketch_.points().size() < 2) return;
    const auto line = sketch_.points();
    abandon();
    work_.drawLine(line);
    canvas_.setHand(this); // the pointer's shape follows
}

bool PartHand::key(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Escape:
        if (!sketch_.empty()) {
            abandon();
        } else if (work_.wish().way == PartWay::alongLine && !work_.wish().line.empty()) {
            work_.drawLine({});
            canvas_.setHand(this);
        } else {
            emit left();
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isDrawing()) finish();
        return true;
    case Qt::Key_Backspace:
        sketch_.stepBack();
        canvas_.update();
        return true;
    default: return false;
    }
}

void PartHand::leave() {
    sketch_.leave();
    canvas_.update();
}

void PartHand::paintGiven(QPainter& painter, const map::View& view) const {
    const auto* given = work_.given();
    if (!given) return;
    const auto path = pathOf(given->region, view);
    QColor fill = Look::colour("draw");
    fill.setAlpha(70);
    painter.fillPath(path, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Look::colour("draw"), 4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    const QString text = tr("given: %1").arg(muText(given->registered.value_or(given->measured.rounded())));
    const QPointF half(painter.fontMetrics().horizontalAdvance(text) / 2.0 + 6, painter.fontMetrics().height() / 2.0 + 3);
    const QPointF below(0, 2.2 * painter.fontMetrics().height()); // the piece's number and areas stand above
    paintLabel(painter, view.toDevice(given->inside) - half + below, text, view.size);
}

void PartHand::paint(QPainter& painter, const map::View& view) const {
    if (work_.preview()) paintPreview(painter, view, *work_.preview());
    const auto& wish = work_.wish();
    if (wish.side && scene())
        if (const auto edge = edgeNearest(*scene(), wish.parcel, *wish.side)) {
            painter.setPen(QPen(Look::colour("snap"), 4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(view.toDevice(edge->a), view.toDevice(edge->b));
        }
    paintGiven(painter, view);
    if (!work_.preview() && wish.line.size() > 1) { // refused: the line is seen all the same
        QPolygonF line;
        for (const auto& place : wish.line) line << view.toDevice(place);
        painter.setPen(QPen(Look::colour("wrong"), 2, Qt::DashLine));
        painter.drawPolyline(line);
    }
    if (!isDrawing()) return;
    paintSketch(painter, view, sketch_, false);
    if (sketch_.pointer()) paintSnap(painter, view, *sketch_.pointer());
}

} // namespace mutu::desktop
