// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/outline.h"

namespace mutu::desktop {

QPainterPath outlineOf(const map::Scene& scene, map::LayerKind layerKind, map::FeatureIndex feature, const map::View& view) {
    const map::Layer& layer = scene.layer(layerKind);
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (std::uint32_t number = 0; number < layer.outlineCount(feature); ++number) {
        const auto places = layer.outline(feature, number);
        if (layer.form(feature) == map::Form::point) {
            if (!places.empty()) path.addEllipse(view.toDevice(scene.point(places.front())), 8, 8);
            continue;
        }
        bool first = true;
        for (const map::Offset& place : places) {
            const QPointF dot = view.toDevice(scene.point(place));
            if (first) path.moveTo(dot);
            else path.lineTo(dot);
            first = false;
        }
        if (layer.form(feature) == map::Form::region) path.closeSubpath();
    }
    return path;
}

QPainterPath pathOf(const geom::Region& region, const map::View& view) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const auto add = [&](const geom::Ring& ring) {
        QPolygonF shape;
        for (const auto& place : ring) shape << view.toDevice(place);
        path.addPolygon(shape);
        path.closeSubpath();
    };
    for (const auto& part : region.parts) {
        add(part.outer);
        for (const auto& hole : part.holes) add(hole);
    }
    return path;
}

} // namespace mutu::desktop
