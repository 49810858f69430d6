// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/map_strips.h"

#include "geo/map/style_painter.h"
#include "geo/sheet/visible_part.h"

#include <QPainter>

#include <algorithm>

namespace mutu::sheet {

void MapStrips::paint(QPainter& painter, const map::Portrayal& portrayal, const map::View& view) {
    const auto clip = visiblePart(painter, view.size);
    if (clip.isEmpty()) return;
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (std::size_t style = 0; style < portrayal.styles().size(); ++style)
        map::StylePainter(portrayal, style, {view, clip, true, {}}).paint(painter);
    map::paintLabels(painter, labelsOn(portrayal, view), clip);
    painter.restore();
}

const std::vector<map::PlacedLabel>& MapStrips::labelsOn(const map::Portrayal& portrayal, const map::View& view) {
    const auto known =
        std::find_if(placed_.begin(), placed_.end(), [&view](const Placed& placed) { return placed.view == view; });
    if (known != placed_.end()) return known->labels;
    return placed_.emplace_back(Placed{view, map::placeLabels(portrayal, view, {})}).labels;
}

} // namespace mutu::sheet
