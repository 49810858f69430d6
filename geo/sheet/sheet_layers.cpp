// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/sheet_layers.h"

#include "geo/map/label.h"
#include "geo/map/style_painter.h"
#include "geo/sheet/base_painter.h"
#include "geo/sheet/paint_sheet.h"

#include <QPainter>

namespace mutu::sheet {

namespace {

void paintPart(QPainter& painter, const Sheet& sheet, const SheetLayer& layer, const map::View& view) {
    const QRect whole(QPoint(0, 0), view.size);
    if (layer.kind == SheetLayer::Kind::base) return paintBase(painter, *sheet.base, view);
    if (layer.kind == SheetLayer::Kind::labels)
        return map::paintLabels(painter, map::placeLabels(*sheet.portrayal, view, {}), whole);
    map::StylePainter(*sheet.portrayal, layer.style, {view, whole, false, {}}).paint(painter);
}

} // namespace

std::vector<SheetLayer> layersOf(const Sheet& sheet) {
    const bool inChinese = sheet.language == Language::chinese;
    std::vector<SheetLayer> layers;
    if (sheet.base) layers.push_back({SheetLayer::Kind::base, 0, inChinese ? "底图" : "Base map"});
    if (sheet.portrayal) {
        const auto& styles = sheet.portrayal->styles();
        for (std::size_t style = 0; style < styles.size(); ++style)
            layers.push_back({SheetLayer::Kind::style, style, inChinese ? styles[style].title : styles[style].titleEn});
        layers.push_back({SheetLayer::Kind::labels, 0, inChinese ? "注记" : "Labels"});
    }
    layers.push_back({SheetLayer::Kind::rest, 0, inChinese ? "图面整饰" : "Sheet"});
    return layers;
}

void paintLayer(QPainter& painter, const Sheet& sheet, const SheetLayer& layer, double dotsPerMillimetre) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const auto& drawing : sheet.drawings) {
        const auto* map = std::get_if<MapDrawing>(&drawing);
        if (layer.kind == SheetLayer::Kind::rest && map == nullptr)
            paintDrawings(painter, sheet, {&drawing, 1}, dotsPerMillimetre);
        if (layer.kind == SheetLayer::Kind::rest || map == nullptr) continue;
        const auto view = mapView(*map, dotsPerMillimetre);
        painter.save();
        painter.translate(mapCorner(map->frame, dotsPerMillimetre));
        painter.setClipRect(QRect(QPoint(0, 0), view.size), Qt::IntersectClip);
        paintPart(painter, sheet, layer, view);
        painter.restore();
    }
}

} // namespace mutu::sheet
