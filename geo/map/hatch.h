// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/symbolizer.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace mutu::map {

/// A family of parallel lines in device dots: `angle` anticlockwise from the horizontal, in degrees; one of them runs
/// through `through`.
struct HatchFamily {
    double angle = 0;
    double spacing = 1;
    QPointF through;
};

/// The families of a hatch mark, `rotation` clockwise included: one, or two that cross.
std::vector<HatchFamily> familiesOf(const style::Graphic& hatch, double spacing, QPointF through);

/// Appends the stretches of a family's lines that lie inside the rings (even-odd), as far as they meet `clip`.
/// - All regions hatched from one origin continue each other's lines.
void appendHatch(const std::vector<QPolygonF>& rings, const HatchFamily& family, const QRectF& clip,
                 std::vector<QLineF>& lines);

} // namespace mutu::map
