// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/base_map.h"
#include "geo/map/view.h"

#include <QImage>

class QPainter;

namespace mutu::sheet {

/// Paints a base map into the rectangle (0, 0) … view.size of the painter's present coordinates.
/// - On an image: at the image's own dots, and only the rows that the image holds, so that a page painted strip by
/// strip reads the ground once and has no seams.
/// - On paper as vectors: one picture of 200 dots an inch, fewer on sheets beyond A2.
void paintBase(QPainter& painter, const exchange::BaseMap& base, const map::View& view);

/// A map without a background over its base map, on white.
QImage overBase(const QImage& map, const exchange::BaseMap& base, const map::View& view);

} // namespace mutu::sheet
