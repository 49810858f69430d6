// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/geom/wide.h"

#include <compare>
#include <functional>
#include <vector>

namespace mutu::fabric {

/// One directed edge of a boundary: the land lies on its left.
struct Segment {
    geom::Point a;
    geom::Point b;

    [[nodiscard]] Segment turned() const { return {b, a}; }
    /// The same edge whichever way it runs: the lesser point first.
    [[nodiscard]] Segment undirected() const { return a < b ? *this : turned(); }
    [[nodiscard]] geom::Box box() const;
    [[nodiscard]] bool hasEnd(geom::Point p) const { return a == p || b == p; }
    friend auto operator<=>(const Segment&, const Segment&) = default;
};

/// The edges of a region with the land on their left, whichever way its rings are kept.
std::vector<Segment> boundaryOf(const geom::Region& region);
/// Those of them whose box meets a place, in the same order: of a road with a hundred thousand vertices, a few.
std::vector<Segment> boundaryNear(const geom::Region& region, const geom::Box& place);
geom::Box boxOf(const std::vector<Segment>& edges);

/// Twice the area in mm², exact; no bound on size.
geom::Wide doubledArea(const geom::Region& region);

/// What is left when edges that run both ways cancel each other: the boundary of the union. In ascending order.
std::vector<Segment> cancelled(std::vector<Segment> segments);

/// The faces that directed edges enclose on their left.
struct Faces {
    std::vector<geom::Polygon> polygons;
    std::vector<Segment> bridges; ///< edges given both ways that have the same face on both sides: they divide nothing
    bool open = false;            ///< some ring has no face around it (a hole without an outer ring)
};
/// - Precondition: edges meet in common ends only, none is given twice in one direction, and they form closed rings.
/// - Rings are in normal form, begin at their least point, touch themselves nowhere; holes, and faces by their outer
///   rings, are in ascending order. The result does not depend on the order of the edges.
Faces facesOf(const std::vector<Segment>& segments);

/// Rings from their least point, holes and parts in ascending order: equal regions have equal canonical forms.
geom::Region canonical(geom::Region region);

/// Visits each pair of one edge of each list whose boxes come within `reach` millimetres, once, by their indices; a
/// visitor that answers false ends it. About n log n.
void forEachPairNear(const std::vector<Segment>& first, const std::vector<Segment>& second, std::int64_t reach,
                     const std::function<bool(std::size_t, std::size_t)>& visit);

/// Whether the middle of an edge lies inside, on the boundary or outside of a region, exactly.
enum class Lie { inside, boundary, outside };
Lie lieOf(const Segment& segment, const geom::Region& region);

} // namespace mutu::fabric
