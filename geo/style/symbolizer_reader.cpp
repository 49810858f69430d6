// SPDX-License-Identifier: Apache-2.0
#include "geo/style/symbolizer_reader.h"

#include "geo/style/label_reader.h"
#include "geo/style/paint_reader.h"
#include "geo/style/words.h"

#include <limits>

namespace mutu::style {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// What all symbolizers share. Name and description say nothing about drawing.
std::optional<Unit> readUnit(Element& element) {
    element.attribute("version");
    element.pass({"Name", "Description"});
    const auto written = element.attribute("uom");
    if (!written) return Unit::pixel;
    const auto unit = valueOf(unitWords, *written);
    if (!unit) element.reportValue(element.line(), "uom", *written, "use the URI of metre or pixel, or mm");
    return unit;
}

std::optional<Symbolizer> readPolygon(Element& element, Unit unit, const PaintReader& paint) {
    PolygonSymbolizer symbolizer;
    symbolizer.unit = unit;
    if (const auto* fill = element.one("Fill")) symbolizer.fill = paint.polygonFill(*fill);
    if (const auto* stroke = element.one("Stroke")) symbolizer.stroke = paint.stroke(*stroke);
    symbolizer.offset = paint.size(element.number("PerpendicularOffset", -unbounded, unbounded).value_or(0));
    return symbolizer;
}

std::optional<Symbolizer> readLine(Element& element, Unit unit, const PaintReader& paint) {
    LineSymbolizer symbolizer;
    symbolizer.unit = unit;
    symbolizer.stroke.width = paint.size(1);
    symbolizer.stroke.dashOffset = paint.size(0);
    if (const auto* stroke = element.one("Stroke")) symbolizer.stroke = paint.stroke(*stroke);
    symbolizer.offset = paint.size(element.number("PerpendicularOffset", -unbounded, unbounded).value_or(0));
    return symbolizer;
}

std::optional<Symbolizer> readPoint(Element& element, Unit unit, const PaintReader& paint) {
    const auto* graphic = element.needed("Graphic");
    if (graphic == nullptr) return std::nullopt;
    auto drawn = paint.graphic(*graphic);
    if (!drawn) return std::nullopt;
    return PointSymbolizer{unit, std::move(*drawn)};
}

Font readFont(const Tree& tree, const PaintReader& paint, Notes& notes) {
    Element element(tree, notes);
    Font font;
    font.family = element.parameter("font-family").value_or("");
    font.size = paint.size(element.parameterNumber("font-size", 1e-6, unbounded).value_or(10));
    readWord(element, "font-weight", weightWords, font.weight);
    readWord(element, "font-style", slantWords, font.slant);
    element.finish();
    return font;
}

Halo readHalo(const Tree& tree, const PaintReader& paint, Notes& notes) {
    Element element(tree, notes);
    Halo halo;
    halo.radius = paint.size(element.number("Radius", 0, unbounded).value_or(1));
    if (const auto* fill = element.one("Fill")) halo.fill = paint.solidFill(*fill, halo.fill);
    element.finish();
    return halo;
}

PointPlacement pointPlacement(const PaintReader& paint) {
    PointPlacement placement;
    placement.displacementX = paint.size(0);
    placement.displacementY = paint.size(0);
    return placement;
}

PointPlacement readPointPlacement(const Tree& tree, const PaintReader& paint, Notes& notes) {
    Element element(tree, notes);
    auto placement = pointPlacement(paint);
    if (const auto* anchor = element.one("AnchorPoint")) {
        Element inner(*anchor, notes);
        placement.anchorX = inner.number("AnchorPointX", 0, 1).value_or(placement.anchorX);
        placement.anchorY = inner.number("AnchorPointY", 0, 1).value_or(placement.anchorY);
        inner.finish();
    }
    if (const auto* displacement = element.one("Displacement")) {
        Element inner(*displacement, notes);
        placement.displacementX = paint.size(inner.number("DisplacementX", -unbounded, unbounded).value_or(0));
        placement.displacementY = paint.size(inner.number("DisplacementY", -unbounded, unbounded).value_or(0));
        inner.finish();
    }
    placement.rotation = element.number("Rotation", -unbounded, unbounded).value_or(0);
    element.finish();
    return placement;
}

void readFlag(Element& element, std::string_view name, bool& target) {
    const auto written = element.text(name);
    if (!written) return;
    if (*written != "true" && *written != "false")
        element.reportValue(element.line(), name, *written, "write true or false");
    else
        target = *written == "true";
}

LinePlacement readLinePlacement(const Tree& tree, const PaintReader& paint, Notes& notes) {
    Element element(tree, notes);
    LinePlacement placement;
    placement.offset = paint.size(element.number("PerpendicularOffset", -unbounded, unbounded).value_or(0));
    readFlag(element, "IsRepeated", placement.isRepeated);
    readFlag(element, "IsAligned", placement.isAligned);
    placement.initialGap = paint.size(element.number("InitialGap", 0, unbounded).value_or(0));
    placement.gap = paint.size(element.number("Gap", 0, unbounded).value_or(0));
    element.finish();
    return placement;
}

void readPlacement(const Tree& tree, const PaintReader& paint, TextSymbolizer& symbolizer, Notes& notes) {
    Element element(tree, notes);
    const auto* point = element.one("PointPlacement");
    const auto* line = element.one("LinePlacement");
    if (point != nullptr && line != nullptr)
        notes.add("style_element", line->line, "a label has one placement: at a point or along a line",
                  "keep only one of them");
    if (point != nullptr)
        symbolizer.placement = readPointPlacement(*point, paint, notes);
    else if (line != nullptr)
        symbolizer.placement = readLinePlacement(*line, paint, notes);
    else
        element.reportMissing("<PointPlacement> or <LinePlacement>");
    element.finish();
}

std::optional<Symbolizer> readText(Element& element, Unit unit, const PaintReader& paint, Notes& notes) {
    TextSymbolizer symbolizer;
    symbolizer.unit = unit;
    symbolizer.font.size = paint.size(10);
    symbolizer.placement = pointPlacement(paint);
    const auto* label = element.needed("Label");
    auto parts = label == nullptr ? std::nullopt : readLabel(*label, notes);
    if (const auto* font = element.one("Font")) symbolizer.font = readFont(*font, paint, notes);
    if (const auto* placement = element.one("LabelPlacement")) readPlacement(*placement, paint, symbolizer, notes);
    if (const auto* halo = element.one("Halo")) symbolizer.halo = readHalo(*halo, paint, notes);
    if (const auto* fill = element.one("Fill")) symbolizer.fill = paint.solidFill(*fill, symbolizer.fill);
    symbolizer.priority = element.parameterNumber("priority", -unbounded, unbounded, "VendorOption").value_or(0);
    if (!parts) return std::nullopt;
    symbolizer.label = std::move(*parts);
    return symbolizer;
}

} // namespace

bool isSymbolizer(std::string_view name) {
    return name == "PolygonSymbolizer" || name == "LineSymbolizer" || name == "PointSymbolizer" ||
           name == "TextSymbolizer";
}

std::optional<Symbolizer> readSymbolizer(const Tree& tree, Notes& notes) {
    Element element(tree, notes);
    const auto unit = readUnit(element);
    if (!unit) return std::nullopt;
    const PaintReader paint(*unit, notes);
    std::optional<Symbolizer> symbolizer;
    if (tree.name == "PolygonSymbolizer") symbolizer = readPolygon(element, *unit, paint);
    if (tree.name == "LineSymbolizer") symbolizer = readLine(element, *unit, paint);
    if (tree.name == "PointSymbolizer") symbolizer = readPoint(element, *unit, paint);
    if (tree.name == "TextSymbolizer") symbolizer = readText(element, *unit, paint, notes);
    element.finish();
    return symbolizer;
}

} // namespace mutu::style
