// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/pencil.h"

namespace mutu::sheet {

namespace {

/// Takes the last character off a text in UTF-8.
void shorten(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0U) == 0x80U) text.pop_back();
    if (!text.empty()) text.pop_back();
}

} // namespace

void Pencil::line(Spot from, Spot to, Pen pen) { drawings_.emplace_back(LineDrawing{{from, to}, std::move(pen)}); }

void Pencil::box(const Frame& frame, std::optional<Ink> fill, std::optional<Pen> pen) {
    area({{frame.left, frame.top},
          {frame.right(), frame.top},
          {frame.right(), frame.bottom()},
          {frame.left, frame.bottom()}},
         fill, std::move(pen));
}

void Pencil::area(std::vector<Spot> spots, std::optional<Ink> fill, std::optional<Pen> pen) {
    drawings_.emplace_back(AreaDrawing{std::move(spots), fill, std::move(pen)});
}

void Pencil::text(std::string text, Spot baseline, const Lettering& lettering, Align align) {
    if (text.empty()) return;
    TextDrawing drawing;
    drawing.text = std::move(text);
    drawing.baseline = baseline;
    drawing.size = lettering.size;
    drawing.isBold = lettering.isBold;
    drawing.ink = lettering.ink;
    drawing.align = align;
    drawings_.emplace_back(std::move(drawing));
}

void Pencil::textIn(const Frame& frame, std::string text, Lettering lettering, Align align) {
    const double natural = ruler_.width(text, lettering.size, lettering.isBold);
    if (natural > frame.width) {
        lettering.size *= std::max(2.0 / 3.0, frame.width / natural);
        bool cut = false;
        while (!text.empty() &&
               ruler_.width(cut ? text + "…" : text, lettering.size, lettering.isBold) > frame.width + 1e-6) {
            shorten(text);
            cut = true;
        }
        if (cut) text += "…";
    }
    const double x = align == Align::left ? frame.left : (align == Align::right ? frame.right() : frame.middle().x);
    this->text(std::move(text), {x, frame.middle().y + baselineBelowMiddle * lettering.size}, lettering, align);
}

} // namespace mutu::sheet
