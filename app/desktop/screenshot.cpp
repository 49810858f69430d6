// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/screenshot.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/window.h"

#include <QApplication>
#include <QTimer>

namespace mutu::desktop {

namespace {
constexpr int period = 50;
constexpr int patience = 60000 / period;
constexpr int calmLooks = 4; // settled so many looks in a row: no answer is under way that would start something new
} // namespace

Screenshot::Screenshot(Window& window, Order order) : window_(window), order_(std::move(order)) {
    const QStringList sides = order_.size.split(QLatin1Char('x'));
    if (sides.size() == 2 && sides[0].toInt() > 0 && sides[1].toInt() > 0) window_.resize(sides[0].toInt(), sides[1].toInt());
}

void Screenshot::begin() {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Screenshot::look);
    timer->start(period);
}

void Screenshot::look() {
    if (++looks_ > patience) return QApplication::exit(70);
    calm_ = window_.isSettled() ? calm_ + 1 : 0;
    if (calm_ < calmLooks) return;
    if (!order_.theme.isEmpty() && window_.desk().isOpen()) {
        calm_ = 0;
        window_.commands().action(order_.theme == QLatin1String("industry") ? Command::byIndustry : Command::byOccupancy)->trigger();
        return order_.theme.clear();
    }
    if (!order_.parcel.isEmpty() && !selected_) {
        selected_ = true;
        calm_ = 0;
        return window_.select(order_.parcel, [](bool found) {
            if (!found) QApplication::exit(40);
        });
    }
    const bool written = window_.grab().save(order_.file);
    QApplication::exit(written ? 0 : 60);
}

} // namespace mutu::desktop
