// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/ruler.h"
#include "tests/geo/sheet/sample_zone.h"

#include <fmt/format.h>

namespace mutu::sheet {

namespace {

/// The box of an upright text's letters, from a little below the baseline to the top of its characters.
Frame extent(const TextDrawing& text, const Ruler& ruler) {
    const double width = ruler.width(text.text, text.size, text.isBold) * (1 + text.spacing);
    const double left =
        text.baseline.x - (text.align == Align::left ? 0 : (text.align == Align::right ? width : width / 2));
    return {left, text.baseline.y - 0.82 * text.size, width, 0.92 * text.size};
}

bool overlap(const Frame& a, const Frame& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

} // namespace

std::vector<std::string> misplacedTexts(const Sheet& sheet) {
    const Ruler ruler;
    const Frame page = Frame{0, 0, sheet.paper.width, sheet.paper.height}.inset(5);
    std::vector<std::string> faults;
    std::vector<std::pair<Frame, std::string>> boxes;
    for (const auto& drawing : sheet.drawings)
        if (const auto* sample = std::get_if<SampleDrawing>(&drawing)) boxes.emplace_back(sample->frame, "a sample");
    for (const auto& drawing : sheet.drawings) {
        const auto* written = std::get_if<TextDrawing>(&drawing);
        if (written == nullptr) continue;
        const auto& text = *written;
        if (text.text.find("…") != std::string::npos) faults.push_back("cut: " + text.text);
        if (text.size < 1.2) faults.push_back(fmt::format("{:.2f} mm: {}", text.size, text.text));
        if (text.turn != 0) continue;
        const auto box = extent(text, ruler);
        if (!page.holds(box)) faults.push_back("off the page: " + text.text);
        for (const auto& [other, words] : boxes)
            if (overlap(box, other)) faults.push_back(words + " under " + text.text);
        boxes.emplace_back(box, text.text);
    }
    return faults;
}

} // namespace mutu::sheet
