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
#include <atomic>
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

/// An image cut into bands of rows that threads paint one by one. The bands depend on the image's height alone, so the
/// pixels don't depend on the threads.
class Bands {
  public:
    explicit Bands(QImage& image)
        : width_(image.width()) {
        const int count = std::clamp(image.height() / 256, 1, 16);
        for (int i = 0; i < count; ++i) {
            const int first = image.height() * i / count;
            const int rows = image.height() * (i + 1) / count - first;
            firsts_.push_back(first);
            parts_.emplace_back(image.scanLine(first), image.width(), rows, image.bytesPerLine(), image.format());
        }
    }

    template <class Work> void paint(unsigned threads, const Work& work) const {
        std::atomic<std::size_t> next = 0;
        const auto take = [&] {
            for (auto i = next++; i < parts_.size(); i = next++) {
                QImage part = parts_[i];
                part = QImage(const_cast<uchar*>(part.constBits()), part.width(), part.height(), part.bytesPerLine(),
                              part.format()); // NOLINT: shared on purpose
                QPainter painter(&part);
                painter.translate(0, -firsts_[i]);
                work(painter, QRect(0, firsts_[i], width_, part.height()));
            }
        };
        // Qt's rasteriser hands longer fills out to the global pool, span by span, which costs more than it brings,
        // unless it runs in that pool itself.
        auto* pool = QThreadPool::globalInstance();
        QSemaphore done;
        int away = 0;
        const int helpers = static_cast<int>(std::min<std::size_t>(threads, parts_.size())) -
                            (pool->contains(QThread::currentThread()) ? 1 : 0);
        for (int i = 0; i < helpers; ++i)
            if (pool->tryStart([&] { take(), done.release(); })) ++away;
        if (away == 0 || helpers < static_cast<int>(threads)) take();
        done.acquire(away);
    }

  private:
    int width_;
    std::vector<int> firsts_;
    std::vector<QImage> parts_;
};

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
    const Bands bands(image);
    bands.paint(threads, [&](QPainter& painter, const QRect& clip) {
        paintGround(painter, portrayal, {view, clip, true, options.stop}, options);
    });
    if (options.withLabels) {
        const auto labels = placeLabels(portrayal, view, options.stop);
        bands.paint(threads, [&](QPainter& painter, const QRect& clip) { paintLabels(painter, labels, clip); });
    }
    return options.stop.stop_requested() ? QImage() : image;
}

} // namespace mutu::map
