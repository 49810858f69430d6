// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/label.h"
#include "geo/style/symbolizer.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace mutu::map {

/// A label in one place that it could take: the text and the boxes it needs.
struct LabelShape {
    std::vector<TextRun> runs;
    std::vector<QRectF> boxes;
};

/// A line that is measured once: a road through the whole zone may have thousands of labels, most of them out of sight.
/// Precondition: it has at least one corner.
class MeasuredLine {
  public:
    explicit MeasuredLine(QPolygonF corners);
    [[nodiscard]] double length() const { return upTo_.back(); }
    /// The point `along` dots from the beginning.
    [[nodiscard]] QPointF at(double along) const;

  private:
    QPolygonF corners_;
    std::vector<double> upTo_; ///< the length up to each corner
};

/// Shapes texts in one font (given at the reference size) at one size. A line of text is as high as the font's em;
/// lines follow each other at 1.2 em.
class LabelShaper {
  public:
    LabelShaper(const QFont& font, double em)
        : metrics_(font)
        , em_(em) {}

    [[nodiscard]] QSizeF size(const QString& text) const;
    /// With the point of the text's box that `placement` names (lower left is 0, 0) at `anchor`, moved by
    /// `displacement` dots, and turned about the anchor.
    [[nodiscard]] LabelShape atPoint(const QString& text, QPointF anchor, const style::PointPlacement& placement,
                                     QPointF displacement) const;
    /// Centred on the line, `along` dots from its beginning, `offset` dots to its left; nothing if the line is too
    /// short or too bent there.
    [[nodiscard]] std::optional<LabelShape> onLine(const QString& text, const MeasuredLine& line, double along,
                                                   double offset) const;

  private:
    [[nodiscard]] double widthOf(const QString& line) const;
    [[nodiscard]] LabelShape stacked(const QString& text, QPointF middle, QPointF down) const;
    QFontMetricsF metrics_;
    double em_;
};

} // namespace mutu::map
