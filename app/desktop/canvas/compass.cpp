// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/compass.h"

#include "app/desktop/canvas/map_canvas.h"

#include <QEvent>
#include <QPainter>

namespace mutu::desktop {

namespace {
constexpr int side = 44;
constexpr int gap = 12;
} // namespace

Compass::Compass(MapCanvas& canvas) : QAbstractButton(&canvas), canvas_(canvas) {
    setObjectName(QStringLiteral("compass"));
    setFixedSize(side, side);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, &canvas_, [this] { canvas_.setTurn(0); });
    connect(&canvas_, &MapCanvas::viewChanged, this, &Compass::follow);
    canvas_.installEventFilter(this);
    retranslate();
    follow();
}

void Compass::follow() {
    move(canvas_.width() - side - gap, gap);
    setVisible(canvas_.portrayal() && canvas_.view().turn != 0);
    update();
}

void Compass::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x8a, 0x90, 0x96), 1));
    painter.setBrush(QColor(255, 255, 255, 235));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.translate(side / 2.0, side / 2.0);
    painter.rotate(canvas_.view().turn);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xc4, 0x1e, 0x3a));
    painter.drawPolygon(QPolygonF{{0, -17}, {5, 0}, {-5, 0}});
    painter.setBrush(QColor(0x64, 0x6a, 0x70));
    painter.drawPolygon(QPolygonF{{0, 17}, {5, 0}, {-5, 0}});
}

bool Compass::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &canvas_ && event->type() == QEvent::Resize) follow();
    return QAbstractButton::eventFilter(watched, event);
}

void Compass::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QAbstractButton::changeEvent(event);
}

void Compass::retranslate() {
    setAccessibleName(tr("Turn the map north up"));
    setToolTip(tr("North; a click turns the map upright. Shift and the wheel, [ and ] turn it."));
}

} // namespace mutu::desktop
