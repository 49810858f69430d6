// SPDX-License-Identifier: Apache-2.0
#include "geo/style/qgis_writer.h"

#include "geo/style/qgis_expression.h"
#include "geo/style/qgis_symbol.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::style {

namespace {

struct DrawnRule {
    const Rule* rule;
    RowShape shape;
};

std::vector<RowShape> shapesOf(const QgisTable& table) {
    if (table.shape == RowShape::any) return {RowShape::polygon, RowShape::line, RowShape::point};
    return {table.shape};
}

/// The rules that draw something else than labels, one for each shape of rows they draw.
std::vector<DrawnRule> drawnRules(const Style& style, const QgisTable& table) {
    std::vector<DrawnRule> drawn;
    for (const auto& rule : style.rules)
        for (const auto shape : shapesOf(table))
            if (std::any_of(rule.symbolizers.begin(), rule.symbolizers.end(),
                            [shape](const auto& symbolizer) { return paints(symbolizer, shape); }))
                drawn.push_back({&rule, shape});
    return drawn;
}

std::string_view geometryOf(RowShape shape) {
    return shape == RowShape::point ? "Point" : shape == RowShape::line ? "Line" : "Polygon";
}

std::string both(const std::string& a, const std::string& b) {
    return a.empty() ? b : b.empty() ? a : fmt::format("({}) AND ({})", a, b);
}

void addScales(XmlAttributes& attributes, const Rule& rule) {
    if (rule.minScale > 0) attributes.emplace_back("scalemindenom", fmt::format("{:.0f}", rule.minScale));
    if (std::isfinite(rule.maxScale)) attributes.emplace_back("scalemaxdenom", fmt::format("{:.0f}", rule.maxScale));
}

/// QGIS's ELSE is asked within a group, as SLD's within a pass; where rows have several shapes, each shape is a group
/// of its own, as its filter would stand in the way of ELSE.
void writeRules(XmlText& xml, const std::vector<DrawnRule>& drawn, const QgisTable& table) {
    int number = 0;
    for (const auto shape : shapesOf(table)) {
        auto at = drawn.begin();
        while (at != drawn.end()) {
            const int pass = at->rule->pass;
            const auto end = std::find_if(at, drawn.end(), [pass](const auto& d) { return d.rule->pass != pass; });
            if (std::none_of(at, end, [shape](const auto& d) { return d.shape == shape; })) {
                at = end;
                continue;
            }
            XmlAttributes group{{"key", fmt::format("group-{}-{}", geometryOf(shape), pass)}};
            const auto ofShape = table.shape == RowShape::any
                                     ? fmt::format("geometry_type($geometry) = '{}'", geometryOf(shape))
                                     : std::string();
            const auto condition = both(table.condition, ofShape);
            if (!condition.empty()) group.emplace_back("filter", condition);
            const auto element = xml.open("rule", group);
            for (; at != end; ++at) {
                if (at->shape != shape) continue;
                const auto& rule = *at->rule;
                XmlAttributes attributes{{"key", fmt::format("rule-{}", number++)},
                                         {"symbol", std::to_string(at - drawn.begin())},
                                         {"label", rule.title.empty() ? rule.name : rule.title},
                                         {"description", rule.titleEn}};
                if (rule.isElse)
                    attributes.emplace_back("filter", "ELSE");
                else if (rule.filter)
                    attributes.emplace_back("filter", qgisExpression(*rule.filter, table));
                addScales(attributes, rule);
                const auto written = xml.open("rule", attributes);
            }
        }
    }
}

void writeRenderer(XmlText& xml, const Style& style, const QgisTable& table) {
    const auto drawn = drawnRules(style, table);
    const auto renderer = xml.open(
        "renderer-v2", {{"type", "RuleRenderer"}, {"symbollevels", "1"}, {"forceraster", "0"}, {"enableorderby", "0"}});
    {
        const auto rules = xml.open("rules", {{"key", "root"}});
        writeRules(xml, drawn, table);
    }
    const auto symbols = xml.open("symbols");
    for (std::size_t i = 0; i < drawn.size(); ++i)
        writeQgisSymbol(xml, std::to_string(i), drawn[i].rule->symbolizers, drawn[i].shape, drawn[i].rule->pass);
}

void add(XmlAttributes& attributes, std::string_view key, const Size& size, std::string_view unitKey) {
    auto [value, unit] = qgisSize(size);
    attributes.emplace_back(key, std::move(value));
    attributes.emplace_back(unitKey, std::move(unit));
}

// QGIS's codes: 1 over the point, 3 curved along the line, 2 straight along it.
XmlAttributes placementOf(const TextSymbolizer& text) {
    XmlAttributes attributes{{"priority", fmt::format("{:.0f}", std::clamp(text.priority / 10, 0.0, 10.0))}};
    if (const auto* line = std::get_if<LinePlacement>(&text.placement)) {
        attributes.emplace_back("placement", line->isAligned ? "3" : "2");
        attributes.emplace_back("placementFlags", line->offset.value > 0 ? "2" : line->offset.value < 0 ? "4" : "1");
        add(attributes, "dist", {std::abs(line->offset.value), line->offset.unit}, "distUnits");
        if (line->isRepeated) add(attributes, "repeatDistance", line->gap, "repeatDistanceUnits");
        return attributes;
    }
    const auto& point = std::get<PointPlacement>(text.placement);
    const auto third = [](double share) { return share < 0.25 ? 2 : share > 0.75 ? 0 : 1; };
    attributes.emplace_back("placement", "1");
    attributes.emplace_back("quadOffset", std::to_string((2 - third(point.anchorY)) * 3 + third(point.anchorX)));
    attributes.emplace_back("centroidInside", "1");
    attributes.emplace_back("centroidWhole", "1");
    add(attributes, "xOffset", point.displacementX, "offsetUnits");
    attributes.emplace_back("yOffset", qgisSize({-point.displacementY.value, point.displacementY.unit}).value);
    attributes.emplace_back("rotationAngle", fmt::format("{}", point.rotation));
    return attributes;
}

void writeLabel(XmlText& xml, const TextSymbolizer& text, const QgisTable& table) {
    const auto settings = xml.open("settings", {{"calloutType", "simple"}});
    {
        XmlAttributes attributes{{"fieldName", qgisLabel(text.label, table)},
                                 {"isExpression", "1"},
                                 {"fontFamily", text.font.family},
                                 {"fontWeight", text.font.weight == FontWeight::bold ? "75" : "50"},
                                 {"fontItalic", text.font.slant == FontSlant::italic ? "1" : "0"},
                                 {"textColor", qgisColour(text.fill.colour, text.fill.opacity)},
                                 {"textOpacity", "1"}};
        add(attributes, "fontSize", text.font.size, "fontSizeUnit");
        const auto element = xml.open("text-style", attributes);
        XmlAttributes halo{{"bufferDraw", text.halo ? "1" : "0"}};
        if (text.halo) {
            add(halo, "bufferSize", text.halo->radius, "bufferSizeUnits");
            halo.emplace_back("bufferColor", qgisColour(text.halo->fill.colour, text.halo->fill.opacity));
            halo.emplace_back("bufferOpacity", "1");
            halo.emplace_back("bufferNoFill", "0");
            halo.emplace_back("bufferJoinStyle", "128");
        }
        const auto buffer = xml.open("text-buffer", halo);
    }
    { const auto format = xml.open("text-format", {{"multilineAlign", "1"}}); }
    { const auto placement = xml.open("placement", placementOf(text)); }
    const auto rendering = xml.open("rendering", {{"drawLabels", "1"}, {"obstacle", "0"}, {"displayAll", "0"}});
}

void writeLabels(XmlText& xml, const Style& style, const QgisTable& table) {
    const auto labeling = xml.open("labeling", {{"type", "rule-based"}});
    const auto rules = xml.open("rules", {{"key", "labels"}});
    for (const auto& rule : style.rules) {
        for (const auto& symbolizer : rule.symbolizers) {
            const auto* text = std::get_if<TextSymbolizer>(&symbolizer);
            if (text == nullptr) continue;
            XmlAttributes attributes{{"key", "label-" + rule.name}, {"description", rule.name}};
            const auto filter =
                both(table.condition, rule.filter ? qgisExpression(*rule.filter, table) : std::string());
            if (rule.isElse)
                attributes.emplace_back("filter", "ELSE");
            else if (!filter.empty())
                attributes.emplace_back("filter", filter);
            addScales(attributes, rule);
            const auto element = xml.open("rule", attributes);
            writeLabel(xml, *text, table);
        }
    }
}

bool hasLabels(const Style& style) {
    return std::any_of(style.rules.begin(), style.rules.end(), [](const Rule& rule) {
        return std::any_of(rule.symbolizers.begin(), rule.symbolizers.end(),
                           [](const auto& s) { return std::holds_alternative<TextSymbolizer>(s); });
    });
}

} // namespace

std::string writeQgisStyle(const Style& style, const QgisTable& table) {
    XmlText xml;
    {
        const auto root = xml.open("qgis", {{"version", "3.22.0"},
                                            {"styleCategories", "Symbology|Labeling"},
                                            {"labelsEnabled", hasLabels(style) ? "1" : "0"}});
        writeRenderer(xml, style, table);
        if (hasLabels(style)) writeLabels(xml, style, table);
    }
    return xml.text();
}

} // namespace mutu::style
