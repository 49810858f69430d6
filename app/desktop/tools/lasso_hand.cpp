// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/lasso_hand.h"

#include "app/desktop/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace mutu::desktop {

namespace {
constexpr double stride = 4; // pixels between two points of the lasso
}

bool LassoHand::takes(const Touch& touch) {
    pressed_ = true;
    out_ = touch.keys & Qt::ControlModifier;
    line_ = {touch.place};
    dot_ = touch.dot;
    words_.clear();
    return true;
}

void LassoHand::hover(const Touch& touch) {
    if (!pressed_ || (touch.dot - dot_).manhattanLength() < stride) return;
    dot_ = touch.dot;
    line_.push_back(touch.place);
    if (line_.size() > 2) emit lassoing(area(), out_);
}

void LassoHand::drop(const Touch& touch) {
    if (!std::exchange(pressed_, false)) return; // abandoned meanwhile
    if (line_.back() != touch.place) line_.push_back(touch.place);
    const auto drawn = area();
    const bool any = line_.size() > 2;
    line_.clear();
    if (any) emit lassoed(drawn, out_);
    else emit abandoned();
}

bool LassoHand::click(const Touch& touch) {
    pressed_ = false;
    line_.clear();
    emit pointed(touch.place);
    return true;
}

void LassoHand::abandonStroke() {
    pressed_ = false;
    line_.clear();
    words_.clear();
    emit abandoned();
}

bool LassoHand::key(QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape) return false;
    if (pressed_) abandonStroke();
    else emit left();
    return true;
}

geom::Region LassoHand::area() const { return {{{line_, {}}}}; }

void LassoHand::paint(QPainter& painter, const map::View& view) const {
    if (!isStroking()) return;
    QPolygonF shape;
    for (const auto& place : line_) shape << view.toDevice(place);
    const QColor ink = Look::colour(out_ ? "wrong" : "draw");
    QColor fill = ink;
    fill.setAlpha(30);
    painter.setBrush(fill);
    painter.setPen(QPen(Qt::white, 4));
    painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.8, Qt::DashLine));
    painter.drawPolygon(shape);
    if (words_.isEmpty()) return;
    const QRectF text = painter.fontMetrics().boundingRect(words_).adjusted(-8, -4, 8, 4);
    const QRectF box(dot_ + QPointF(16, 16), text.size());
    painter.setPen(QPen(ink, 1));
    painter.setBrush(QColor(255, 255, 255, 230));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QColor(0x23, 0x26, 0x2a));
    painter.drawText(box, Qt::AlignCenter, words_);
}

} // namespace mutu::desktop
