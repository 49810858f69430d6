// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"
#include "geo/map/view.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <cmath>

namespace mutu::map {

/// A place on the grid to which a picture's lines are simplified.
struct Knot {
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend bool operator==(const Knot&, const Knot&) = default;
};

/// From a scene's offsets to a picture's dots, by way of a grid of a power of two millimetres, at most a quarter of a
/// dot.
/// - A knot's dot is that of the picture unturned: maps are painted so.
/// - The grid is fixed to the ground: neighbours keep their shared boundary, and nothing trembles while the map is
/// moved.
class Projection {
  public:
    Projection(const Scene& scene, const View& view)
        : perDot_(view.groundPerDot()) {
        while (shift_ < 28 && static_cast<double>(std::int64_t{2} << shift_) <= perDot_ / 4) ++shift_;
        half_ = shift_ > 0 ? 1 << (shift_ - 1) : 0;
        scale_ = static_cast<double>(std::int64_t{1} << shift_) / perDot_;
        left_ = view.size.width() / 2.0 + static_cast<double>(scene.origin().x - view.centre.x) / perDot_;
        top_ = view.size.height() / 2.0 - static_cast<double>(scene.origin().y - view.centre.y) / perDot_;
        if (view.turn != 0) {
            const QPointF middle(view.size.width() / 2.0, view.size.height() / 2.0);
            turned_ = true;
            turn_.translate(middle.x(), middle.y()).rotate(view.turn).translate(-middle.x(), -middle.y());
        }
    }

    [[nodiscard]] Knot knot(Offset place) const { return {(place.x + half_) >> shift_, (place.y + half_) >> shift_}; }
    [[nodiscard]] QPointF device(Knot knot) const { return {left_ + knot.x * scale_, top_ - knot.y * scale_}; }
    /// Whether a place of that detail is seen beside what is drawn without it.
    [[nodiscard]] bool shows(std::uint8_t detail) const { return detail > shift_; }
    /// Without the grid, on a turned picture, too.
    [[nodiscard]] QPointF device(Offset place) const {
        const QPointF upright(left_ + place.x / perDot_, top_ - place.y / perDot_);
        return turned_ ? turn_.map(upright) : upright;
    }
    /// Turned: the upright box around it.
    [[nodiscard]] QRectF device(const Extent& box) const {
        const QRectF upright(left_ + box.minX / perDot_, top_ - box.maxY / perDot_,
                             (static_cast<double>(box.maxX) - box.minX) / perDot_,
                             (static_cast<double>(box.maxY) - box.minY) / perDot_);
        return turned_ ? turn_.mapRect(upright) : upright;
    }
    /// Dots in so many millimetres of ground.
    [[nodiscard]] double dots(double ground) const { return ground / perDot_; }

  private:
    double perDot_;
    double scale_ = 1;
    double left_ = 0;
    double top_ = 0;
    int shift_ = 0;
    std::int32_t half_ = 0;
    bool turned_ = false;
    QTransform turn_;
};

} // namespace mutu::map
