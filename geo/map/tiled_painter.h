// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/paint.h"

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace mutu::map {

/// Paints views of a map one after the other, as a hand moves it: what was painted stays in tiles that lie fixed to the
/// ground, and while the scale stays, only what came into view is painted anew.
/// - Without labels: these belong to one view (paintLabelImage).
/// - The pixels are paintImage's for the first view of a scale; later views lie on its dots, at most half a dot aside.
/// - A view that is stopped leaves the tiles that were finished. One thread at a time may ask.
class TiledPainter {
  public:
    /// Gets the picture as far as it is painted, transparent elsewhere.
    using Show = std::function<void(const QImage& picture)>;

    /// A null image if stopped. `show` is called some times a second, on the calling thread, until it is whole.
    QImage paint(const std::shared_ptr<const Portrayal>& portrayal, const View& view, const PaintOptions& options,
                 unsigned threads = 2, const Show& show = {});
    /// Paints the tiles around the last view, nearest first, until all are there or it is stopped.
    void prepareAround(const PaintOptions& options, unsigned threads = 2);

    [[nodiscard]] std::size_t tileCount() const { return tiles_.size(); }

  private:
    using Place = std::pair<int, int>; ///< column and row, from the dot (0, 0) of the anchor

    void settle(const std::shared_ptr<const Portrayal>& portrayal, const View& view, const PaintOptions& options);
    [[nodiscard]] std::vector<Place> missing(const QRect& frame) const;
    bool paintTiles(const std::vector<Place>& places, const PaintOptions& options, unsigned threads, const Show& show);
    [[nodiscard]] QImage composed() const;

    std::shared_ptr<const Portrayal> portrayal_;
    std::optional<style::Colour> background_;
    View anchor_; ///< the first view of the scale
    QRect frame_; ///< of the last view, in the anchor's dots
    std::map<Place, QImage> tiles_;
};

} // namespace mutu::map
