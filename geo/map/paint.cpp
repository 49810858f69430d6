// SPDX-License-Identifier: Apache-2.0
#include "geo/map/paint.h"

#include "geo/map/label.h"
#include "geo/map/parallel.h"
#include "geo/map/qt_style.h"
#include "geo/map/scratch.h"
#include "geo/map/style_painter.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
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

/// Hands a painter of these pixels alone to the work, in dots of the picture.
template <class Work> void onPainter(const Pixels& pixels, const Work& work) {
    QImage part(reinterpret_cast<uchar*>(pixels.first), pixels.frame.width(), pixels.frame.height(), // NOLINT
                pixels.stride * qsizetype{sizeof(Ink)}, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&part);
    painter.translate(-pixels.frame.left(), -pixels.frame.top());
    work(painter);
}

void fill(const Pixels& pixels, Ink ink) {
    for (int y = pixels.frame.top(); y <= pixels.frame.bottom(); ++y)
        std::fill_n(pixels.row(y), pixels.frame.width(), ink);
}

/// The ground of the map on these pixels, whatever they held.
void paintPixels(const Portrayal& portrayal, const View& view, const PaintOptions& options, const Pixels& pixels) {
    fill(pixels, options.background ? inkOf(colourOf(*options.background, 1)) : Ink{0});
    onPainter(pixels, [&](QPainter& painter) {
        paintGround(painter, portrayal, {view, pixels.frame, true, options.stop, pixels}, std::nullopt);
    });
}

/// An image cut into tiles that threads paint one by one. The tiles depend on the image's size alone, so the pixels
/// don't depend on the threads.
class Tiles {
  public:
    explicit Tiles(QImage& image)
        : all_(pixelsOf(image, image.rect())) {
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
        inParallel(frames_.size(), threads, [&](std::size_t i) {
            work(Pixels{all_.at(frames_[i].left(), frames_[i].top()), all_.stride, frames_[i]});
        });
    }

  private:
    Pixels all_;
    std::vector<QRect> frames_;
};

void paintLabelsBy(unsigned threads, const Tiles& tiles, const std::vector<PlacedLabel>& labels) {
    tiles.paint(threads, [&](const Pixels& pixels) {
        const auto isHere = [&](const PlacedLabel& label) { return label.bounds.intersects(pixels.frame); };
        if (std::none_of(labels.begin(), labels.end(), isHere)) return;
        onPainter(pixels, [&](QPainter& painter) { paintLabels(painter, labels, pixels.frame); });
    });
}

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
    tiles.paint(threads, [&](const Pixels& pixels) { paintPixels(portrayal, view, options, pixels); });
    if (options.withLabels) paintLabelsBy(threads, tiles, placeLabels(portrayal, view, options.stop));
    return options.stop.stop_requested() ? QImage() : image;
}

QImage paintTile(const Portrayal& portrayal, const View& view, const QRect& frame, const PaintOptions& options) {
    auto image = recycledImage(frame.size());
    if (image.isNull()) return image;
    paintPixels(portrayal, view, options, pixelsOf(image, frame));
    return options.stop.stop_requested() ? QImage() : image;
}

QImage paintLabelImage(const Portrayal& portrayal, const View& view, const std::stop_token& stop, unsigned threads) {
    auto image = recycledImage(view.size);
    if (image.isNull()) return image;
    const Tiles tiles(image);
    tiles.paint(threads, [](const Pixels& pixels) { fill(pixels, 0); });
    paintLabelsBy(threads, tiles, placeLabels(portrayal, view, stop));
    return stop.stop_requested() ? QImage() : image;
}

} // namespace mutu::map
