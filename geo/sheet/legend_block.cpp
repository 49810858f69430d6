// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/legend_block.h"

#include "geo/sheet/figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mutu::sheet {

namespace {

constexpr double headHeight = 8;
constexpr double groupHeight = 5.6;
constexpr double rowHeight = 5.0;
constexpr double gap = 1.6;
constexpr double sampleWidth = 9;
constexpr double sampleHeight = 3.7;
constexpr double columnGap = 5;

/// Readers look for land first, for lines and boundaries last.
int rank(map::LayerKind layer) {
    constexpr std::array order{map::LayerKind::parcel,   map::LayerKind::vacancy, map::LayerKind::clusterZone,
                               map::LayerKind::facility, map::LayerKind::road,    map::LayerKind::building,
                               map::LayerKind::district};
    return static_cast<int>(std::find(order.begin(), order.end(), layer) - order.begin());
}

} // namespace

LegendBlock::LegendBlock(const std::vector<map::LegendEntry>& entries, const map::Portrayal& portrayal) {
    std::vector<map::LegendEntry> sorted = entries;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::pair(rank(a.layer), a.style) < std::pair(rank(b.layer), b.style);
    });
    Group single{"界线与其他", "Boundaries and other", {}};
    for (std::size_t begin = 0; begin < sorted.size();) {
        auto end = begin;
        while (end < sorted.size() && sorted[end].style == sorted[begin].style) ++end;
        const auto first = sorted.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = sorted.begin() + static_cast<std::ptrdiff_t>(end);
        if (end - begin == 1) {
            single.entries.push_back(*first);
        } else {
            const auto& style = portrayal.styles()[first->style];
            groups_.push_back({style.title, style.titleEn, {first, last}});
        }
        begin = end;
    }
    if (!single.entries.empty()) groups_.push_back(std::move(single));
}

int LegendBlock::columnCount(const Setting& setting, double width) const {
    return std::clamp(static_cast<int>((width + columnGap * setting.unit) / ((64 + columnGap) * setting.unit)), 1, 3);
}

/// Whole groups are dealt to the columns from the left, each column up to its even share.
std::vector<std::vector<const LegendBlock::Group*>> LegendBlock::columns(int count) const {
    double total = 0;
    const auto heightOf = [](const Group& group) {
        return groupHeight + rowHeight * static_cast<double>(group.entries.size()) + gap;
    };
    for (const auto& group : groups_) total += heightOf(group);
    std::vector<std::vector<const Group*>> dealt(static_cast<std::size_t>(count));
    std::size_t column = 0;
    double filled = 0;
    for (const auto& group : groups_) {
        const double share = total / count;
        if (column + 1 < dealt.size() && filled > 0 && filled + heightOf(group) / 2 > share) {
            ++column;
            filled = 0;
        }
        dealt[column].push_back(&group);
        filled += heightOf(group);
    }
    return dealt;
}

double LegendBlock::height(const Setting& setting, double width, const Ruler& /*ruler*/) const {
    double tallest = 0;
    for (const auto& column : columns(columnCount(setting, width))) {
        double sum = 0;
        for (const auto* group : column)
            sum += groupHeight + rowHeight * static_cast<double>(group->entries.size()) + gap;
        tallest = std::max(tallest, sum);
    }
    return setting.lineHeight(headHeight + tallest + gap);
}

void LegendBlock::drawGroup(Pencil& pencil, const Setting& setting, const Group& group, Frame& rest) const {
    const double u = setting.unit;
    const double row = setting.lineHeight(rowHeight);
    const double muWidth = 15 * u;
    const double countWidth = 9 * u;
    const auto muColumn = [&](double top) { return Frame{rest.right() - muWidth, top, muWidth, row}; };
    const auto countColumn = [&](double top) {
        return Frame{rest.right() - muWidth - countWidth, top, countWidth, row};
    };
    const Frame head{rest.left, rest.top, rest.width - muWidth - countWidth, setting.lineHeight(groupHeight)};
    const bool hasArea = std::any_of(group.entries.begin(), group.entries.end(),
                                     [](const auto& entry) { return entry.area.hundredths() != 0; });
    pencil.textIn(head, setting.say(group.title, group.titleEn), {2.5 * u, true, black});
    pencil.textIn(countColumn(rest.top), setting.say("数量", "No."), {1.9 * u, false, grey}, Align::right);
    if (hasArea) pencil.textIn(muColumn(rest.top), setting.say("亩", "mu"), {1.9 * u, false, grey}, Align::right);
    pencil.line({rest.left, rest.top + setting.lineHeight(groupHeight)},
                {rest.right(), rest.top + setting.lineHeight(groupHeight)}, {grey, 0.1 * u, {}});
    double top = rest.top + setting.lineHeight(groupHeight) + 0.2 * u;
    for (const auto& entry : group.entries) {
        const double height = std::min(sampleHeight * u, 0.82 * row);
        const double offset = (row - height) / 2;
        pencil.add(SampleDrawing{entry, {rest.left, top + offset, sampleWidth * u, height}});
        const double titleLeft = rest.left + (sampleWidth + 2) * u;
        pencil.textIn({titleLeft, top, countColumn(top).left - titleLeft, row}, setting.say(entry.title, entry.titleEn),
                      {2.3 * u, false, black});
        pencil.textIn(countColumn(top), grouped(entry.count), {2.2 * u, false, black}, Align::right);
        if (entry.area.hundredths() != 0)
            pencil.textIn(muColumn(top), muText(entry.area), {2.2 * u, false, black}, Align::right);
        top += row;
    }
    rest.height -= top + setting.lineHeight(gap) - rest.top;
    rest.top = top + setting.lineHeight(gap);
}

void LegendBlock::draw(Pencil& pencil, const Setting& setting, const Frame& frame) const {
    const double u = setting.unit;
    pencil.textIn({frame.left, frame.top, frame.width, setting.lineHeight(headHeight)}, setting.say("图　例", "Legend"),
                  {3.6 * u, true, black}, Align::centre);
    const int count = columnCount(setting, frame.width);
    const double width = (frame.width - columnGap * u * (count - 1)) / count;
    double left = frame.left;
    for (const auto& column : columns(count)) {
        Frame rest{left, frame.top + setting.lineHeight(headHeight), width,
                   frame.height - setting.lineHeight(headHeight)};
        for (const auto* group : column) drawGroup(pencil, setting, *group, rest);
        left += width + columnGap * u;
    }
}

} // namespace mutu::sheet
