// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/view.h"
#include "geo/sheet/map_strips.h"
#include "geo/sheet/sheet.h"

#include <QPointF>

#include <optional>
#include <span>

class QPainter;

namespace mutu::sheet {

/// Paints drawings of a sheet, in order, onto a painter whose unit is a dot, with (0, 0) at the paper's upper left
/// corner.
/// - `strips`: where an image holds a part of the sheet only; the same for all its parts.
void paintDrawings(QPainter& painter, const Sheet& sheet, std::span<const Drawing> drawings, double dotsPerMillimetre,
                   MapStrips* strips = nullptr);

/// The frame that a drawing is clipped to, if it is: those of maps and samples.
std::optional<Frame> clipOf(const Drawing& drawing);

/// Where a map's frame begins and what it shows at these dots: the frame itself, on whole dots.
QPointF mapCorner(const Frame& frame, double dotsPerMillimetre);
map::View mapView(const MapDrawing& drawing, double dotsPerMillimetre);

} // namespace mutu::sheet
