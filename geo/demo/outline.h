// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/dice.h"
#include "geo/demo/place.h"

#include <array>

namespace mutu::demo {

/// A district's edge on the drawing board: a closed curve seen whole from the centre (0, 0), a rounded rectangle that
/// gave way to hills and streams.
class Outline {
  public:
    /// A curve of the given proportions (width to height) that encloses `area` square metres.
    Outline(double proportion, double area, Dice dice);

    /// The distance from the centre to the curve; `direction` is a unit vector.
    [[nodiscard]] double radius(Place direction) const;
    /// How far inside the curve a place lies along the way from the centre; negative outside.
    [[nodiscard]] double depth(Place place) const;
    /// 0 at the centre, 1 on the curve.
    [[nodiscard]] double reach(Place place) const;
    /// The curve from direction `from` counterclockwise or clockwise (the shorter way) to `to`, ends left out, `margin`
    /// inside the curve, a point every `step` metres.
    [[nodiscard]] Places stretch(Place from, Place to, double margin, double step) const;
    /// The whole curve, counterclockwise, `margin` inside it (negative: outside).
    [[nodiscard]] Places ring(double margin, double step) const;
    /// Half the width and height of the upright rectangle around the curve.
    [[nodiscard]] Place halfExtent() const { return halfExtent_; }

  private:
    static constexpr std::size_t waves = 6;
    double halfWidth_;
    double halfHeight_;
    std::array<Place, waves> wave_;
    Place halfExtent_;
};

} // namespace mutu::demo
