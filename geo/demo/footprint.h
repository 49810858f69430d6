// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/dice.h"
#include "geo/demo/place.h"
#include "geo/geom/shape.h"

#include <optional>
#include <vector>

namespace mutu::demo {

/// An upright rectangle in a turned frame: room to build in.
struct Room {
    geom::Point origin; ///< of the frame
    Place along{1, 0};  ///< unit vector of the frame's x axis
    Place low;
    Place high;

    [[nodiscard]] double width() const { return high.x - low.x; }
    [[nodiscard]] double depth() const { return high.y - low.y; }
    [[nodiscard]] double area() const { return width() * depth(); }
    /// The part between two shares of its width and depth.
    [[nodiscard]] Room part(double fromX, double toX, double fromY, double toY) const;
    /// The rectangle on the ground, counterclockwise.
    [[nodiscard]] geom::Ring ring() const;
    /// The rectangle without its upper right corner: an L. Shares of width and depth that go.
    [[nodiscard]] geom::Ring angledRing(double goneX, double goneY) const;
};

/// About the largest rectangle along the ring's longest edge that keeps `setback` metres from the boundary; nothing
/// when under 10 m a side.
/// - Keeps at least half the setback everywhere, hence never crosses the boundary.
std::optional<Room> roomInside(const geom::Ring& ring, double setback);

/// The ground plans of the buildings that an industrial parcel of this room would have, the largest first.
std::vector<geom::Ring> buildingPlans(const Room& room, Dice& dice);

} // namespace mutu::demo
