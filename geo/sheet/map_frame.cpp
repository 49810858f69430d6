// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/map_frame.h"

#include "geo/sheet/figures.h"
#include "geo/sheet/plan_scale.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mutu::sheet {

namespace {

/// The multiples of `step` metres between two millimetre coordinates.
std::vector<double> multiples(std::int64_t from, std::int64_t to, double step) {
    std::vector<double> found;
    for (double at = std::ceil(geom::metres(from) / step) * step; at <= geom::metres(to); at += step)
        found.push_back(at);
    return found;
}

struct Grid {
    std::vector<double> norths;
    std::vector<double> easts;
    int decimals = 0;
    const Frame& neat;
    const geom::Box& ground;

    [[nodiscard]] double x(double east) const {
        return neat.left + (east - geom::metres(ground.minX)) / geom::metres(ground.width()) * neat.width;
    }
    [[nodiscard]] double y(double north) const {
        return neat.bottom() - (north - geom::metres(ground.minY)) / geom::metres(ground.height()) * neat.height;
    }
};

void turned(Pencil& pencil, const std::string& text, Spot middle, double size) {
    TextDrawing drawing;
    drawing.text = text;
    drawing.baseline = {middle.x + baselineBelowMiddle * size, middle.y};
    drawing.size = size;
    drawing.align = Align::centre;
    drawing.ink = black;
    drawing.turn = -90;
    pencil.add(std::move(drawing));
}

void drawLabels(Pencil& pencil, double u, const Grid& grid) {
    const double band = coordinateBand * u;
    const double size = 2.1 * u;
    const auto& neat = grid.neat;
    for (const double north : grid.norths) {
        const double y = grid.y(north);
        const auto text = plain(north / 1000, grid.decimals);
        const double room = pencil.ruler().width(text, size, false) / 2 + u;
        for (const double x : {neat.left, neat.right()}) {
            const double outward = x == neat.left ? -1 : 1;
            pencil.line({x, y}, {x + outward * band * 0.3, y}, {black, 0.15 * u, {}});
            if (y - room > neat.top && y + room < neat.bottom())
                turned(pencil, text, {x + outward * band * 0.62, y}, size);
        }
    }
    for (const double east : grid.easts) {
        const double x = grid.x(east);
        const auto text = plain(east / 1000, grid.decimals);
        const double room = pencil.ruler().width(text, size, false) / 2 + u;
        for (const double y : {neat.top, neat.bottom()}) {
            const double outward = y == neat.top ? -1 : 1;
            pencil.line({x, y}, {x, y + outward * band * 0.3}, {black, 0.15 * u, {}});
            if (x - room > neat.left && x + room < neat.right())
                pencil.text(text, {x, y + outward * band * 0.62 + baselineBelowMiddle * size}, {size, false, black},
                            Align::centre);
        }
    }
}

void drawCrosses(Pencil& pencil, double u, const Grid& grid) {
    const double arm = 1.6 * u;
    for (const double north : grid.norths)
        for (const double east : grid.easts) {
            const Spot at{grid.x(east), grid.y(north)};
            if (!grid.neat.inset(arm).holds({at.x, at.y, 0, 0})) continue;
            const Pen pen{{{0x55, 0x55, 0x55}, 0.7}, 0.1 * u, {}};
            pencil.line({at.x - arm, at.y}, {at.x + arm, at.y}, pen);
            pencil.line({at.x, at.y - arm}, {at.x, at.y + arm}, pen);
        }
}

/// A length for a quarter of the bar: a round number of metres, the bar at most 70 mm long on A3.
double barUnit(double scale, double u) {
    const double most = 70 * u / 4 * scale / 1000;
    const double decade = std::pow(10.0, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.5, 2.0, 1.0})
        if (factor * decade <= most + 1e-9) return factor * decade;
    return decade;
}

} // namespace

void drawMapGrid(Pencil& pencil, const Setting& setting, const Frame& neat, const geom::Box& ground) {
    const double u = setting.unit;
    const double step = gridStep(geom::metres(ground.width()) * 1000 / neat.width);
    Grid grid{multiples(ground.minY, ground.maxY, step), multiples(ground.minX, ground.maxX, step), 0, neat, ground};
    grid.decimals = step >= 1000 ? 0 : (step >= 100 ? 1 : (step >= 10 ? 2 : 3));
    drawCrosses(pencil, u, grid);
    drawLabels(pencil, u, grid);
}

