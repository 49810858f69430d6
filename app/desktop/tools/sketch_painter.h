// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/sketch.h"
#include "geo/map/view.h"

class QPainter;

namespace mutu::desktop {

/// The sketch: its line, the rubber band to the pointer, its points, and the figures beside the pointer.
void paintSketch(QPainter& painter, const map::View& view, const Sketch& sketch, bool closed);
/// What the pointer is drawn to: a square for a vertex, a cross for a crossing, a right angle for a foot, a diamond for
/// an edge, each with its name.
void paintSnap(QPainter& painter, const map::View& view, const Snap& snap);
/// A place that a refusal names.
void paintFault(QPainter& painter, const map::View& view, geom::Point place);
/// Words on a light ground, kept within the picture.
void paintLabel(QPainter& painter, QPointF at, const QString& text, const QSize& room);

} // namespace mutu::desktop
