// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/ink.h"
#include "geo/map/portrayal.h"
#include "geo/map/projection.h"
#include "geo/map/view.h"

#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QRect>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

class QPainter;

namespace mutu::map {

/// What a map is painted on: the dots that are wanted now, and whether they are pixels.
struct Canvas {
    View view;
    QRect clip;          ///< in dots of the view
    bool isImage = true; ///< pixels, else vectors
    std::stop_token stop;
    /// The painter's pixels of the clip, where they may be written directly.
    std::optional<Pixels> pixels = std::nullopt;
};

/// Paints one style's features, labels aside: in each pass first all fills, then patterns, outlines, lines and marks,
/// so that no neighbour's fill hides an outline.
/// - Fills of one rule go into one path, so that no seam shows between neighbours; outlines of one look are drawn once
/// per edge.
class StylePainter {
  public:
    StylePainter(const Portrayal& portrayal, std::size_t style, const Canvas& canvas);

    /// False if stopped.
    bool paint(QPainter& painter);

  private:
    using Features = std::vector<FeatureIndex>;
    struct Look; ///< an outline's stroke and offset, and who is drawn with it

    [[nodiscard]] bool isStopped() const { return canvas_.stop.stop_requested(); }
    void sortOut(const Features& found);
    void paintSmall(QPainter& painter) const;
    void paintPass(QPainter& painter, std::size_t first, std::size_t last) const;
    void paintFillLayer(QPainter& painter, std::size_t first, std::size_t last) const;
    void paintFills(QPainter& painter, std::size_t rule) const;
    void paintPatterns(QPainter& painter, std::size_t rule) const;
    void paintHatch(QPainter& painter, std::size_t rule, const style::Graphic& hatch) const;
    void paintMarkedFill(QPainter& painter, std::size_t rule, const style::Graphic& graphic) const;
    void paintOutlines(QPainter& painter, std::size_t first, std::size_t last) const;
    void paintOutlinesOnce(QPainter& painter, const Look& look) const;
    void paintThinOutlines(QPainter& painter, const Look& look) const;
    void paintShiftedOutlines(QPainter& painter, const Look& look) const;
    void paintLines(QPainter& painter, std::size_t rule) const;
    void paintThinLines(QPainter& painter, std::size_t rule, const style::Stroke& stroke) const;
    [[nodiscard]] bool isThin(const style::Stroke& stroke) const;
    void onPixels(QPainter& painter, const std::function<void(const Pixels&)>& work) const;
    void paintMarks(QPainter& painter, std::size_t rule) const;
    [[nodiscard]] QPen linePen(const style::Stroke& stroke) const;
    void appendFill(QPainterPath& path, FeatureIndex feature) const;
    /// The places of an outline on the grid, repetitions left out: those that matter to the clip. Stretches that lie
    /// wholly on one side of it are cut short, which changes nothing within.
    void knots(FeatureIndex feature, std::uint32_t number, std::vector<Knot>& found) const;
    [[nodiscard]] std::vector<QPolygonF> rings(FeatureIndex feature) const;
    [[nodiscard]] QColor tint(const std::vector<std::size_t>& rules) const;
    [[nodiscard]] QColor solid(const std::vector<std::size_t>& rules, std::size_t first, std::size_t last) const;

    const Layer* layer_;
    const style::Style& style_;
    Canvas canvas_;
    Projection projection_;
    Extent window_; ///< the clip's ground, with what may be drawn beyond a feature
    Classes classes_;
    std::vector<Features> byRule_;
    Features visible_; ///< what is drawn one by one
    Features small_;   ///< what becomes a density
};

/// How far beyond a feature's box a style may draw at a scale, in dots.
double reach(const style::Style& style, const View& view);

} // namespace mutu::map
