// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/drawing.h"

#include <array>
#include <span>
#include <vector>

namespace mutu::sheet {

/// A turned rectangle on the sheet; `turn` is clockwise in degrees.
struct Plate {
    Spot middle;
    double width = 0;
    double height = 0;
    double turn = 0;

    [[nodiscard]] std::array<Spot, 4> corners() const;
};

/// Where in a frame something may still be written: on no text and across no line.
class TextRoom {
  public:
    explicit TextRoom(const Frame& frame)
        : frame_(frame) {}

    /// Nothing is to be written across this line.
    void keepClear(Spot from, Spot to) { lines_.push_back({from, to}); }
    void take(const Plate& plate) { taken_.push_back(plate); }
    [[nodiscard]] bool isFree(const Plate& plate) const;
    /// Takes the first of the plates that is free; how many were passed over, or their number.
    std::size_t takeFirst(std::span<const Plate> candidates);

  private:
    struct Line {
        Spot from;
        Spot to;
    };

    Frame frame_;
    std::vector<Line> lines_;
    std::vector<Plate> taken_;
};

} // namespace mutu::sheet
