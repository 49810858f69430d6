// SPDX-License-Identifier: Apache-2.0
#include "geo/map/paint.h"

#include "geo/map/label.h"
#include "geo/map/qt_style.h"
#include "geo/map/scratch.h"
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

bool paintGround(QPainter& painter, const Portrayal& portrayal, const Canvas& canvas,
                 const std::optional<style::Colour>& background) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (background) painter.fillRect(canvas.clip, colourOf(*background, 1));
    for (std::size_t style = 0; style < portrayal.styles().size(); ++style)
        if (!StylePainter(portrayal, style, canvas).paint(painter)) return false;
    return true;
}

/// An image cut into tiles that threads paint one by one. The tiles depend on the image's size alone, so the pixels
/// don't depend on the threads.
class Tiles {
  public:
    explicit Tiles(QImage& image)
        : bits_(reinterpret_cast<Ink*>(image.bits())) // NOLINT: Qt's way to its pixels
        , stride_(image.bytesPerLine() / qsizetype{sizeof(Ink)}) {
        // Of a size that stays near the processor while it is painted.
        const int columns = (image.width() + 511) / 512;
        const int rows = (image.height() + 255) / 256;
        const auto cut = [](int size, int number, int count) {
            return static_cast<int>(qint64{size} * number / count);
        };
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                frames_.emplace_back(
                    QPoint(cut(image.width(), column, columns), cut(image.height(), row, rows)),
                    QPoint(cut(image.width(), column + 1, columns) - 1, cut(image.height(), row + 1, rows) - 1));
    }

    template <class Work> void paint(unsigned threads, const Work& work) const {
        std::atomic<std::size_t> next = 0;
        const auto take = [&] {
            for (auto i = next++; i < frames_.size(); i = next++) {
                const auto& frame = frames_[i];
                const Pixels pixels{bits_ + frame.top() * stride_ + frame.left(), stride_, frame};
                QImage part(reinterpret_cast<uchar*>(pixels.first), frame.width(), frame.height(), // NOLINT
                            stride_ * qsizetype{sizeof(Ink)}, QImage::Format_ARGB32_Premultiplied);
                QPainter painter(&part);
                painter.translate(-frame.left(), -frame.top());
                work(painter, pixels);
            }
        };
        // Qt's rasteriser hands longer fills out to the global pool, span by span, which costs more than it brings,
        // unless it runs in that pool itself.
        auto* pool = QThreadPool::globalInstance();
        QSemaphore done;
        int away = 0;
        const int helpers = static_cast<int>(std::min<std::size_t>(threads, frames_.size())) -
                            (pool->contains(QThread::currentThread()) ? 1 : 0);
        for (int i = 0; i < helpers; ++i)
            if (pool->tryStart([&] { take(), done.release(); })) ++away;
        if (away == 0 || helpers < static_cast<int>(threads)) take();
        done.acquire(away);
    }

  private:
    Ink* bits_;
    qsizetype stride_;
    std::vector<QRect> frames_;
};

} // namespace

bool paint(QPainter& painter, const Portrayal& portrayal, const View& view, const PaintOptions& options) {
    const QRect picture(QPoint(0, 0), view.size);
    const bool isImage = painter.paintEngine()->type() == QPaintEngine::Raster;
    painter.save();
    painter.setClipRect(picture, Qt::IntersectClip);
    const bool isDone = paintGround(painter, portrayal, {view, picture, isImage, options.stop}, options.background);
    if (isDone && options.withLabels) paintLabels(painter, placeLabels(portrayal, view, options.stop), picture);
    painter.restore();
    return isDone && !options.stop.stop_requested();
}

QImage paintImage(const Portrayal& portrayal, const View& view, const PaintOptions& options, unsigned threads) {
    auto image = recycledImage(view.size);
    if (image.isNull()) return image;
    const Tiles tiles(image);
    const Ink ground = options.background ? inkOf(colourOf(*options.background, 1)) : Ink{0};
    tiles.paint(threads, [&](QPainter& painter, const Pixels& pixels) {
        for (int y = pixels.frame.top(); y <= pixels.frame.bottom(); ++y)
            std::fill_n(pixels.row(y), pixels.frame.width(), ground);
        paintGround(painter, portrayal, {view, pixels.frame, true, options.stop, pixels}, std::nullopt);
    });
    if (options.withLabels) {
        const auto labels = placeLabels(portrayal, view, options.stop);
        tiles.paint(threads,
                    [&](QPainter& painter, const Pixels& pixels) { paintLabels(painter, labels, pixels.frame); });
    }
    return options.stop.stop_requested() ? QImage() : image;
}

} // namespace mutu::map
