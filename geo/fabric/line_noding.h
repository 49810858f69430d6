// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/noding.h"

namespace mutu::fabric {

/// Drawn lines and the boundaries that they meet, with common vertices wherever they meet.
struct NodedLines {
    Noding noding;
    std::vector<Segment> pieces;  ///< the lines between their vertices and nodes, each once, as they run
    std::vector<geom::Point> own; ///< every vertex of the noded lines
};

/// Finds where lines meet edges, or the boundaries of some parcels.
/// - A vertex of a line keeps its place. One within 0.71 mm of an edge is taken as a node on the nearest such edge: it
/// is
///   where a snapped line meets a slanted boundary, as near as the grid allows.
/// - Elsewhere a crossing is rounded to its nearest grid point, and the line bends to it.
/// - A line that passes a vertex within 0.71 mm bends to it, and one that runs along an edge shares its vertices.
NodedLines nodeLines(const std::vector<geom::Line>& lines, const std::vector<Segment>& edges);
NodedLines nodeLines(const std::vector<geom::Line>& lines, const std::vector<land::Parcel>& parcels);

/// The edges that a vertex of a line stands on: all that pass through it exactly, else the nearest within 0.71 mm of
/// its course with the nodes so far; none when it is an end of an edge.
std::vector<Segment> hostsOf(geom::Point p, const std::vector<Segment>& edges, const Noding& noding);

} // namespace mutu::fabric
