// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/panel.h"

namespace mutu::sheet {

namespace {

double heightOf(const std::vector<std::unique_ptr<Block>>& blocks, const Setting& setting, double width,
                const Ruler& ruler) {
    double sum = 0;
    for (const auto& block : blocks) sum += block->height(setting, width, ruler);
    return sum;
}

} // namespace

std::optional<Setting> fittedSetting(const Panel& panel, const Setting& setting, const Frame& column,
                                     const Ruler& ruler) {
    constexpr double step = 0.02;
    const auto fits = [&](const Setting& tried) {
        return heightOf(panel.flowing, tried, column.width, ruler) +
                   heightOf(panel.standing, tried, column.width, ruler) <=
               column.height;
    };
    Setting tried = setting;
    for (tried.leading = 1; tried.leading > closestLines - step / 2; tried.leading -= step)
        if (fits(tried)) return tried;
    tried.leading = closestLines;
    for (double share = 1; share > smallestLetters - step / 2; share -= step) {
        tried.unit = setting.unit * share;
        if (fits(tried)) return tried;
    }
    return std::nullopt;
}

void drawPanel(Pencil& pencil, const Panel& panel, const Setting& setting, const Frame& column) {
    double top = column.top;
    for (const auto& block : panel.flowing) {
        const double height = block->height(setting, column.width, pencil.ruler());
        block->draw(pencil, setting, {column.left, top, column.width, height});
        top += height;
    }
    top = column.bottom() - heightOf(panel.standing, setting, column.width, pencil.ruler());
    for (const auto& block : panel.standing) {
        const double height = block->height(setting, column.width, pencil.ruler());
        block->draw(pencil, setting, {column.left, top, column.width, height});
        top += height;
    }
}

} // namespace mutu::sheet
