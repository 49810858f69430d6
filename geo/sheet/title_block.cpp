// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/title_block.h"

#include <algorithm>

namespace mutu::sheet {

namespace {

constexpr double rowHeight = 6.2;
constexpr double labelWidth = 14.5;
/// An official round seal is 42 mm across whatever the paper; it lies half over the fields above, as seals do.
constexpr double stampHeight = 27;

} // namespace

/// Wide fields take a row each, the others share one by twos; with a stamp beside them every narrow one takes a row.
std::size_t TitleBlock::rowCount() const {
    std::size_t rows = 0;
    bool half = false;
    for (const auto& field : fields_) {
        if (field.isWide) {
            ++rows;
            half = false;
        } else if (half) {
            half = false;
        } else {
            ++rows;
            half = true;
        }
    }
    return rows;
}

double TitleBlock::height(const Setting& setting, double /*width*/, const Ruler& /*ruler*/) const {
    const double fields = setting.lineHeight(rowHeight) * static_cast<double>(rowCount());
    return fields + (hasStamp_ ? stampHeight * std::min(1.0, setting.unit * setting.leading) : 0);
}

void TitleBlock::drawField(Pencil& pencil, const Setting& setting, const TitleField& field, const Frame& cell) const {
    const double u = setting.unit;
    const Frame label{cell.left, cell.top, labelWidth * u, cell.height};
    pencil.box(label, paleGrey, std::nullopt);
    pencil.textIn(label.inset(0.8 * u), setting.say(field.label.chinese, field.label.english), {2.1 * u, false, black},
                  Align::centre);
    pencil.line({label.right(), cell.top}, {label.right(), cell.bottom()}, {grey, 0.1 * u, {}});
    pencil.textIn({label.right() + 1.2 * u, cell.top, cell.right() - label.right() - 2 * u, cell.height},
                  setting.say(field.value.chinese, field.value.english), {2.2 * u, false, black});
    pencil.box(cell, std::nullopt, Pen{grey, 0.1 * u, {}});
}

void TitleBlock::draw(Pencil& pencil, const Setting& setting, const Frame& frame) const {
    const double u = setting.unit;
    const double row = setting.lineHeight(rowHeight);
    double top = frame.top;
    bool half = false;
    for (const auto& field : fields_) {
        if (field.isWide) {
            if (half) top += row;
            half = false;
            drawField(pencil, setting, field, {frame.left, top, frame.width, row});
            top += row;
            continue;
        }
        drawField(pencil, setting, field, {frame.left + (half ? frame.width / 2 : 0), top, frame.width / 2, row});
        if (half) top += row;
        half = !half;
    }
    if (half) top += row;
    const Frame whole{frame.left, frame.top, frame.width, height(setting, frame.width, pencil.ruler())};
    if (hasStamp_) {
        const Frame stamp{frame.left, top, frame.width, whole.bottom() - top};
        pencil.textIn(stamp, setting.say("（盖章处）", "(seal)"), {2.4 * u, false, Ink{{0xa8, 0xa8, 0xa8}, 1}},
                      Align::centre);
    }
    pencil.box(whole, std::nullopt, Pen{black, 0.3 * u, {}});
}

} // namespace mutu::sheet
