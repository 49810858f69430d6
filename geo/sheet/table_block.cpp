// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/table_block.h"

#include "geo/sheet/figures.h"

#include <algorithm>
#include <array>

namespace mutu::sheet {

namespace {

constexpr double titleHeight = 7.2;
constexpr double rowHeight = 4.8;
constexpr double gap = 2.4;

/// The four columns of a row that begins at `top`.
std::array<Frame, 4> cells(const Frame& frame, double top, double height) {
    constexpr std::array shares{0.40, 0.12, 0.20, 0.28};
    std::array<Frame, 4> result;
    double left = frame.left;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double width = frame.width * shares[i];
        result[i] = Frame{left, top, width, height};
        left += width;
    }
    return result;
}

void drawRow(Pencil& pencil, const Frame& frame, double top, const Setting& setting,
             const std::array<std::string, 4>& texts, const Lettering& lettering) {
    const double u = setting.unit;
    const auto columns = cells(frame, top, setting.lineHeight(rowHeight));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Frame cell = columns[i];
        cell.left += u;
        cell.width -= 2 * u;
        pencil.textIn(cell, texts[i], lettering, i == 0 ? Align::left : Align::right);
    }
}

/// What the last column says of a row: its square metres, or its share of the total.
std::string lastText(const LandTable& table, const LandRow& row) {
    if (!table.hasShares) return squareMetreText(row.area);
    const auto all = table.total.area.hundredths();
    if (all == 0) return "—";
    return plain(100 * static_cast<double>(row.area.hundredths()) / static_cast<double>(all), 2) + "%";
}

} // namespace

bool addsUp(const LandTable& table) {
    std::int64_t count = 0;
    RegisteredArea area;
    for (const auto& row : table.rows) {
        count += row.count;
        area = area + row.area;
    }
    return count == table.total.count && area == table.total.area;
}

double TableBlock::height(const Setting& setting, double /*width*/, const Ruler& /*ruler*/) const {
    return setting.lineHeight(titleHeight +
                              rowHeight * static_cast<double>(table_.rows.size() + table_.floors.size() + 2) + gap);
}

void TableBlock::draw(Pencil& pencil, const Setting& setting, const Frame& frame) const {
    const double u = setting.unit;
    const double step = setting.lineHeight(rowHeight);
    pencil.textIn({frame.left, frame.top, frame.width, setting.lineHeight(titleHeight)},
                  setting.say(table_.title, table_.titleEn), {2.9 * u, true, black}, Align::centre);
    double top = frame.top + setting.lineHeight(titleHeight);
    const double bodyTop = top;
    pencil.box({frame.left, top, frame.width, step}, paleGrey, std::nullopt);
    drawRow(pencil, frame, top, setting,
            {setting.say("类别", "Class"), setting.say("数量", "No."), setting.say("亩", "mu"),
             table_.hasShares ? setting.say("占比", "Share") : setting.say("平方米", "m²")},
            {2.1 * u, true, black});
    top += step;
    for (const auto& row : table_.rows) {
        pencil.line({frame.left, top}, {frame.right(), top}, {grey, 0.08 * u, {}});
        drawRow(pencil, frame, top, setting,
                {setting.say(row.title, row.titleEn), grouped(row.count), muText(row.area), lastText(table_, row)},
                {2.2 * u, false, black});
        top += step;
    }
    const auto& total = table_.total;
    pencil.line({frame.left, top}, {frame.right(), top}, {black, 0.2 * u, {}});
    drawRow(pencil, frame, top, setting,
            {total.title.empty() ? setting.say("合计", "Total") : setting.say(total.title, total.titleEn),
             grouped(total.count), muText(total.area), lastText(table_, total)},
            {2.2 * u, true, black});
    top += step;
    for (const auto& row : table_.floors) {
        pencil.line({frame.left, top}, {frame.right(), top}, {grey, 0.08 * u, {}});
        drawRow(pencil, frame, top, setting,
                {setting.say(row.title, row.titleEn), grouped(row.count), "—", squareMetreText(row.area)},
                {2.2 * u, false, black});
        top += step;
    }
    for (const double edge : {bodyTop, top})
        pencil.line({frame.left, edge}, {frame.right(), edge}, {black, 0.3 * u, {}});
}

} // namespace mutu::sheet
