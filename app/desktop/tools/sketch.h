// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/snapping.h"

#include <QString>

#include <vector>

namespace mutu::desktop {

/// The points that an officer has set so far, and the one that the pointer would set next.
/// - A step may set several points (a traced boundary); stepping back takes all of them back.
class Sketch {
  public:
    [[nodiscard]] bool empty() const { return points_.empty(); }
    [[nodiscard]] const geom::Line& points() const { return points_; }
    [[nodiscard]] std::optional<geom::Point> last() const;
    /// Where the pointer is, and the way to it: straight, or along a boundary.
    [[nodiscard]] const std::optional<Snap>& pointer() const { return pointer_; }
    [[nodiscard]] const geom::Line& wayToPointer() const { return way_; }
    void hover(const Snap& pointer, geom::Line way = {});
    void leave();

    /// Sets points in one step; a point that repeats the last one is left out. Whether anything was set.
    bool set(const geom::Line& points);
    bool stepBack();
    void clear();

    /// The points, and what the pointer would add.
    [[nodiscard]] geom::Line withPointer() const;

  private:
    geom::Line points_;
    std::vector<std::size_t> steps_; ///< how many points stood before each step
    std::optional<Snap> pointer_;
    geom::Line way_;
};

/// Grid bearing from one point to another, in degrees clockwise from north.
double bearingOf(geom::Point from, geom::Point to);
double lengthOf(const geom::Line& line); ///< in metres
/// `45°30'15"`.
QString bearingText(double degrees);
/// `123.456 m`.
QString lengthText(double metres);
/// Length and bearing of the last stretch, the whole length, and for a closed figure its area in mu and square metres.
QString figuresOf(const geom::Line& line, bool closed);

} // namespace mutu::desktop
