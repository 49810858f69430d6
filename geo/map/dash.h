// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace mutu::map {

/// Lengths of stroke and blank in turn, in dots, beginning with a stroke.
struct DashPattern {
    std::vector<double> lengths;
    double offset = 0; ///< how far into the pattern a line begins

    [[nodiscard]] double total() const;
};

/// Appends the strokes of a dashed line, as far as they may meet `clip`.
/// - `from`: how much of its outline lies before the line, so that a part of an outline has its dashes where the whole
/// has them.
void appendDashes(QPainterPath& path, const QPolygonF& line, double from, const DashPattern& pattern,
                  const QRectF& clip);

} // namespace mutu::map
