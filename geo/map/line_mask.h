// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/ink.h"
#include "geo/map/scratch.h"

#include <QPointF>
#include <QRect>

#include <cstdint>

namespace mutu::map {

/// Thin lines of one look on an image: how far each pixel is covered, the most that any line covers of it.
/// - So a boundary that two neighbours share looks the same drawn once or twice, whichever way round, and a translucent
/// line stays in one piece where it crosses another.
/// - A pixel depends on the lines alone, not on the frame: frames side by side meet without a seam.
class LineMask {
  public:
    /// Wider lines have corners and ends that this doesn't draw.
    static constexpr double widest = 3; // dots

    /// `frame` in whole dots of the picture; `width` in dots.
    LineMask(const QRect& frame, double width);
    ~LineMask();

    void add(QPointF a, QPointF b);
    [[nodiscard]] bool empty() const { return first_ > last_; }
    /// Lays the ink over the pixels wherever a line is, and forgets the lines. Precondition: the pixels have the frame.
    void layOver(const Pixels& pixels, Ink ink);

  private:
    void addFlat(QPointF a, QPointF b);
    void addSteep(QPointF a, QPointF b);
    [[nodiscard]] std::uint8_t* row(int y) { return cells_.data() + static_cast<std::size_t>(y) * stride_; }

    QRect frame_;
    double width_;
    std::size_t stride_;
    Scratch<std::uint8_t> cells_;
    int first_ = INT32_MAX; ///< the rows that hold anything
    int last_ = -1;
};

} // namespace mutu::map
