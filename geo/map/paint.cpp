// SPDX-License-Identifier: Apache-2.0
#include "geo/map/paint.h"

#include "geo/map/label.h"
#include "geo/map/qt_style.h"
#include "geo/map/style_painter.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <vector>

namespace mutu::map {

namespace {

bool paintGround(QPainter& painter, const Portrayal& portrayal, const Canvas& canvas, const PaintOptions& options) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (options.background) painter.fillRect(canvas.clip, colourOf(*options.background, 1));
    for (std::size_t style = 0; style < portrayal.styles().size(); ++style)
        if (!StylePainter(portrayal, style, canvas).paint(painter)) return false;
    return true;
}

/// A part of an image's rows as an image of its own, sharing the pixels.
QImage rows(QImage& image, int first, int count) {
    return {image.scanLine(first), image.width(), count, image.bytesPerLine(), image.format()};
}

} // namespace

bool paint(QPainter& painter, const Portrayal& portrayal, const View& view, const PaintOptions& options) {
    const QRect picture(QPoint(0, 0), view.size);
    const bool isImage = painter.paintEngine()->type() == QPaintEngine::Raster;
    painter.save();
    painter.setClipRect(picture, Qt::IntersectClip);
    const bool isDone = paintGround(painter, portrayal, {view, picture, isImage, options.stop}, options);
    if (isDone && options.withLabels) paintLabels(painter, placeLabels(portrayal, view, options.stop), picture);
    painter.restore();
    return isDone && !options.stop.stop_requested();
}

QImage paintImage(const Portrayal& portrayal, const View& view, const PaintOptions& options, unsigned threads) {
    QImage image(view.size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return image;
    image.fill(Qt::transparent);
    const int strips = std::clamp(static_cast<int>(threads), 1, view.size.height());
    std::vector<QImage> parts;
    for (int i = 0; i < strips; ++i) {
        const int first = view.size.height() * i / strips;
        parts.push_back(rows(image, first, view.size.height() * (i + 1) / strips - first));
    }
    // Qt's rasteriser hands longer fills out to the global pool, span by span, which costs more than it brings, unless it runs in that pool itself.
    const bool isPooled = QThreadPool::globalInstance()->contains(QThread::currentThread());
    const auto inStrips = [&](const auto& work) {
        const auto one = [&](int i) {
            QPainter painter(&parts[static_cast<std::size_t>(i)]);
            const int first = view.size.height() * i / strips;
            painter.translate(0, -first);
            work(painter, QRect(0, first, view.size.width(), parts[static_cast<std::size_t>(i)].height()));
        };
        QSemaphore done;
        int away = 0;
        for (int i = strips - 1; i >= 0; --i) {
            if (isPooled && i == 0)
                one(i);
            else if (QThreadPool::globalInstance()->tryStart([&, i] { one(i), done.release(); }))
                ++away;
            else
                one(i);
        }
        done.acquire(away);
    };
    inStrips([&](QPainter& painter, const QRect& clip) {
        paintGround(painter, portrayal, {view, clip, true, options.stop}, options);
    });
    if (options.withLabels) {
        const auto labels = placeLabels(portrayal, view, options.stop);
        inStrips([&](QPainter& painter, const QRect& clip) { paintLabels(painter, labels, clip); });
    }
    return options.stop.stop_requested() ? QImage() : image;
}

} // namespace mutu::map
