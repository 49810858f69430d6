// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/select_tool.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "geo/map/identify.h"

#include <algorithm>

namespace mutu::desktop {

SelectTool::SelectTool(Desk& desk, MapCanvas& canvas, QObject* parent) : QObject(parent), desk_(desk), canvas_(canvas) {
    connect(&canvas_, &MapCanvas::clicked, this, &SelectTool::click);
    connect(&canvas_, &MapCanvas::doubleClicked, this, [this](geom::Point place, qint64 tolerance) {
        click(place, tolerance, {});
        zoomToSelection();
    });
    connect(&desk_, &Desk::selectionChanged, this, &SelectTool::follow);
}

void SelectTool::click(geom::Point place, qint64 tolerance, Qt::KeyboardModifiers keys) {
    const auto& portrayal = canvas_.portrayal();
    if (!portrayal) return;
    constexpr std::array wanted{map::LayerKind::vacancy, map::LayerKind::parcel};
    Selection selection;
    for (const map::Hit& hit : map::identify(portrayal->scene(), place, tolerance, wanted)) {
        if (hit.layer == map::LayerKind::vacancy && !selection.vacancy) selection.vacancy = hit.record;
        if (hit.layer == map::LayerKind::parcel && !selection.parcel) selection.parcel = hit.record;
    }
    if (!selection.parcel) selection.vacancy = {};
    if (keys & (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (!selection.parcel) return;
        std::vector<RecordId> all = desk_.selection().parcels();
        if (std::erase(all, selection.parcel) == 0) all.insert(all.begin(), selection.parcel);
        if (all.empty()) return desk_.select({});
        return desk_.select({all.front(), {}, {all.begin() + 1, all.end()}});
    }
    desk_.select(selection);
}

void SelectTool::follow() {
    const auto& portrayal = canvas_.portrayal();
    if (!portrayal) return;
    std::vector<std::pair<map::LayerKind, map::FeatureIndex>> selected;
    const map::Scene& scene = portrayal->scene();
    const auto add = [&](map::LayerKind layer, RecordId record) {
        if (!record) return;
        if (const auto feature = scene.layer(layer).featureOf(record)) selected.emplace_back(layer, *feature);
    };
    for (const RecordId other : desk_.selection().also) add(map::LayerKind::parcel, other);
    add(map::LayerKind::parcel, desk_.selection().parcel);
    add(map::LayerKind::vacancy, desk_.selection().vacancy);
    canvas_.setSelected(std::move(selected));
}

std::optional<geom::Box> SelectTool::boxOfSelection() const {
    const auto& portrayal = canvas_.portrayal();
    if (!portrayal || !desk_.selection().parcel) return std::nullopt;
    const map::Layer& layer = portrayal->scene().layer(map::LayerKind::parcel);
    const auto feature = layer.featureOf(desk_.selection().parcel);
    return feature ? std::optional(portrayal->scene().boxOf(layer.box(*feature))) : std::nullopt;
}

void SelectTool::zoomToSelection() {
    const auto box = boxOfSelection();
    if (!box) return;
    canvas_.fit(*box, 0.25);
    follow();
    canvas_.flash();
}

void SelectTool::showSelection() {
    const auto box = boxOfSelection();
    if (!box) return;
    constexpr double least = 16; // dots
    const auto& view = canvas_.view();
    const auto window = view.window();
    const bool isInView = window.minX <= box->minX && box->maxX <= window.maxX && window.minY <= box->minY && box->maxY <= window.maxY;
    const auto extent = static_cast<double>(std::max(box->maxX - box->minX, box->maxY - box->minY));
    if (!isInView || extent < least * view.groundPerDot()) return zoomToSelection();
    canvas_.flash();
}

} // namespace mutu::desktop
