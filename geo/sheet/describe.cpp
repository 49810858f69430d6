// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"
#include "geo/sheet/sheet.h"

#include <fmt/format.h>

namespace mutu::sheet {

namespace {

std::string at(Spot spot) { return fmt::format("{:.1f},{:.1f}", spot.x, spot.y); }

std::string at(const Frame& frame) {
    return fmt::format("{:.1f},{:.1f} {:.1f}x{:.1f}", frame.left, frame.top, frame.width, frame.height);
}

struct Describer {
    std::string operator()(const LineDrawing& line) const {
        std::string text = "line";
        for (const auto& spot : line.spots) text += " " + at(spot);
        return text + fmt::format(" {} {:.2f}", line.pen.ink.colour.text(), line.pen.width);
    }
    std::string operator()(const AreaDrawing& area) const {
        std::string text = "area";
        for (const auto& spot : area.spots) text += " " + at(spot);
        if (area.fill) text += " fill " + area.fill->colour.text();
        if (area.pen) text += fmt::format(" pen {} {:.2f}", area.pen->ink.colour.text(), area.pen->width);
        return text;
    }
    std::string operator()(const TextDrawing& text) const {
        const auto* align = text.align == Align::left ? "left" : (text.align == Align::right ? "right" : "centre");
        return fmt::format("text {} {} {:.2f}{}{} “{}”", at(text.baseline), align, text.size,
                           text.isBold ? " bold" : "", text.turn != 0 ? fmt::format(" turned {:.0f}", text.turn) : "",
                           text.text);
    }
    std::string operator()(const SampleDrawing& sample) const {
        return fmt::format("sample {} of {}", at(sample.frame), sample.entry.titleEn);
    }
    std::string operator()(const MapDrawing& map) const { return "map " + at(map.frame); }
};

} // namespace

std::string describe(const Sheet& sheet) {
    std::string text = fmt::format("sheet {} {}x{} {} “{}”\n", sheet.paper.name, sheet.paper.width, sheet.paper.height,
                                   scaleText(sheet.scale), sheet.title);
    for (const auto& drawing : sheet.drawings) text += std::visit(Describer{}, drawing) + "\n";
    for (const auto& page : sheet.furtherPages) {
        text += "page\n";
        for (const auto& drawing : page) text += std::visit(Describer{}, drawing) + "\n";
    }
    return text;
}

} // namespace mutu::sheet
