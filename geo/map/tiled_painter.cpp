// SPDX-License-Identifier: Apache-2.0
#include "geo/map/tiled_painter.h"

#include "geo/map/ink.h"
#include "geo/map/parallel.h"
#include "geo/map/scratch.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>

namespace mutu::map {

namespace {

constexpr int side = 256;              // of a tile, in dots
constexpr double farthest = 1'000'000; // dots from the anchor: beyond, a new one is chosen

int tileOf(int dot) { return dot >= 0 ? dot / side : -((-dot + side - 1) / side); }

QRect frameOf(std::pair<int, int> place) { return {place.first * side, place.second * side, side, side}; }

} // namespace

void TiledPainter::settle(const std::shared_ptr<const Portrayal>& portrayal, const View& view,
                          const PaintOptions& options) {
    const double perDot = view.groundPerDot();
    const auto offset = [&](std::int64_t ground, int size, int anchorSize) {
        return static_cast<double>(ground) / perDot + (anchorSize - size) / 2.0;
    };
    const auto left = [&] { return offset(view.centre.x - anchor_.centre.x, view.size.width(), anchor_.size.width()); };
    const auto top = [&] {
        return offset(anchor_.centre.y - view.centre.y, view.size.height(), anchor_.size.height());
    };
    const bool isSame = portrayal_ == portrayal && background_ == options.background && anchor_.scale == view.scale &&
                        anchor_.dotsPerMillimetre == view.dotsPerMillimetre && std::abs(left()) < farthest &&
                        std::abs(top()) < farthest;
    if (!isSame) {
        tiles_.clear();
        portrayal_ = portrayal;
        background_ = options.background;
        anchor_ = view;
    }
    frame_ = QRect(QPoint(static_cast<int>(std::lround(left())), static_cast<int>(std::lround(top()))), view.size);
    const auto near =
        frame_.adjusted(-view.size.width() / 2, -view.size.height() / 2, view.size.width() / 2, view.size.height() / 2);
    std::erase_if(tiles_, [&](const auto& tile) { return !frameOf(tile.first).intersects(near); });
}

std::vector<TiledPainter::Place> TiledPainter::missing(const QRect& frame) const {
    std::vector<Place> places;
    for (int row = tileOf(frame.top()); row <= tileOf(frame.bottom()); ++row)
        for (int column = tileOf(frame.left()); column <= tileOf(frame.right()); ++column)
            if (!tiles_.contains({column, row})) places.emplace_back(column, row);
    const auto middle = frame.center();
    const auto distance = [&](const Place& place) {
        const auto d = frameOf(place).center() - middle;
        return std::hypot(d.x(), d.y());
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](const Place& a, const Place& b) { return distance(a) < distance(b); });
    return places;
}

bool TiledPainter::paintTiles(const std::vector<Place>& places, const PaintOptions& options, unsigned threads,
                              const Show& show) {
    std::mutex mutex; // guards the tiles
    std::function<void()> between;
    if (show)
        between = [&] {
            if (options.stop.stop_requested()) return;
            QImage picture;
            {
                const std::lock_guard lock(mutex);
                picture = composed();
            }
            show(picture);
        };
    inParallel(
        places.size(), threads,
        [&](std::size_t i) {
            if (options.stop.stop_requested()) return;
            auto tile = paintTile(*portrayal_, anchor_, frameOf(places[i]), options);
            if (tile.isNull()) return;
            const std::lock_guard lock(mutex);
            tiles_.insert_or_assign(places[i], std::move(tile));
        },
        between);
    return !options.stop.stop_requested();
}

QImage TiledPainter::composed() const {
    auto picture = recycledImage(frame_.size());
    if (picture.isNull()) return picture;
    const auto pixels = pixelsOf(picture, frame_);
    for (int row = tileOf(frame_.top()); row <= tileOf(frame_.bottom()); ++row)
        for (int column = tileOf(frame_.left()); column <= tileOf(frame_.right()); ++column) {
            const auto whole = frameOf({column, row});
            const auto part = whole & frame_;
            const auto tile = tiles_.find({column, row});
            const auto bytes = static_cast<std::size_t>(part.width()) * sizeof(Ink);
            for (int y = part.top(); y <= part.bottom(); ++y) {
                auto* to = pixels.at(part.left(), y);
                if (tile == tiles_.end())
                    std::memset(to, 0, bytes);
                else
                    std::memcpy(to,
                                tile->second.constScanLine(y - whole.top()) +
                                    static_cast<std::size_t>(part.left() - whole.left()) * sizeof(Ink),
                                bytes);
            }
        }
    return picture;
}

QImage TiledPainter::paint(const std::shared_ptr<const Portrayal>& portrayal, const View& view,
                           const PaintOptions& options, unsigned threads, const Show& show) {
    if (view.size.isEmpty()) return {};
    settle(portrayal, view, options);
    if (!paintTiles(missing(frame_), options, threads, show)) return {};
    return composed();
}

void TiledPainter::prepareAround(const PaintOptions& options, unsigned threads) {
    if (portrayal_) paintTiles(missing(frame_.adjusted(-side, -side, side, side)), options, threads, {});
}

} // namespace mutu::map
