// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/range_slider.h"

#include "app/desktop/look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::desktop {

namespace {
constexpr double radius = 7;
constexpr double keyStep = 0.01;
} // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void RangeSlider::setRange(double lower, double upper) {
    places_[0] = std::clamp(lower, 0.0, 1.0);
    places_[1] = std::clamp(upper, places_[0], 1.0);
    update();
}

QSize RangeSlider::sizeHint() const { return {200, 24}; }

double RangeSlider::xOf(double place) const { return radius + 1 + place * (width() - 2 * (radius + 1)); }

void RangeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QColor accent = isEnabled() ? Look::colour("accent") : Look::colour("line");
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::colour("line"));
    painter.drawRoundedRect(QRectF(xOf(0), middle - 2, xOf(1) - xOf(0), 4), 2, 2);
    painter.setBrush(accent);
    painter.drawRect(QRectF(xOf(places_[0]), middle - 2, xOf(places_[1]) - xOf(places_[0]), 4));
    for (int handle = 0; handle < 2; ++handle) {
        const bool focused = hasFocus() && handle == active_;
        painter.setPen(QPen(accent, focused ? 3 : 1.5));
        painter.setBrush(Look::colour("base"));
        painter.drawEllipse(QPointF(xOf(places_[handle]), middle), radius - 1, radius - 1);
    }
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
    const double x = event->position().x();
    const double toLower = std::abs(x - xOf(places_[0]));
    const double toUpper = std::abs(x - xOf(places_[1]));
    // where both handles lie together, the side of the press decides, so that neither can be caught forever
    active_ = toLower < toUpper || (toLower == toUpper && x < xOf(places_[0])) ? 0 : 1;
    mouseMoveEvent(event);
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) { moveActive((event->position().x() - xOf(0)) / (xOf(1) - xOf(0))); }

void RangeSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return moveActive(places_[active_] - keyStep);
    case Qt::Key_Right: return moveActive(places_[active_] + keyStep);
    case Qt::Key_Up:
    case Qt::Key_Down:
        active_ = 1 - active_;
        return update();
    default: QWidget::keyPressEvent(event);
    }
}

void RangeSlider::focusInEvent(QFocusEvent*) { update(); }
void RangeSlider::focusOutEvent(QFocusEvent*) { update(); }

void RangeSlider::moveActive(double place) {
    const double before = places_[active_];
    places_[active_] = active_ == 0 ? std::clamp(place, 0.0, places_[1]) : std::clamp(place, places_[0], 1.0);
    if (places_[active_] == before) return;
    update();
    emit moved(places_[0], places_[1]);
}

} // namespace mutu::desktop
