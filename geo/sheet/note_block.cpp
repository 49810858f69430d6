// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/note_block.h"

namespace mutu::sheet {

namespace {

constexpr double letterSize = 2.1;
constexpr double lineHeight = 3.3;
constexpr double gap = 1.6;

} // namespace

double NoteBlock::height(const Setting& setting, double width, const Ruler& ruler) const {
    const auto lines = ruler.wrapped(text_, letterSize * setting.unit, width);
    return setting.lineHeight(lineHeight * static_cast<double>(lines.size()) + gap);
}

void NoteBlock::draw(Pencil& pencil, const Setting& setting, const Frame& frame) const {
    const double u = setting.unit;
    double top = frame.top;
    for (const auto& line : pencil.ruler().wrapped(text_, letterSize * u, frame.width)) {
        pencil.text(line, {frame.left, top + setting.lineHeight(lineHeight) / 2 + baselineBelowMiddle * letterSize * u},
                    {letterSize * u, false, isWarning_ ? warning : grey});
        top += setting.lineHeight(lineHeight);
    }
}

} // namespace mutu::sheet
