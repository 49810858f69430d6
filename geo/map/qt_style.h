// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/dash.h"
#include "geo/map/view.h"
#include "geo/style/symbolizer.h"

#include <QBrush>
#include <QFont>
#include <QPainterPath>
#include <QPen>

#include <optional>

namespace mutu::map {

// A style's values as Qt paints with them, at a view's scale and dots.

QColor colourOf(const style::Colour& colour, double opacity);
QBrush brushOf(const style::SolidFill& fill, double opacity = 1);
/// Solid: dashes are cut by appendDashes().
QPen penOf(const style::Stroke& stroke, const View& view);
/// Nothing for a solid stroke.
std::optional<DashPattern> dashesOf(const style::Stroke& stroke, const View& view);
double dotsOf(const style::Size& size, const View& view);

/// Dots of an em at which texts are measured and shaped; they are drawn scaled from it. Qt's own advances at small
/// sizes depend on what was drawn before.
constexpr int referenceEm = 256;

/// The font at the reference size, unhinted: a label has the same shape at every size. An unknown family falls back to
/// Noto Sans CJK SC.
QFont fontOf(const style::Font& font);

/// The outline of a mark about (0, 0), `height` dots high; open lines for crosses and hatch marks.
QPainterPath markPath(style::Mark mark, double height);
/// Whether a mark is lines without an inside.
bool isOpen(style::Mark mark);

} // namespace mutu::map
