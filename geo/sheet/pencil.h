// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/drawing.h"
#include "geo/sheet/ruler.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// How a line of text looks.
struct Lettering {
    double size = 2.4;
    bool isBold = false;
    Ink ink{{0x22, 0x22, 0x22}, 1};
};

inline constexpr Ink black{{0x22, 0x22, 0x22}, 1};
inline constexpr Ink grey{{0x6e, 0x6e, 0x6e}, 1};
inline constexpr Ink white{{0xff, 0xff, 0xff}, 1};
inline constexpr Ink paleGrey{{0xef, 0xee, 0xeb}, 1};
inline constexpr Ink warning{{0xa3, 0x2a, 0x1e}, 1};

/// Puts drawings on a sheet, one over the other.
class Pencil {
  public:
    Pencil(std::vector<Drawing>& drawings, const Ruler& ruler)
        : drawings_(drawings)
        , ruler_(ruler) {}

    void line(Spot from, Spot to, Pen pen);
    void box(const Frame& frame, std::optional<Ink> fill, std::optional<Pen> pen);
    void area(std::vector<Spot> spots, std::optional<Ink> fill, std::optional<Pen> pen);
    void text(std::string text, Spot baseline, const Lettering& lettering, Align align = Align::left);
    /// In a frame, in the middle of its height; letters are made up to a third smaller to fit its width, then the end
    /// is left out (…).
    void textIn(const Frame& frame, std::string text, Lettering lettering, Align align = Align::left);
    void add(Drawing drawing) { drawings_.push_back(std::move(drawing)); }
    [[nodiscard]] const Ruler& ruler() const { return ruler_; }

  private:
    std::vector<Drawing>& drawings_;
    const Ruler& ruler_;
};

/// From the middle of a line of text down to its baseline, as a share of the letters' size: Chinese characters sit
/// evenly then.
constexpr double baselineBelowMiddle = 0.37;

} // namespace mutu::sheet
