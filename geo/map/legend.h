// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/map/portrayal.h"
#include "geo/map/view.h"

#include <QRectF>

#include <cstdint>
#include <string>
#include <vector>

class QPainter;

namespace mutu::map {

/// A line of the legend: a rule with a title that something on the map is drawn by.
/// - `count` and `area` sum the features in the window by that rule: their ledger areas, whole features even where the
/// window cuts them.
struct LegendEntry {
    std::size_t style = 0;                ///< index into the portrayal's styles
    std::size_t rule = 0;                 ///< index into that style's rules
    std::vector<std::size_t> sampleRules; ///< all rules that paint the first such feature, this one among them
    LayerKind layer = LayerKind::parcel;
    Form form = Form::region; ///< of all features of this line
    std::string title;
    std::string titleEn;
    std::int64_t count = 0;
    RegisteredArea area;

    [[nodiscard]] Mu mu() const { return area.mu(); }
};

/// What is on the map: rules that have a title, show at this scale and have at least one feature in the window, in the
/// order of styles and rules.
/// - Rules of one style with equal titles make one line, summed; points, lines and areas a line each.
std::vector<LegendEntry> legend(const Portrayal& portrayal, const geom::Box& window, double scale);

/// Paints the sample of a legend line into a box, by the same symbolizers as the map: an area, a stretch of line, or a
/// mark.
void paintSample(QPainter& painter, const Portrayal& portrayal, const LegendEntry& entry, const QRectF& box,
                 double dotsPerMillimetre, double scale);

} // namespace mutu::map
