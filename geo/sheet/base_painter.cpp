// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/base_painter.h"

#include "geo/sheet/visible_part.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::sheet {

namespace {

constexpr double vectorDotsPerInch = 200;
constexpr double mostDots = 30e6; // 120 MB

/// The ground under a rectangle of the view's dots, as a picture of a size.
QImage pictureOf(const exchange::BaseMap& base, const map::View& view, const QRectF& part, QSize size) {
    const double metre = view.groundPerDot() / 1000;
    const double west = geom::metres(view.centre.x) + (part.left() - view.size.width() / 2.0) * metre;
    const double north = geom::metres(view.centre.y) - (part.top() - view.size.height() / 2.0) * metre;
    const auto pixels = base.picture(west, north - part.height() * metre, west + part.width() * metre, north,
                                     size.width(), size.height());
    return QImage(reinterpret_cast<const uchar*>(pixels.data()), size.width(), size.height(), QImage::Format_ARGB32)
        .copy();
}

} // namespace

void paintBase(QPainter& painter, const exchange::BaseMap& base, const map::View& view) {
    const QRectF whole(QPointF(0, 0), QSizeF(view.size));
    if (dynamic_cast<QImage*>(painter.device()) != nullptr) {
        const auto part = visiblePart(painter, view.size);
        if (!part.isEmpty()) painter.drawImage(part.topLeft(), pictureOf(base, view, part, part.size()));
        return;
    }
    const double share = std::min({1.0, vectorDotsPerInch / (view.dotsPerMillimetre * map::millimetresPerInch),
                                   std::sqrt(mostDots / (whole.width() * whole.height()))});
    const QSize size = (whole.size() * share).toSize().expandedTo({1, 1});
    auto picture = pictureOf(base, view, whole, size);
    QImage opaque(size, QImage::Format_RGB32); // a transparent one would be doubled in a PDF by its mask
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, picture);
    painter.drawImage(whole, opaque);
}

QImage overBase(const QImage& map, const exchange::BaseMap& base, const map::View& view) {
    QImage whole(map.size(), QImage::Format_RGB32);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    paintBase(painter, base, view);
    painter.drawImage(0, 0, map);
    return whole;
}

} // namespace mutu::sheet
