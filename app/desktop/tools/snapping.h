// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mutu::desktop {

/// What a place on the map was drawn to; stronger kinds come first.
enum class SnapKind : unsigned char { vertex, crossing, perpendicular, edge, none };

/// A place as it will be taken.
struct Snap {
    geom::Point at;
    SnapKind kind = SnapKind::none;
};

/// Layers of a map that points are drawn to.
using MapLayers = std::vector<map::LayerKind>;
inline const MapLayers parcelsAlone{map::LayerKind::parcel};

/// Draws places to what a scene shows: boundaries of parcels, and the outlines, lines and points of other layers.
/// - Of one kind, what parcels offer goes before what others do.
/// - A vertex is taken exactly as the book has it, bit by bit; a crossing, a foot or a place on an edge is the nearest
/// grid point, at most 0.71 mm
///   off, which is what the fabric takes for a place on that edge.
class Snapping {
  public:
    explicit Snapping(const map::Scene& scene, MapLayers layers = parcelsAlone)
        : scene_(scene)
        , layers_(std::move(layers)) {}

    /// The strongest that lies within `reach` millimetres of a place; of one kind the nearest; the place itself if
    /// nothing does.
    /// - `from`: the point drawn last: the foot of the perpendicular from it is looked for. `own`: further points to be
    /// drawn to.
    [[nodiscard]] Snap snapped(geom::Point place, std::int64_t reach, std::optional<geom::Point> from = {},
                               const std::vector<geom::Point>& own = {}) const;

  private:
    const map::Scene& scene_;
    MapLayers layers_;
};

/// The edges of layers of a scene whose box meets the given one, each as its feature has it; a point is an edge without
/// length.
struct Edge {
    geom::Point a;
    geom::Point b;
    map::LayerKind layer = map::LayerKind::parcel;
};
std::vector<Edge> edgesIn(const map::Scene& scene, const geom::Box& box, const MapLayers& layers = parcelsAlone);
/// The edge of a parcel that lies nearest to a place; nothing where the scene hasn't the parcel.
std::optional<Edge> edgeNearest(const map::Scene& scene, RecordId parcel, geom::Point place);
/// The nearest grid point on an edge to a place, and how far away it is in millimetres.
std::pair<geom::Point, double> nearestOn(const Edge& edge, geom::Point place);

} // namespace mutu::desktop
