// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>

#include <cstdint>
#include <span>
#include <vector>

namespace mutu::map {

/// Fills the features of one layer into an image of its own, each pixel as the sum of what each feature covers of it.
/// - Neighbours that share a boundary add up to the whole pixel there: no seam, whatever their colours, and no outline
/// needed to hide one.
/// - Where features overlap, the sum ends at opaque.
/// - A row's pixels depend on the features alone, not on the frame's rows.
class FillLayer {
  public:
    /// `frame` in whole dots of the picture.
    explicit FillLayer(const QRect& frame);

    /// Starts a feature; its rings follow, outer ones and holes in opposite directions.
    void begin() { edges_.clear(); }
    void ring(std::span<const QPointF> corners);
    /// Ends the feature: fills it.
    void fill(const QColor& colour);

    [[nodiscard]] bool empty() const { return image_.isNull(); }
    /// Premultiplied, for the frame.
    [[nodiscard]] const QImage& image() const { return image_; }

  private:
    struct Edge {
        QPointF upper;
        QPointF lower;
        float direction;
    };
    struct Span {
        int left;
        int right; ///< one behind the last
    };
    void addRow(const Edge& edge, int y, float* sums, Span span) const;
    void sweep(float* sums, Span span, int y, const QColor& colour);

    QRect frame_;
    QImage image_;
    std::vector<Edge> edges_;
    std::vector<float> sums_; ///< of one feature's box: signed area, to be summed from the left
};

} // namespace mutu::map
