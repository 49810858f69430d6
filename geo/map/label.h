// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/map/view.h"

#include <QBrush>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <stop_token>
#include <vector>

class QPainter;

namespace mutu::map {

/// A piece of text with the left end of its base line, turned clockwise about it by `angle` degrees.
struct TextRun {
    QString text;
    QPointF base;
    double angle = 0;
};

/// A label that found its place: nothing else is written where it stands.
struct PlacedLabel {
    std::vector<TextRun> runs;
    QFont font;    ///< at the reference size
    double em = 0; ///< in dots
    QBrush ink;
    QBrush halo;
    double haloRadius = 0; ///< in dots; 0: no halo
    QRectF bounds;         ///< halo included
};

/// Places the labels of all styles of a portrayal on a view.
/// - Greedy by priority, then larger area, then upper style, then the earlier feature: the same for the same view,
/// wherever it is painted.
/// - A label stands wholly inside the picture and on no other; a region's label no wider than the region, else only its
/// first line, else none.
/// - Along lines: straight, where the line is straight enough; upright characters one below the other where the line
/// runs steeply.
std::vector<PlacedLabel> placeLabels(const Portrayal& portrayal, const View& view, const std::stop_token& stop);

/// Writes those labels that meet the clip.
void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const QRectF& clip);

} // namespace mutu::map
