// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/place.h"
#include "geo/geom/shape.h"

#include <cstdint>

namespace mutu::demo {

/// The lie of the land: bends straight drawing-board lines gently, as hills, streams and old lanes bend roads and
/// boundaries.
/// - A smooth field of shifts of up to some 70 m that changes over about a kilometre; neighbouring places stay
/// neighbours (never folds).
/// - Pure: the same place always lands on the same millimetre.
class Lie {
  public:
    explicit Lie(std::uint64_t seed)
        : seed_(seed) {}
    [[nodiscard]] Place bent(Place place) const;

  private:
    [[nodiscard]] Place shift(Place place, double wavelength, std::uint64_t octave) const;
    std::uint64_t seed_;
};

/// From a district's own board to the ground: turned by the tilt, moved to the centre, bent, rounded to whole
/// millimetres.
struct Ground {
    Place centre;     ///< in metres of the book's CRS
    Place tilt{1, 0}; ///< unit vector of the board's x axis
    Lie lie;

    [[nodiscard]] geom::Point at(Place place) const;
};

} // namespace mutu::demo
