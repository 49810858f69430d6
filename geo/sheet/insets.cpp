// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/insets.h"

#include "geo/sheet/figures.h"
#include "geo/sheet/map_frame.h"
#include "geo/sheet/plan_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace mutu::sheet {

namespace {

constexpr double titleHeight = 5;
constexpr double gap = 2.4;
/// Round the window of an inset, on each side.
constexpr double margin = 2;
constexpr double smallestScale = 10000000;

/// The main map's part of the frame that it shares.
Frame mainPart(const Frame& neat, bool isAbove, double share) {
    auto main = neat;
    (isAbove ? main.height : main.width) *= share;
    return main;
}

/// The rest of the frame, as high or wide as the main map with its band.
Frame restOf(const Frame& neat, const Frame& main, bool isAbove, double unit) {
    const double band = coordinateBand * unit;
    const Frame outer = neat.inset(-band);
    const double between = band + gap * unit;
    if (isAbove) return {outer.left, main.bottom() + between, outer.width, outer.bottom() - main.bottom() - between};
    return {main.right() + between, outer.top, outer.right() - main.right() - between, outer.height};
}

/// Even rows of frames, the last row filled from the left.
std::vector<Frame> cells(const Frame& room, std::size_t count, std::size_t columns, double unit) {
    const auto rows = (count + columns - 1) / columns;
    const double between = gap * unit;
    const double width = (room.width - between * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double height = (room.height - between * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    std::vector<Frame> found;
    for (std::size_t i = 0; i < count; ++i)
        found.push_back({room.left + static_cast<double>(i % columns) * (width + between),
                         room.top + static_cast<double>(i / columns) * (height + between), width, height});
    return found;
}

double scaleFor(const geom::Box& window, const Frame& map, double unit) {
    return largestPlanScale(geom::metres(window.width()), geom::metres(window.height()), map.width - 2 * margin * unit,
                            map.height - 2 * margin * unit)
        .value_or(smallestScale);
}

double commonScale(const std::vector<InsetWish>& wishes, const Frame& map, double unit) {
    double scale = 0;
    for (const auto& wish : wishes) scale = std::max(scale, scaleFor(wish.window, map, unit));
    return scale;
}

Frame mapOf(const Frame& cell, double unit) {
    return {cell.left, cell.top + titleHeight * unit, cell.width, cell.height - titleHeight * unit};
}

/// A division of the frame, the better the smaller its denominators; among equal ones that with the squarer insets.
struct Division {
    Frame main;
    std::vector<Frame> cells;
    double insetScale = 0;
    std::tuple<double, double, double> badness;
};

Division divided(const geom::Box& window, const std::vector<InsetWish>& wishes, const Frame& neat, const Frame& main,
                 bool isAbove, std::size_t columns, double unit) {
    Division division{main, cells(restOf(neat, main, isAbove, unit), wishes.size(), columns, unit), 0, {}};
    const auto map = mapOf(division.cells.front(), unit);
    division.insetScale = commonScale(wishes, map, unit);
    const double least = 30 * unit; // narrower maps are no maps
    const bool isNarrow = std::min({map.width, map.height, main.width, main.height}) < least;
    const double mainScale = scaleFor(window, main, unit);
    // Insets that are no larger than the map itself say nothing.
    const bool isIdle = division.insetScale >= mainScale;
    const double scales = (isNarrow || isIdle ? smallestScale * smallestScale : 1) * division.insetScale * mainScale;
    division.badness = {scales, division.insetScale, std::abs(std::log(map.width / std::max(1.0, map.height)))};
    return division;
}

} // namespace

InsetPlan planInsets(const geom::Box& window, const std::vector<InsetWish>& wishes, const Frame& neat,
                     const Setting& setting) {
    if (wishes.empty()) return {neat, {}};
    const double u = setting.unit;
    std::optional<Division> best;
    for (const bool isAbove : {false, true})
        for (const double share : {0.44, 0.38, 0.5, 0.32, 0.56})
            for (std::size_t columns = 1; columns <= wishes.size(); ++columns) {
                auto division = divided(window, wishes, neat, mainPart(neat, isAbove, share), isAbove, columns, u);
                if (!best || division.badness < best->badness) best = std::move(division);
            }
    InsetPlan plan{best->main, {}};
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const auto& box = wishes[i].window;
        const geom::Point centre{box.minX + box.width() / 2, box.minY + box.height() / 2};
        plan.insets.push_back({wishes[i].title, {mapOf(best->cells[i], u), centre, best->insetScale}});
    }
    return plan;
}

void drawInsets(Pencil& pencil, const Setting& setting, const std::vector<SheetInset>& insets) {
    const double u = setting.unit;
    const Pen pen{black, 0.2 * u, {}};
    for (const auto& inset : insets) {
        const auto& frame = inset.map.frame;
        pencil.add(inset.map);
        const Frame title{frame.left, frame.top - titleHeight * u, frame.width, titleHeight * u};
        pencil.box(title, paleGrey, pen);
        pencil.textIn({title.left + 1.4 * u, title.top, 0.66 * title.width, title.height}, inset.title,
                      {2.8 * u, true, black});
        pencil.textIn({title.left + 0.7 * title.width, title.top, 0.3 * title.width - 1.4 * u, title.height},
                      scaleText(inset.map.scale), {2.2 * u, false, black}, Align::right);
        pencil.box(frame, std::nullopt, pen);
    }
}

std::vector<map::LegendEntry> commonLegend(const map::Portrayal& portrayal, const MapDrawing& main,
                                           const std::vector<SheetInset>& insets) {
    auto entries = map::legend(portrayal, main.ground(), main.scale);
    const auto isSame = [](const map::LegendEntry& a, const map::LegendEntry& b) {
        return a.style == b.style && a.title == b.title && a.form == b.form;
    };
    const auto ofMain = entries.size();
    for (const auto& inset : insets)
        for (auto& entry : map::legend(portrayal, inset.map.ground(), inset.map.scale)) {
            const auto known = std::find_if(entries.begin(), entries.end(),
                                            [&](const map::LegendEntry& each) { return isSame(each, entry); });
            if (known == entries.end()) {
                entries.push_back(std::move(entry));
            } else if (static_cast<std::size_t>(known - entries.begin()) >= ofMain) {
                known->count += entry.count;
                known->area = known->area + entry.area;
            }
        }
    std::stable_sort(entries.begin(), entries.end(), [](const map::LegendEntry& a, const map::LegendEntry& b) {
        return std::tuple(a.style, a.rule) < std::tuple(b.style, b.rule);
    });
    return entries;
}

} // namespace mutu::sheet
