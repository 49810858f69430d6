// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/marked_parcels.h"

#include "app/desktop/canvas/outline.h"
#include "app/desktop/look.h"

#include <QPainter>

namespace mutu::desktop {

void MarkedParcels::show(std::vector<RecordId> parcels, std::vector<RecordId> pieces) {
    parcels_ = std::move(parcels);
    pieces_ = std::move(pieces);
    for (auto* list : {&parcels_, &pieces_})
        if (list->size() > most) list->resize(most);
}

void MarkedParcels::paint(QPainter& painter, const map::Scene& scene, const map::View& view) const {
    const auto window = view.window();
    const auto draw = [&](map::LayerKind kind, const std::vector<RecordId>& records) {
        const auto& layer = scene.layer(kind);
        for (const RecordId record : records) {
            const auto feature = layer.featureOf(record);
            if (!feature || !scene.boxOf(layer.box(*feature)).meets(window)) continue;
            const auto path = outlineOf(scene, kind, *feature, view);
            QColor fill = Look::colour("draw");
            fill.setAlpha(40);
            painter.setBrush(fill);
            painter.setPen(QPen(QColor(255, 255, 255, 220), 3.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPath(path);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Look::colour("draw"), 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPath(path);
        }
    };
    if (pieces_.empty()) draw(map::LayerKind::parcel, parcels_);
    else draw(map::LayerKind::vacancy, pieces_);
}

} // namespace mutu::desktop
