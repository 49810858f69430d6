// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/ink.h"
#include "geo/map/scratch.h"

#include <QPointF>
#include <QRect>

#include <span>
#include <vector>

namespace mutu::map {

/// Fills the features of one layer, each pixel as the sum of what each feature covers of it.
/// - Neighbours that share a boundary add up to the whole pixel there: no seam, whatever their colours, and no outline
/// needed to hide one.
/// - Where features overlap, the sum ends at opaque.
/// - A row's pixels depend on the features alone, not on the frame's rows.
class FillLayer {
  public:
    /// `frame` in whole dots of the picture.
    explicit FillLayer(const QRect& frame);
    ~FillLayer();

    /// Starts a feature; its rings follow, outer ones and holes in opposite directions.
    void begin() { edges_.clear(); }
    void ring(std::span<const QPointF> corners);
    /// Ends the feature: fills it.
    void fill(Ink ink);

    [[nodiscard]] bool empty() const { return first_ > last_; }
    /// Lays what was filled over the pixels, and forgets it. Precondition: the pixels hold the frame.
    void layOver(const Pixels& pixels);

  private:
    struct Edge {
        QPointF upper;
        QPointF lower;
        double slope; ///< columns a row
        double direction;
    };
    struct Span {
        int left;
        int right; ///< one behind the last
    };
    void addRows(const Edge& edge, int first, int last, Span span);
    void sweep(float* sums, Span span, int y, Ink ink);
    [[nodiscard]] Ink* row(int y) {
        return cells_.data() + static_cast<std::size_t>(y - frame_.top()) * static_cast<std::size_t>(frame_.width());
    }

    QRect frame_;
    Scratch<Ink> cells_;
    int first_ = INT32_MAX; ///< the rows that hold anything
    int last_ = INT32_MIN;
    std::vector<Edge> edges_;
    std::vector<float> sums_; ///< of one feature's box: signed area, to be summed from the left
};

} // namespace mutu::map
