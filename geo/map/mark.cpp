// SPDX-License-Identifier: Apache-2.0
#include "geo/map/mark.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

namespace mutu::map {

void paintMark(QImage& image, const std::string& text, double dotsPerMillimetre) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setBold(true);
    font.setPixelSize(std::max(9, static_cast<int>(3.2 * dotsPerMillimetre)));
    painter.setFont(font);
    const QString words = QString::fromStdString(text);
    const QFontMetricsF metrics(font, &image);
    const double pad = dotsPerMillimetre * 1.5;
    const double edge = dotsPerMillimetre * 3.0;
    const QRectF ground(edge, image.height() - edge - metrics.height() - 2 * pad,
                        metrics.horizontalAdvance(words) + 4 * pad, metrics.height() + 2 * pad);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 225));
    painter.drawRoundedRect(ground, pad, pad);
    painter.setPen(QColor(150, 60, 20));
    painter.drawText(ground, Qt::AlignCenter, words);
}

} // namespace mutu::map
