// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/ink.h"
#include "geo/map/scratch.h"

#include <QRect>
#include <QRectF>

namespace mutu::map {

/// Features below two dots, summed per dot: each dot takes the mean of their colours, as opaque as they cover it.
/// - So a million parcels look as they would from afar, and empty ground between them shows.
class Density {
  public:
    /// A colour as it is summed: 0 … 255, each times its opacity.
    struct Tint {
        float red = 0;
        float green = 0;
        float blue = 0;
        float cover = 0; ///< its opacity, 0 … 1

        Tint() = default;
        explicit Tint(const QColor& colour);
    };

    /// `frame` in whole dots of the picture.
    explicit Density(const QRect& frame);
    ~Density();

    [[nodiscard]] bool empty() const { return first_ > last_; }
    /// Adds a feature of `coverage` square dots of colour within its box.
    void add(const QRectF& box, double coverage, const Tint& tint);
    /// Lays the sum over the pixels, and forgets it. Precondition: the pixels hold the frame.
    void layOver(const Pixels& pixels);

  private:
    [[nodiscard]] Tint* row(int y) {
        return cells_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(frame_.width());
    }

    QRect frame_;
    Scratch<Tint> cells_;
    int first_ = INT32_MAX; ///< the rows that hold anything, from the frame's top
    int last_ = -1;
};

} // namespace mutu::map
