// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/map_strips.h"

#include "geo/map/style_painter.h"
#include "geo/sheet/visible_part.h"

#include <QPainter>

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
    if (!placed_ || placed_->size != view.size) placed_ = {view.size, map::placeLabels(portrayal, view, {})};
    map::paintLabels(painter, placed_->labels, clip);
    painter.restore();
}

} // namespace mutu::sheet
