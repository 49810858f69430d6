// SPDX-License-Identifier: Apache-2.0
#include "geo/style/qgis_symbol.h"

#include <fmt/format.h>

#include <cmath>

namespace mutu::style {

namespace {

/// The order of painting within one pass of the style.
enum Step { fills, patterns, outlines, lines, marks, stepsInAPass };

/// The layers of one symbol, written as QGIS 3.0 and all later ones read them.
class Symbol {
  public:
    Symbol(XmlText& xml, RowShape shape, int pass)
        : xml_(xml)
        , shape_(shape)
        , pass_(pass) {}

    void operator()(const PolygonSymbolizer& polygon) {
        if (polygon.fill && polygon.fill->solid) solid(*polygon.fill->solid);
        if (polygon.fill && polygon.fill->pattern) pattern(*polygon.fill->pattern);
        if (polygon.stroke) line(*polygon.stroke, polygon.offset, outlines, -1);
    }
    void operator()(const LineSymbolizer& stroke) { line(stroke.stroke, stroke.offset, lines, 1); }
    void operator()(const PointSymbolizer& point) {
        if (shape_ == RowShape::point) return marker(point.graphic, 1);
        const bool isLine = shape_ == RowShape::line;
        const auto layer = begin(isLine ? "MarkerLine" : "CentroidFill", marks);
        property(isLine ? "placement" : "point_on_surface", isLine ? "centralpoint" : "1");
        const auto symbol = part("marker");
        marker(point.graphic, 1);
    }
    void operator()(const TextSymbolizer&) {} // QGIS keeps labels apart

  private:
    [[nodiscard]] XmlText::Open begin(std::string_view kind, Step step) {
        return xml_.open("layer", {{"class", std::string(kind)},
                                   {"pass", std::to_string(pass_ * stepsInAPass + step)},
                                   {"enabled", "1"},
                                   {"locked", "0"}});
    }
    [[nodiscard]] XmlText::Open part(std::string_view type) {
        return xml_.open("symbol",
                         {{"type", std::string(type)}, {"name", "part"}, {"alpha", "1"}, {"clip_to_extent", "1"}});
    }
    void property(std::string_view key, std::string value) {
        const auto written = xml_.open("prop", {{"k", std::string(key)}, {"v", std::move(value)}});
    }
    void property(std::string_view key, const Size& size, std::string_view unitKey, double factor = 1) {
        const auto [value, unit] = qgisSize({size.value * factor, size.unit});
        property(key, value);
        property(unitKey, unit);
    }

    void solid(const SolidFill& fill) {
        const auto layer = begin("SimpleFill", fills);
        property("color", qgisColour(fill.colour, fill.opacity));
        property("style", "solid");
        property("outline_style", "no");
    }

    void line(const Stroke& stroke, const Size& offset, Step step, double side) {
        const auto layer = begin("SimpleLine", step);
        property("line_color", qgisColour(stroke.colour, stroke.opacity));
        property("line_style", "solid");
        property("line_width", stroke.width, "line_width_unit");
        property("joinstyle", stroke.join == LineJoin::mitre   ? "miter"
                              : stroke.join == LineJoin::round ? "round"
                                                               : "bevel");
        property("capstyle", stroke.cap == LineCap::butt ? "flat" : stroke.cap == LineCap::round ? "round" : "square");
        property("offset", offset, "offset_unit", side);
        if (stroke.dash.empty()) return;
        std::string dashes;
        for (const auto& dash : stroke.dash) dashes += (dashes.empty() ? "" : ";") + qgisSize(dash).value;
        property("use_custom_dash", "1");
        property("customdash", dashes);
        property("customdash_unit", qgisSize(stroke.dash.front()).unit);
        property("dash_pattern_offset", stroke.dashOffset, "dash_pattern_offset_unit");
    }

