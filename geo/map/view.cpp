// SPDX-License-Identifier: Apache-2.0
#include "geo/map/view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mutu::map {

namespace {

/// A step on the picture, turned clockwise.
QPointF turned(QPointF step, double degrees) {
    if (degrees == 0) return step;
    const double angle = degrees * std::numbers::pi / 180;
    return {step.x() * std::cos(angle) - step.y() * std::sin(angle),
            step.x() * std::sin(angle) + step.y() * std::cos(angle)};
}

/// How far a turned picture reaches, in dots.
QSizeF reachOf(const View& view) {
    const double angle = view.turn * std::numbers::pi / 180;
    const double across = std::abs(std::cos(angle));
    const double down = std::abs(std::sin(angle));
    return {view.size.width() * across + view.size.height() * down,
            view.size.width() * down + view.size.height() * across};
}

} // namespace

QPointF View::toDevice(geom::Point place) const {
    const QPointF step(static_cast<double>(place.x - centre.x) / groundPerDot(),
                       -static_cast<double>(place.y - centre.y) / groundPerDot());
    return QPointF(size.width() / 2.0, size.height() / 2.0) + turned(step, turn);
}

geom::Point View::toGround(QPointF place) const {
    const auto step = turned(place - QPointF(size.width() / 2.0, size.height() / 2.0), -turn);
    return {centre.x + std::llround(step.x() * groundPerDot()), centre.y - std::llround(step.y() * groundPerDot())};
}

geom::Box View::window() const {
    const auto reach = turn == 0 ? QSizeF(size) : reachOf(*this);
    const auto halfWidth = static_cast<std::int64_t>(std::ceil(reach.width() / 2.0 * groundPerDot()));
    const auto halfHeight = static_cast<std::int64_t>(std::ceil(reach.height() / 2.0 * groundPerDot()));
    return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
}

View View::unturned() const {
    auto upright = *this;
    upright.turn = 0;
    if (turn == 0) return upright;
    // Two dots more for what is smoothed at the edge; even numbers keep the centre between the same dots.
    const auto reach = reachOf(*this);
    const auto even = [](double dots) { return 2 * static_cast<int>(std::ceil(dots / 2) + 1); };
    upright.size = QSize(even(reach.width()), even(reach.height()));
    return upright;
}

View View::fitting(const geom::Box& box, QSize size, double dotsPerMillimetre, double margin) {
    View view;
    view.dotsPerMillimetre = dotsPerMillimetre;
    view.size = size;
    if (box.empty()) return view;
    view.centre = {box.minX + box.width() / 2, box.minY + box.height() / 2};
    const double share = 1 - 2 * margin;
    const double ground = std::max({static_cast<double>(box.width()) / (size.width() * share),
                                    static_cast<double>(box.height()) / (size.height() * share), 1.0});
    view.scale = ground * dotsPerMillimetre;
    return view;
}

} // namespace mutu::map
