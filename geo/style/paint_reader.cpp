// SPDX-License-Identifier: Apache-2.0
#include "geo/style/paint_reader.h"

#include "geo/style/words.h"

#include <fmt/format.h>

#include <limits>

namespace mutu::style {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// Numbers divided by blanks or commas; an odd count is written twice, as in SVG. Nothing if one of them isn't a number
/// of at least 0.
std::optional<std::vector<double>> dashes(std::string_view text) {
    constexpr std::string_view dividers = " ,\t\r\n";
    std::vector<double> numbers;
    double sum = 0;
    for (auto begin = text.find_first_not_of(dividers); begin != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(dividers, begin), text.size());
        const auto number = plainNumber(text.substr(begin, end - begin));
        if (!number || *number < 0) return std::nullopt;
        numbers.push_back(*number);
        sum += *number;
        begin = text.find_first_not_of(dividers, end);
    }
    if (sum <= 0) return std::nullopt;
    if (numbers.size() % 2 == 1) {
        const auto once = numbers;
        numbers.insert(numbers.end(), once.begin(), once.end());
    }
    return numbers;
}

} // namespace

Stroke PaintReader::stroke(const Tree& tree) const {
    Element element(tree, notes_);
    Stroke stroke;
    stroke.colour = element.parameterColour("stroke").value_or(stroke.colour);
    stroke.opacity = element.parameterNumber("stroke-opacity", 0, 1).value_or(1);
    stroke.width = size(element.parameterNumber("stroke-width", 0, unbounded).value_or(1));
    stroke.dashOffset = size(element.parameterNumber("stroke-dashoffset", -unbounded, unbounded).value_or(0));
    if (const auto written = element.parameter("stroke-dasharray")) {
        if (const auto lengths = dashes(*written))
            for (const double length : *lengths) stroke.dash.push_back(size(length));
        else
            element.reportValue(element.line(), "stroke-dasharray", *written,
                                "write lengths divided by blanks, such as “2 1”");
    }
    readWord(element, "stroke-linejoin", joinWords, stroke.join);
    readWord(element, "stroke-linecap", capWords, stroke.cap);
    element.finish();
    return stroke;
}

SolidFill PaintReader::solidFill(const Tree& tree, SolidFill otherwise) const {
    Element element(tree, notes_);
    otherwise.colour = element.parameterColour("fill").value_or(otherwise.colour);
    otherwise.opacity = element.parameterNumber("fill-opacity", 0, 1).value_or(otherwise.opacity);
    element.finish();
    return otherwise;
}

PolygonFill PaintReader::polygonFill(const Tree& tree) const {
    if (tree.child("GraphicFill") == nullptr) return {solidFill(tree, {}), std::nullopt};
    Element element(tree, notes_);
    PolygonFill fill;
    if (const auto* pattern = element.one("GraphicFill")) {
        Element inner(*pattern, notes_);
        if (const auto* drawn = inner.needed("Graphic")) fill.pattern = graphic(*drawn);
        inner.finish();
    }
    if (element.parameter("fill") || element.parameter("fill-opacity"))
        notes_.add("style_ignored", tree.line, "a fill with a pattern has no colour of its own",
                   "put the colour into a PolygonSymbolizer before this one");
    element.finish();
    return fill;
}

void PaintReader::readMark(const Tree& tree, Graphic& graphic, bool& known) const {
    Element element(tree, notes_);
    if (const auto written = element.text("WellKnownName")) {
        if (const auto mark = valueOf(markWords, *written)) {
            graphic.mark = *mark;
        } else {
            element.reportValue(
                element.line(), "WellKnownName", *written,
                "use square, circle, triangle, star, cross, x, slash, backslash, horline, vertline, plus or times");
            known = false;
        }
    }
    if (const auto* fill = element.one("Fill")) graphic.fill = solidFill(*fill, {});
    if (const auto* pen = element.one("Stroke")) graphic.stroke = stroke(*pen);
    element.finish();
}

std::optional<Graphic> PaintReader::graphic(const Tree& tree) const {
    Element element(tree, notes_);
    Graphic graphic;
    bool known = true;
    if (const auto* mark = element.needed("Mark")) readMark(*mark, graphic, known);
    graphic.size = size(element.number("Size", 1e-6, unbounded).value_or(6));
    graphic.rotation = element.number("Rotation", -unbounded, unbounded).value_or(0);
    graphic.opacity = element.number("Opacity", 0, 1).value_or(1);
    element.finish();
    if (!known || tree.child("Mark") == nullptr) return std::nullopt;
    return graphic;
}

} // namespace mutu::style
