// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/overlap.h"

#include "geo/geom/edge_sweep.h"
#include "geo/geom/predicates.h"

#include <algorithm>

namespace mutu::fabric {

using geom::Meeting;
using geom::Point;

namespace {

/// Whether an edge runs inside a region, or along its boundary with the land on the same side.
bool entersLand(const Segment& piece, const geom::Region& region, const std::vector<Segment>& sortedBoundary) {
    const auto runs = [&](const Segment& s) {
        return std::binary_search(sortedBoundary.begin(), sortedBoundary.end(), s);
    };
    if (runs(piece)) return true;
    return !runs(piece.turned()) && lieOf(piece, region) == Lie::inside;
}

bool anyEntersLand(const std::vector<Segment>& pieces, const geom::Region& region, const std::vector<Segment>& other) {
    const auto box = geom::boxOf(region);
    return std::any_of(pieces.begin(), pieces.end(), [&](const Segment& piece) {
        return piece.box().meets(box) && entersLand(piece, region, other);
    });
}

std::vector<Segment> boundaryWithin(const geom::Region& region, const geom::Box& box) {
    auto edges = boundaryOf(region);
    std::erase_if(edges, [&](const Segment& edge) { return !edge.box().meets(box); });
    return edges;
}

std::vector<Segment> sortedBoundary(const geom::Region& region, const geom::Box& box) {
    auto edges = boundaryWithin(region, box);
    std::sort(edges.begin(), edges.end());
    return edges;
}

std::vector<geom::Box> boxesOf(const std::vector<Segment>& edges) {
    std::vector<geom::Box> boxes;
    for (const auto& edge : edges) boxes.push_back(edge.box());
    return boxes;
}

void addVertices(Noding& noding, const Segment& edge, const Segment& other) {
    for (const Point end : {other.a, other.b})
        if (geom::isOnSegment(end, edge.a, edge.b)) noding.add(edge, end);
}

} // namespace

bool interiorsMeet(const geom::Region& a, const geom::Region& b) {
    const auto boxA = geom::boxOf(a);
    const auto boxB = geom::boxOf(b);
    if (!boxA.meets(boxB)) return false;
    // All that they may have in common lies in both boxes.
    const geom::Box both{std::max(boxA.minX, boxB.minX), std::max(boxA.minY, boxB.minY), std::min(boxA.maxX, boxB.maxX),
                         std::min(boxA.maxY, boxB.maxY)};
    const auto ofA = boundaryWithin(a, both);
    const auto ofB = boundaryWithin(b, both);
    auto boxes = boxesOf(ofA);
    for (const auto& box : boxesOf(ofB)) boxes.push_back(box);
    Noding noding;
    bool crossed = false;
    geom::sweepPairs(boxes, [&](std::size_t i, std::size_t j) {
        const auto [first, second] = std::minmax(i, j);
        if (first >= ofA.size() || second < ofA.size()) return true;
        const auto& mine = ofA[first];
        const auto& other = ofB[second - ofA.size()];
        crossed = geom::meeting(mine.a, mine.b, other.a, other.b) == Meeting::cross;
        addVertices(noding, mine, other);
        addVertices(noding, other, mine);
        return !crossed;
    });
    if (crossed) return true;
    // Between common vertices no edge changes sides: its middle tells for the whole of it.
    const auto nodedA = noding.applied(a);
    const auto nodedB = noding.applied(b);
    const auto edgesA = sortedBoundary(nodedA, both);
    const auto edgesB = sortedBoundary(nodedB, both);
    return anyEntersLand(edgesA, nodedB, edgesB) || anyEntersLand(edgesB, nodedA, edgesA);
}

Noding verticesOnEdges(const std::vector<land::Parcel>& parcels) {
    std::vector<Segment> edges;
    for (const auto& parcel : parcels)
        for (const auto& edge : boundaryOf(regionOf(parcel))) edges.push_back(edge);
    Noding noding;
    geom::sweepPairs(boxesOf(edges), [&](std::size_t i, std::size_t j) {
        addVertices(noding, edges[i], edges[j]);
        addVertices(noding, edges[j], edges[i]);
        return true;
    });
    return noding;
}

std::vector<Segment> shoreOf(const Neighbourhood& around) {
    std::vector<Segment> edges;
    for (const auto& parcel : around.parcels) {
        const auto own = boundaryOf(regionOf(parcel));
        edges.insert(edges.end(), own.begin(), own.end());
    }
    return cancelled(std::move(edges));
}

} // namespace mutu::fabric
