// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mutu::desktop {

/// What a place on the map was drawn to; stronger kinds come first.
enum class SnapKind : unsigned char { vertex, crossing, perpendicular, edge, none };

/// A place as it will be taken.
struct Snap {
    geom::Point at;
    SnapKind kind = SnapKind::none;
};

/// Draws places to the parcels of a scene.
/// - A vertex is taken exactly as the book has it, bit by bit; a crossing, a foot or a place on an edge is the nearest
/// grid point, at most 0.71 mm
///   off, which is what the fabric takes for a place on that edge.
class Snapping {
  public:
    explicit Snapping(const map::Scene& scene)
        : scene_(scene) {}

    /// The strongest that lies within `reach` millimetres of a place; of one kind the nearest; the place itself if
    /// nothing does.
    /// - `from`: the point drawn last: the foot of the perpendicular from it is looked for. `own`: further points to be
    /// drawn to.
    [[nodiscard]] Snap snapped(geom::Point place, std::int64_t reach, std::optional<geom::Point> from = {},
                               const std::vector<geom::Point>& own = {}) const;

  private:
    const map::Scene& scene_;
};

/// The edges of all parcels of a scene whose box meets the given one, each as its parcel has it.
struct Edge {
    geom::Point a;
    geom::Point b;
};
std::vector<Edge> edgesIn(const map::Scene& scene, const geom::Box& box);
/// The nearest grid point on an edge to a place, and how far away it is in millimetres.
std::pair<geom::Point, double> nearestOn(const Edge& edge, geom::Point place);

} // namespace mutu::desktop
