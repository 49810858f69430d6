// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/outline.h"

#include <array>
#include <cstdint>

namespace mutu::demo {

/// The side of a block: the road along it (its index among the district's roads, −1: the district's edge) and half that
/// road's reserve.
struct Side {
    int road = -1;
    double half = 0;
};

/// The land between roads, to be divided into parcels: four corners on the drawing board, counterclockwise from the
/// south-west, on the roads' centre lines.
struct Block {
    std::array<Place, 4> corners;
    std::array<Side, 4> sides; ///< south, east, north, west
    int quarter = 0;           ///< the 地籍子区 it lies in, counted from 0
    int parcels = 0;           ///< into how many it is divided
    double crowding = 1;       ///< how densely, against the average
    double area = 0;           ///< of the buildable ring, on the board
    double reach = 0;          ///< of its middle: 0 the district's centre, 1 its edge

    [[nodiscard]] Place middle() const { return (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25; }
    /// The buildable ring: set back from the roads, rounded at crossings, cut off along the district's edge, a point
    /// every 15 m or so.
    /// - Counterclockwise; empty when too little or too thin a strip would be left.
    [[nodiscard]] Places ring(const Outline& outline) const;
};

} // namespace mutu::demo
