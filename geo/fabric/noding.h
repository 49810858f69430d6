// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/fabric/boundary.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

#include <map>
#include <optional>
#include <vector>

namespace mutu::fabric {

/// New vertices on existing edges, the same for every parcel on an edge.
/// - A node is the nearest grid point to where something meets the edge: at most 0.71 mm off.
/// - Edges are known by their ends; nodes that are an end of their edge are none.
class Noding {
  public:
    void add(const Segment& edge, geom::Point node);
    [[nodiscard]] bool empty() const { return nodes_.empty(); }
    /// The nodes of an edge in the order from its `a` to its `b`.
    [[nodiscard]] std::vector<geom::Point> on(const Segment& edge) const;
    /// Whether the edge gets a vertex.
    [[nodiscard]] bool touches(const Segment& edge) const { return nodes_.count(edge.undirected()) > 0; }
    /// The edge in the pieces that it falls into.
    [[nodiscard]] std::vector<Segment> pieces(const Segment& edge) const;
    /// The region with its nodes; rings, their direction and their first points stay.
    [[nodiscard]] geom::Region applied(const geom::Region& region) const;
    [[nodiscard]] std::vector<Segment> edges() const;

    /// Gives each node also to the edges of other parcels that run along the same stretch without sharing its ends, and
    /// gives noded edges the vertices of others that lie on them, so that the stretch has one set of vertices.
    void spread(const Neighbourhood& around);

    /// What the nodes did to a parcel, node by node in order; empty when it has none of these edges.
    [[nodiscard]] std::vector<NodeEffect> effects(const land::Parcel& parcel) const;
    /// Refusal `node_would_cross` when an edge that bends to its rounded node would cross or touch another edge, or
    /// pass over a vertex, that it did not meet before.
    [[nodiscard]] std::optional<Refusal> conflict(const Neighbourhood& around) const;

  private:
    /// Where the pieces of a noded edge would meet those of another edge that it did not meet before.
    [[nodiscard]] std::optional<geom::Point> conflictOf(const Segment& edge, const Segment& other) const;

    std::map<Segment, std::vector<geom::Point>> nodes_; // in order along each edge
};

/// Whether two edges meet elsewhere than in an end that both have, and are not one and the same.
bool clash(const Segment& s, const Segment& t);
/// Whether p lies so near the edge that the edge's nearest grid point can be p: within 0.71 mm, between its ends.
bool isNextTo(geom::Point p, const Segment& edge);
/// Whether a boundary has a vertex at p or passes next to it.
bool runsThrough(const geom::Region& region, geom::Point p);
/// `12.345, 67.890` in metres, x east and y north, as refusals say where.
std::string placeText(geom::Point p);

/// The parcels that share a layer of space with the one given and are current: those an edit must not disturb.
Neighbourhood layer(const Neighbourhood& around, land::Stratum stratum);
const geom::Region& regionOf(const land::Parcel& parcel);

} // namespace mutu::fabric
