// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/sheet.h"

#include <optional>
#include <span>

class QPainter;

namespace mutu::sheet {

/// Paints drawings of a sheet, in order, onto a painter whose unit is a dot, with (0, 0) at the paper's upper left
/// corner.
void paintDrawings(QPainter& painter, const Sheet& sheet, std::span<const Drawing> drawings, double dotsPerMillimetre);

/// The frame that a drawing is clipped to, if it is: those of maps and samples.
std::optional<Frame> clipOf(const Drawing& drawing);

} // namespace mutu::sheet