    void hatch(const Graphic& graphic, double angle) {
        const auto layer = begin("LinePatternFill", patterns);
        property("angle", fmt::format("{}", angle - graphic.rotation));
        property("distance", graphic.size, "distance_unit");
        const auto symbol = part("line");
        auto stroke = graphic.stroke.value_or(Stroke{});
        stroke.opacity *= graphic.opacity;
        line(stroke, {}, fills, 1);
    }

    void pattern(const Graphic& graphic) {
        switch (graphic.mark) {
        case Mark::slash:
            return hatch(graphic, 45);
        case Mark::backslash:
            return hatch(graphic, 135);
        case Mark::horizontal:
            return hatch(graphic, 0);
        case Mark::vertical:
            return hatch(graphic, 90);
        case Mark::plus:
            hatch(graphic, 0);
            return hatch(graphic, 90);
        case Mark::times:
            hatch(graphic, 45);
            return hatch(graphic, 135);
        default:
            break;
        }
        const auto layer = begin("PointPatternFill", patterns);
        property("distance_x", graphic.size, "distance_x_unit");
        property("distance_y", graphic.size, "distance_y_unit");
        const auto symbol = part("marker");
        marker(graphic, 0.5);
    }

    void marker(const Graphic& graphic, double share) {
        const auto layer = begin("SimpleMarker", marks);
        property("name", nameOf(graphic.mark));
        property("size", graphic.size, "size_unit", share);
        property("angle", fmt::format("{}", graphic.rotation + (graphic.mark == Mark::slash ? 45 : 0)));
        property("color",
                 graphic.fill ? qgisColour(graphic.fill->colour, graphic.fill->opacity * graphic.opacity) : "0,0,0,0");
        property("outline_style", graphic.stroke ? "solid" : "no");
        if (!graphic.stroke) return;
        property("outline_color", qgisColour(graphic.stroke->colour, graphic.stroke->opacity * graphic.opacity));
        property("outline_width", graphic.stroke->width, "outline_width_unit");
    }

    static std::string nameOf(Mark mark) {
        switch (mark) {
        case Mark::square:
            return "square";
        case Mark::circle:
            return "circle";
        case Mark::triangle:
            return "triangle";
        case Mark::star:
            return "star";
        case Mark::x:
        case Mark::times:
            return "cross2";
        case Mark::cross:
        case Mark::plus:
            return "cross";
        default:
            return "line";
        }
    }

    XmlText& xml_;
    RowShape shape_;
    int pass_;
};

} // namespace

QgisSize qgisSize(const Size& size) {
    switch (size.unit) {
    case Unit::millimetre:
        return {fmt::format("{}", size.value), "MM"};
    case Unit::metre:
        return {fmt::format("{}", size.value), "MapUnit"};
    case Unit::pixel:
        break;
    }
    return {fmt::format("{}", size.value * pixelOnPaper), "MM"};
}

std::string qgisColour(const Colour& colour, double opacity) {
    return fmt::format("{},{},{},{}", colour.red, colour.green, colour.blue, std::lround(opacity * 255));
}

bool paints(const Symbolizer& symbolizer, RowShape shape) {
    if (std::holds_alternative<TextSymbolizer>(symbolizer)) return false;
    if (std::holds_alternative<PolygonSymbolizer>(symbolizer)) return shape == RowShape::polygon;
    return std::holds_alternative<PointSymbolizer>(symbolizer) || shape != RowShape::point;
}

void writeQgisSymbol(XmlText& xml, const std::string& name, const std::vector<Symbolizer>& symbolizers, RowShape shape,
                     int pass) {
    const auto* type = shape == RowShape::point ? "marker" : shape == RowShape::line ? "line" : "fill";
    const auto element = xml.open(
        "symbol", {{"type", type}, {"name", name}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}});
    Symbol symbol(xml, shape, pass);
    for (const auto& symbolizer : symbolizers)
        if (paints(symbolizer, shape)) std::visit(symbol, symbolizer);
}

} // namespace mutu::style
