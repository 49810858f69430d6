// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>
#include <QRectF>

#include <vector>

namespace mutu::map {

/// Features below two dots, summed per dot: each dot takes the mean of their colours, as opaque as they cover it.
/// - So a million parcels look as they would from afar, and empty ground between them shows.
class Density {
  public:
    /// `frame` in whole dots of the picture.
    explicit Density(const QRect& frame);

    [[nodiscard]] bool empty() const { return cells_.empty(); }
    /// Adds a feature of `coverage` square dots of colour within its box.
    void add(const QRectF& box, double coverage, const QColor& colour);
    /// The picture for the frame, premultiplied.
    [[nodiscard]] QImage image() const;

  private:
    struct Cell {
        float red = 0;
        float green = 0;
        float blue = 0;
        float cover = 0;
    };
    void addToRow(int y, const QRectF& box, double weight, const QColor& colour);
    QRect frame_;
    std::vector<Cell> cells_;
};

} // namespace mutu::map
