// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/small_marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace mutu::desktop {

namespace {

constexpr double seen = 1.6; ///< millimetres: a larger piece shows its own hatch
constexpr double cell = 3.2; ///< millimetres: one mark in each
constexpr double half = 0.75;

/// Whether a map shows vacant land at all.
bool showsVacancies(const map::Portrayal& portrayal) {
    for (std::size_t style = 0; style < portrayal.styles().size(); ++style)
        if (portrayal.layer(style) == &portrayal.scene().layer(map::LayerKind::vacancy)) return true;
    return false;
}

} // namespace

void paintSmallMarks(QImage& picture, const map::Portrayal& portrayal, const map::View& view) {
    if (!showsVacancies(portrayal)) return;
    const map::Scene& scene = portrayal.scene();
    const map::Layer& vacancies = scene.layer(map::LayerKind::vacancy);
    const auto largest = static_cast<std::int64_t>(seen * view.scale);
    const double side = cell * view.dotsPerMillimetre;
    const int columns = static_cast<int>(view.size.width() / side) + 1;
    std::vector<bool> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(view.size.height() / side + 1));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 0.25 * view.dotsPerMillimetre));
    painter.setBrush(QColor(0x1f, 0x7a, 0x33));
    const double reach = half * view.dotsPerMillimetre;
    for (const map::FeatureIndex piece : vacancies.search(scene.extentOf(view.window()))) {
        const geom::Box box = scene.boxOf(vacancies.box(piece));
        if (std::max(box.width(), box.height()) > largest) continue;
        const QPointF dot = view.toDevice({box.minX + box.width() / 2, box.minY + box.height() / 2});
        if (!QRectF(QPointF(0, 0), QSizeF(view.size)).contains(dot)) continue;
        const auto place = static_cast<std::size_t>(dot.y() / side) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(dot.x() / side);
        if (taken[place]) continue;
        taken[place] = true;
        painter.drawPolygon(QPolygonF{dot + QPointF(0, -reach), dot + QPointF(reach, 0), dot + QPointF(0, reach), dot + QPointF(-reach, 0)});
    }
}

} // namespace mutu::desktop
