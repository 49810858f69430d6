// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/map/view.h"

#include <QImage>

#include <optional>
#include <stop_token>

class QPainter;

namespace mutu::map {

struct PaintOptions {
    /// Asked now and then: painting ends early when it is set.
    std::stop_token stop;
    bool withLabels = true;
    /// What lies below the map; without it, nothing.
    std::optional<style::Colour> background = style::Colour{0xff, 0xff, 0xff};
};

/// Paints the map onto a painter of any kind (image, PDF, SVG), into the rectangle (0, 0) … view.size of its present
/// coordinates, clipped to it.
/// - The one way in which Mutu draws a map: screen and paper differ in their dots only. One unit of the painter is one
/// dot of the view.
/// - Hatches, marks and outlines are vectors; labels are text. On images, features below two dots become a density of
/// their colour.
/// - False if stopped.
bool paint(QPainter& painter, const Portrayal& portrayal, const View& view, const PaintOptions& options = {});

/// The map as an image (premultiplied ARGB), painted by `threads` threads in horizontal bands; the pixels don't depend
/// on their number.
/// - Needs a QGuiApplication for labels; may be called from any thread. A null image if stopped.
QImage paintImage(const Portrayal& portrayal, const View& view, const PaintOptions& options = {}, unsigned threads = 2);

/// One tile of a picture: the frame, in dots of the view, which may reach beyond the view. Without labels. A null image
/// if stopped.
QImage paintTile(const Portrayal& portrayal, const View& view, const QRect& frame, const PaintOptions& options);

/// The labels of a view alone, on transparent ground. A null image if stopped.
QImage paintLabelImage(const Portrayal& portrayal, const View& view, const std::stop_token& stop, unsigned threads = 2);

} // namespace mutu::map
