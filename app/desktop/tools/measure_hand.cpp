// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/measure_hand.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/tools/sketch_painter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <cmath>

namespace mutu::desktop {

namespace {
constexpr double snapReach = 10; // pixels
}

MeasureHand::MeasureHand(MapCanvas& canvas, QObject* parent) : QObject(parent), canvas_(canvas) {}

void MeasureHand::begin(bool areas) {
    areas_ = areas;
    clear();
}

QString MeasureHand::figures() const { return figuresOf(sketch_.withPointer(), areas_); }

Snap MeasureHand::snapAt(const Touch& touch) const {
    if (!canvas_.portrayal() || touch.keys & Qt::ShiftModifier) return {touch.place, SnapKind::none};
    const auto reach = std::llround(snapReach * canvas_.view().groundPerDot());
    return Snapping(canvas_.portrayal()->scene()).snapped(touch.place, reach, sketch_.last());
}

void MeasureHand::hover(const Touch& touch) {
    if (isEnded_) return;
    sketch_.hover(snapAt(touch));
    follow();
}

bool MeasureHand::click(const Touch& touch) {
    if (isEnded_) clear();
    sketch_.set({snapAt(touch).at});
    follow();
    return true;
}

bool MeasureHand::doubleClick(const Touch&) {
    finish(); // its first click has set the last point
    return true;
}

void MeasureHand::finish() {
    isEnded_ = sketch_.points().size() > 1;
    sketch_.leave();
    follow();
}

bool MeasureHand::key(QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy)) {
        if (!figures().isEmpty()) QGuiApplication::clipboard()->setText(figures());
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        if (sketch_.empty()) emit left();
        else clear();
        return true;
    case Qt::Key_Backspace:
        isEnded_ = false;
        sketch_.stepBack();
        follow();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); return true;
    default: return false;
    }
}

void MeasureHand::leave() {
    sketch_.leave();
    follow();
}

void MeasureHand::clear() {
    sketch_.clear();
    sketch_.leave();
    isEnded_ = false;
    follow();
}

void MeasureHand::follow() {
    canvas_.update();
    emit changed();
}

void MeasureHand::paint(QPainter& painter, const map::View& view) const {
    if (sketch_.pointer() && !isEnded_) paintSnap(painter, view, *sketch_.pointer());
    paintSketch(painter, view, sketch_, areas_);
}

} // namespace mutu::desktop
