// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPainter>
#include <QRect>
#include <QSize>

namespace mutu::sheet {

/// Which of the dots (0, 0) … size of a painter's present coordinates its image holds; empty where it holds none or is
/// no image.
inline QRect visiblePart(const QPainter& painter, QSize size) {
    const auto* image = dynamic_cast<const QImage*>(painter.device());
    if (image == nullptr) return {};
    return painter.combinedTransform()
        .inverted()
        .mapRect(QRectF(image->rect()))
        .toAlignedRect()
        .intersected(QRect(QPoint(0, 0), size));
}

} // namespace mutu::sheet
