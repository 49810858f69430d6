// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/site_veil.h"

#include "app/desktop/canvas/outline.h"
#include "app/desktop/look.h"

#include <QPainter>

namespace mutu::desktop {

void SiteVeil::paint(QPainter& painter, const map::Scene&, const map::View& view) const {
    if (site_.empty()) return;
    const auto path = pathOf(site_, view);
    QColor fill = Look::colour("draw");
    fill.setAlpha(40);
    painter.fillPath(path, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 4));
    painter.drawPath(path);
    painter.setPen(QPen(Look::colour("draw"), 1.8, Qt::DashLine));
    painter.drawPath(path);
}

} // namespace mutu::desktop
