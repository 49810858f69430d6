// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/sheet/block.h"

namespace mutu::sheet {

/// The width of the band between the neat line and the outer border, in which the coordinates stand (on A3).
constexpr double coordinateBand = 5;

/// The border of a map: neat line, outer border, ticks and labels of the coordinate grid, small crosses inside.
/// - Left and right edges are labelled with X (north), lower and upper with Y (east), as surveyors write, in
/// kilometres.
void drawMapBorder(Pencil& pencil, const Setting& setting, const Frame& neat, const geom::Box& ground);

/// The grid of it alone, labelled, without the lines of the frame.
void drawMapGrid(Pencil& pencil, const Setting& setting, const Frame& neat, const geom::Box& ground);

/// An arrow that points north, in a corner of the map frame: grid north is up.
/// - Its plate is what it covers.
Frame northArrowPlate(const Setting& setting, const Frame& neat);
void drawNorthArrow(Pencil& pencil, const Setting& setting, const Frame& neat);

/// The numeric scale over a scale bar whose middle is `middle`.
void drawScaleBar(Pencil& pencil, const Setting& setting, Spot middle, double scale);

/// A large pale word across the map, rising to the right.
void drawDiagonalMark(Pencil& pencil, const Frame& neat, const std::string& text);

} // namespace mutu::sheet