void drawMapBorder(Pencil& pencil, const Setting& setting, const Frame& neat, const geom::Box& ground) {
    const double u = setting.unit;
    drawMapGrid(pencil, setting, neat, ground);
    pencil.box(neat, std::nullopt, Pen{black, 0.2 * u, {}});
    pencil.box(neat.inset(-coordinateBand * u), std::nullopt, Pen{black, 0.8 * u, {}});
}

Frame northArrowPlate(const Setting& setting, const Frame& neat) {
    const double u = setting.unit;
    return {neat.right() - 19 * u, neat.top + 4 * u, 15 * u, 24 * u};
}

void drawNorthArrow(Pencil& pencil, const Setting& setting, const Frame& neat) {
    const double u = setting.unit;
    const auto plate = northArrowPlate(setting, neat);
    pencil.box(plate, white, std::nullopt);
    const double x = plate.middle().x;
    pencil.textIn({plate.left, plate.top + 0.8 * u, plate.width, 5 * u}, setting.say("北", "N"), {3.6 * u, true, black},
                  Align::centre);
    const double tip = plate.top + 6.4 * u;
    const double foot = plate.bottom() - 1.6 * u;
    const Spot notch{x, foot - 3.6 * u};
    const double half = 4.2 * u;
    pencil.area({{x, tip}, notch, {x - half, foot}}, black, Pen{black, 0.2 * u, {}});
    pencil.area({{x, tip}, {x + half, foot}, notch}, white, Pen{black, 0.2 * u, {}});
}

void drawScaleBar(Pencil& pencil, const Setting& setting, Spot middle, double scale) {
    const double u = setting.unit;
    const double unit = barUnit(scale, u);
    const double part = unit * 1000 / scale;
    const double left = middle.x - 2 * part;
    const double thickness = 1.3 * u;
    const double top = middle.y + 0.9 * u;
    pencil.text(scaleText(scale), {middle.x, middle.y - 1.8 * u}, {3.2 * u, true, black}, Align::centre);
    for (int i = 0; i < 4; ++i)
        pencil.box({left + i * part, top, part, thickness}, i % 2 == 0 ? black : white, Pen{black, 0.15 * u, {}});
    const bool inKilometres = 4 * unit >= 2000;
    for (int i = 0; i <= 4; ++i) {
        const double length = inKilometres ? i * unit / 1000 : i * unit;
        auto text = length == std::floor(length)
                        ? plain(length, 0)
                        : (plain(length * 10, 6).ends_with(".000000") ? plain(length, 1) : plain(length, 2));
        pencil.text(text, {left + i * part, top - 0.7 * u}, {1.9 * u, false, black}, Align::centre);
    }
    pencil.text(inKilometres ? setting.say("千米", "km") : setting.say("米", "m"),
                {left + 4 * part + 3.4 * u, top + thickness}, {1.9 * u, false, black});
}

void drawDiagonalMark(Pencil& pencil, const Frame& neat, const std::string& text) {
    const double natural = std::max(1e-6, pencil.ruler().width(text, 1, true));
    const double angle = std::atan2(neat.height, neat.width);
    const double length = 0.62 * std::hypot(neat.width, neat.height);
    TextDrawing mark;
    mark.text = text;
    mark.size = std::min(length / natural, 0.3 * std::min(neat.width, neat.height));
    // Its middle, not its baseline, lies on the diagonal.
    const double down = baselineBelowMiddle * mark.size;
    mark.baseline = {neat.middle().x + down * std::sin(angle), neat.middle().y + down * std::cos(angle)};
    mark.isBold = true;
    mark.align = Align::centre;
    mark.ink = Ink{{0x8a, 0x2b, 0x2b}, 0.12};
    mark.turn = -angle * 180 / std::numbers::pi;
    pencil.add(std::move(mark));
}

} // namespace mutu::sheet
