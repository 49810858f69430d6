// SPDX-License-Identifier: Apache-2.0
#include "geo/style/part_writer.h"
#include "geo/style/words.h"

#include <fmt/format.h>

namespace mutu::style {

namespace {

void parameter(XmlText& xml, std::string_view name, std::string_view text) {
    xml.leaf("se:SvgParameter", text, {{"name", std::string(name)}});
}

void parameter(XmlText& xml, std::string_view name, double number) { parameter(xml, name, fmt::format("{}", number)); }

void leafUnless(XmlText& xml, std::string_view name, double number, double usual) {
    if (number != usual) xml.leaf(name, number);
}

XmlAttributes unitOf(Unit unit) {
    if (unit == Unit::pixel) return {};
    return {{"uom", std::string(wordOf(unitWords, unit))}};
}

void writeStroke(XmlText& xml, const Stroke& stroke) {
    const auto element = xml.open("se:Stroke");
    parameter(xml, "stroke", stroke.colour.text());
    parameter(xml, "stroke-width", stroke.width.value);
    if (stroke.opacity != 1) parameter(xml, "stroke-opacity", stroke.opacity);
    if (!stroke.dash.empty()) {
        std::string lengths;
        for (const auto& length : stroke.dash) lengths += fmt::format("{}{}", lengths.empty() ? "" : " ", length.value);
        parameter(xml, "stroke-dasharray", lengths);
    }
    if (stroke.dashOffset.value != 0) parameter(xml, "stroke-dashoffset", stroke.dashOffset.value);
    if (stroke.join != LineJoin::mitre) parameter(xml, "stroke-linejoin", wordOf(joinWords, stroke.join));
    if (stroke.cap != LineCap::butt) parameter(xml, "stroke-linecap", wordOf(capWords, stroke.cap));
}

void writeSolidFill(XmlText& xml, const SolidFill& fill) {
    const auto element = xml.open("se:Fill");
    parameter(xml, "fill", fill.colour.text());
    if (fill.opacity != 1) parameter(xml, "fill-opacity", fill.opacity);
}

void writeGraphic(XmlText& xml, const Graphic& graphic) {
    const auto element = xml.open("se:Graphic");
    {
        const auto mark = xml.open("se:Mark");
        xml.leaf("se:WellKnownName", wordOf(markWords, graphic.mark));
        if (graphic.fill) writeSolidFill(xml, *graphic.fill);
        if (graphic.stroke) writeStroke(xml, *graphic.stroke);
    }
    leafUnless(xml, "se:Opacity", graphic.opacity, 1);
    xml.leaf("se:Size", graphic.size.value);
    leafUnless(xml, "se:Rotation", graphic.rotation, 0);
}

void writePolygonFill(XmlText& xml, const PolygonFill& fill) {
    if (fill.solid) {
        writeSolidFill(xml, *fill.solid);
        return;
    }
    const auto element = xml.open("se:Fill");
    const auto pattern = xml.open("se:GraphicFill");
    if (fill.pattern) writeGraphic(xml, *fill.pattern);
}

void writeLabelPart(XmlText& xml, const LabelPart& part) {
    if (!part.isProperty) {
        xml.leaf("ogc:Literal", part.text);
    } else if (!part.decimals) {
        xml.leaf("ogc:PropertyName", part.text);
    } else {
        const auto element = xml.open("se:FormatNumber", {{"fallbackValue", ""}});
        {
            const auto value = xml.open("se:NumericValue");
            xml.leaf("ogc:PropertyName", part.text);
        }
        const auto count = static_cast<std::size_t>(*part.decimals);
        xml.leaf("se:Pattern", count == 0 ? "#0" : "#0." + std::string(count, '0'));
    }
}

void writeFont(XmlText& xml, const Font& font) {
    const auto element = xml.open("se:Font");
    if (!font.family.empty()) parameter(xml, "font-family", font.family);
    parameter(xml, "font-size", font.size.value);
    if (font.weight != FontWeight::normal) parameter(xml, "font-weight", wordOf(weightWords, font.weight));
    if (font.slant != FontSlant::upright) parameter(xml, "font-style", wordOf(slantWords, font.slant));
}

struct PlacementWriter {
    XmlText& xml;

    void operator()(const PointPlacement& placement) const {
        const auto element = xml.open("se:PointPlacement");
        {
            const auto anchor = xml.open("se:AnchorPoint");
            xml.leaf("se:AnchorPointX", placement.anchorX);
            xml.leaf("se:AnchorPointY", placement.anchorY);
        }
        if (placement.displacementX.value != 0 || placement.displacementY.value != 0) {
            const auto displacement = xml.open("se:Displacement");
            xml.leaf("se:DisplacementX", placement.displacementX.value);
            xml.leaf("se:DisplacementY", placement.displacementY.value);
        }
        leafUnless(xml, "se:Rotation", placement.rotation, 0);
    }
    void operator()(const LinePlacement& placement) const {
        const auto element = xml.open("se:LinePlacement");
        leafUnless(xml, "se:PerpendicularOffset", placement.offset.value, 0);
        if (placement.isRepeated) xml.leaf("se:IsRepeated", "true");
        leafUnless(xml, "se:InitialGap", placement.initialGap.value, 0);
        leafUnless(xml, "se:Gap", placement.gap.value, 0);
        if (!placement.isAligned) xml.leaf("se:IsAligned", "false");
    }
};

struct SymbolizerWriter {
    XmlText& xml;

    void operator()(const PolygonSymbolizer& polygon) const {
        const auto element = xml.open("se:PolygonSymbolizer", unitOf(polygon.unit));
        if (polygon.fill) writePolygonFill(xml, *polygon.fill);
        if (polygon.stroke) writeStroke(xml, *polygon.stroke);
        leafUnless(xml, "se:PerpendicularOffset", polygon.offset.value, 0);
    }
    void operator()(const LineSymbolizer& line) const {
        const auto element = xml.open("se:LineSymbolizer", unitOf(line.unit));
        writeStroke(xml, line.stroke);
        leafUnless(xml, "se:PerpendicularOffset", line.offset.value, 0);
    }
    void operator()(const PointSymbolizer& point) const {
        const auto element = xml.open("se:PointSymbolizer", unitOf(point.unit));
        writeGraphic(xml, point.graphic);
    }
    void operator()(const TextSymbolizer& text) const {
        const auto element = xml.open("se:TextSymbolizer", unitOf(text.unit));
        {
            const auto label = xml.open("se:Label");
            for (const auto& part : text.label) writeLabelPart(xml, part);
        }
        writeFont(xml, text.font);
        {
            const auto placement = xml.open("se:LabelPlacement");
            std::visit(PlacementWriter{xml}, text.placement);
        }
        if (text.halo) {
            const auto halo = xml.open("se:Halo");
            xml.leaf("se:Radius", text.halo->radius.value);
            writeSolidFill(xml, text.halo->fill);
        }
        writeSolidFill(xml, text.fill);
        if (text.priority != 0) xml.leaf("se:VendorOption", fmt::format("{}", text.priority), {{"name", "priority"}});
    }
};

} // namespace

void writeSymbolizer(XmlText& xml, const Symbolizer& symbolizer) { std::visit(SymbolizerWriter{xml}, symbolizer); }

} // namespace mutu::style
