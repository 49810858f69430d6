// SPDX-License-Identifier: Apache-2.0
#include "geo/map/legend.h"

#include "geo/map/anchor.h"
#include "geo/map/paint.h"
#include "geo/map/scene_builder.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mutu::map {

namespace {

constexpr std::size_t forms = 3; // points, lines, areas: each has its own sign

std::int64_t cross(Offset a, Offset b, Offset c) {
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
           (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

/// Whether a stretch has a place in common with a box: its box does, and its line doesn't leave all corners on one
/// side.
bool meets(Offset a, Offset b, const Extent& window) {
    Extent box;
    box.add(a);
    box.add(b);
    if (!box.meets(window)) return false;
    bool left = false;
    bool right = false;
    for (const auto corner : {Offset{window.minX, window.minY}, Offset{window.maxX, window.minY},
                              Offset{window.maxX, window.maxY}, Offset{window.minX, window.maxY}}) {
        const auto side = cross(a, b, corner);
        left = left || side >= 0;
        right = right || side <= 0;
    }
    return left && right;
}

bool meets(const Layer& layer, FeatureIndex feature, const Extent& window) {
    if (window.holds(layer.box(feature))) return true;
    const bool isRegion = layer.form(feature) == Form::region;
    Outlines outlines;
    for (std::uint32_t i = 0; i < layer.outlineCount(feature); ++i) {
        const auto outline = layer.outline(feature, i);
        outlines.push_back(outline);
        for (std::size_t j = 1; j < outline.size(); ++j)
            if (meets(outline[j - 1], outline[j], window)) return true;
        if (meets(outline.back(), outline.front(), window) && (isRegion || outline.size() == 1)) return true;
    }
    return isRegion && covers(outlines, {window.minX, window.minY});
}

bool isPainted(const style::Rule& rule) {
    return std::any_of(rule.symbolizers.begin(), rule.symbolizers.end(), [](const auto& symbolizer) {
        return !std::holds_alternative<style::TextSymbolizer>(symbolizer);
    });
}

void count(LegendEntry& entry, const Layer& layer, FeatureIndex feature) {
    ++entry.count;
    entry.area = entry.area + layer.area(feature);
}

} // namespace

std::vector<LegendEntry> legend(const Portrayal& portrayal, const geom::Box& window, double scale) {
    std::vector<LegendEntry> entries;
    const auto extent = portrayal.scene().extentOf(window);
    for (std::size_t number = 0; number < portrayal.styles().size(); ++number) {
        const auto* layer = portrayal.layer(number);
        if (!layer) continue;
        const auto& style = portrayal.styles()[number];
        const auto found = layer->search(extent);
        const auto classes = portrayal.classes(number, scale, found);
        std::vector<std::array<LegendEntry, forms>> lines(style.rules.size());
        for (const auto feature : found) {
            if (!meets(*layer, feature, extent)) continue;
            const auto& rules = classes.rulesOf(feature);
            std::vector<std::size_t> counted;
            for (const auto rule : rules) {
                const auto& title = style.rules[rule].title;
                if (title.empty() || !isPainted(style.rules[rule])) continue;
                // The first rule of the same title keeps the line; a feature counts once in it.
                auto line = rule;
                for (std::size_t earlier = 0; earlier < rule; ++earlier)
                    if (style.rules[earlier].title == title && isPainted(style.rules[earlier]))
                        line = std::min(line, earlier);
                if (std::find(counted.begin(), counted.end(), line) != counted.end()) continue;
                counted.push_back(line);
                auto& entry = lines[line][static_cast<std::size_t>(layer->form(feature))];
                if (entry.count == 0)
                    entry = {number,
                             line,
                             rules,
                             *layerNamed(style.layer),
                             layer->form(feature),
                             title,
                             style.rules[rule].titleEn,
                             0,
                             {}};
                count(entry, *layer, feature);
            }
        }
        for (auto& line : lines)
            for (auto& entry : line)
                if (entry.count > 0) entries.push_back(std::move(entry));
    }
    return entries;
}

void paintSample(QPainter& painter, const Portrayal& portrayal, const LegendEntry& entry, const QRectF& box,
                 double dotsPerMillimetre, double scale) {
    const auto& whole = portrayal.styles()[entry.style];
    style::Style style = whole;
    style.rules.clear();
    for (const auto rule : entry.sampleRules) {
        style.rules.push_back(whole.rules[rule]);
        style.rules.back().filter.reset();
        style.rules.back().isElse = false;
    }
    View view;
    view.scale = scale;
    view.dotsPerMillimetre = dotsPerMillimetre;
    view.size = QSize(std::max(1, static_cast<int>(std::lround(box.width()))),
                      std::max(1, static_cast<int>(std::lround(box.height()))));
    const auto place = [&](double x, double y) {
        return view.toGround({x * view.size.width(), y * view.size.height()});
    };
    geom::Shape shape = place(0.5, 0.5);
    if (entry.form == Form::lines) shape = geom::Lines{{{place(-0.5, 0.5), place(1.5, 0.5)}}};
    if (entry.form == Form::region) {
        const double inset = std::min(0.15, dotsPerMillimetre * 0.3 / view.size.height());
        const double side = inset * view.size.height() / view.size.width();
        shape = geom::Region{
            {{{place(side, 1 - inset), place(1 - side, 1 - inset), place(1 - side, inset), place(side, inset)}, {}}}};
    }
    SceneBuilder builder(geom::Point{});
    builder.add(entry.layer, RecordId{1}, shape);
    PaintOptions options;
    options.withLabels = false;
    options.background.reset();
    painter.save();
    painter.translate(box.topLeft());
    paint(painter, Portrayal(builder.build(), {style}), view, options);
    painter.restore();
}

} // namespace mutu::map
