// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/alteration.h"
#include "geo/fabric/inheritance.h"
#include "geo/fabric/line_noding.h"
#include "geo/fabric/request_check.h"
#include "geo/fabric/reshape.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::fabric {

using geom::Point;
using geom::Region;
using geom::Ring;

namespace {

Refusal unknownVertex(Point place) {
    return {"vertex_unknown", "No parcel has a boundary point there", placeText(place),
            "Name the point as the boundary list shows it, to the millimetre"};
}

/// Each edge that passes exactly through a point gets it as a node, so that all parcels there have the vertex; the
/// edges that end there get the vertices of others that lie on them, so that a stretch moves on both its sides.
Noding throughPoint(const Neighbourhood& beside, Point p) {
    Noding noding;
    std::vector<Segment> here;
    for (const auto& parcel : beside.parcels)
        for (const auto& edge : boundaryOf(regionOf(parcel)))
            if (geom::isOnSegment(p, edge.a, edge.b)) {
                noding.add(edge, p);
                here.push_back(edge);
            }
    for (const auto& parcel : beside.parcels) {
        const auto others = boundaryOf(regionOf(parcel));
        forEachPairNear(here, others, 0, [&](std::size_t i, std::size_t j) {
            for (const Point end : {others[j].a, others[j].b})
                if (geom::isOnSegment(end, here[i].a, here[i].b)) noding.add(here[i], end);
            return true;
        });
    }
    return noding;
}

template <class Work> void forEachRing(Region& region, Work&& work) {
    for (auto& part : region.parts) {
        work(part.outer);
        for (auto& hole : part.holes) work(hole);
    }
}

/// What a vertex joins in one ring: the points before and after it, the lesser first.
std::vector<Segment> passages(Region& region, Point at) {
    std::vector<Segment> found;
    forEachRing(region, [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            if (ring[i] == at)
                found.push_back(
                    Segment{ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()]}.undirected());
    });
    return found;
}

bool hasVertex(const Neighbourhood& beside, Point at) {
    return std::any_of(beside.parcels.begin(), beside.parcels.end(), [&](const land::Parcel& parcel) {
        auto region = regionOf(parcel);
        return geom::boxOf(region).contains(at) && !passages(region, at).empty();
    });
}

} // namespace

Result<Edit> moveVertex(const Neighbourhood& around, land::Stratum stratum, Point from, Point to) {
    const auto beside = layer(around, stratum);
    if (auto fault = faultOf({from, to}, boxOf(beside.parcels))) return *fault;
    if (!hasVertex(beside, from)) return unknownVertex(from);
    if (hasVertex(beside, to))
        return Refusal{"vertex_exists", "There is a boundary point already at the new place", placeText(to),
                       "Delete the vertex instead, or move it to another place"};
    const Noding noding = throughPoint(beside, from);
    Altered regions;
    for (std::size_t i = 0; i < beside.parcels.size(); ++i) {
        auto region = noding.applied(regionOf(beside.parcels[i]));
        if (passages(region, from).empty()) continue;
        forEachRing(region, [&](Ring& ring) { std::replace(ring.begin(), ring.end(), from, to); });
        regions.emplace(i, std::move(region));
    }
    std::vector<Point> named{from, to};
    std::sort(named.begin(), named.end());
    return altered(beside, noding, std::move(regions), named);
}

Result<Edit> insertVertex(const Neighbourhood& around, land::Stratum stratum, Point at) {
    const auto beside = layer(around, stratum);
    if (auto fault = faultOf({at}, boxOf(beside.parcels))) return *fault;
    std::vector<Segment> edges;
    for (const auto& parcel : beside.parcels)
        for (const auto& edge : boundaryOf(regionOf(parcel))) {
            if (edge.hasEnd(at))
                return Refusal{"vertex_exists",
                               fmt::format("Parcel {} has a boundary point there already", parcel.title()),
                               placeText(at), "Nothing needs to be inserted"};
            edges.push_back(edge.undirected());
        }
    const auto hosts = hostsOf(at, edges, {});
    if (hosts.empty())
        return Refusal{"line_not_on_boundary", "No boundary passes through that place", placeText(at),
                       "Name a place on a boundary, to the millimetre; then move the vertex"};
    Noding noding;
    for (const auto& host : hosts) noding.add(host, at);
    noding.spread(beside);
    if (auto conflict = noding.conflict(beside)) return *conflict;
    return altered(beside, noding, {}, {});
}

Result<Edit> deleteVertex(const Neighbourhood& around, land::Stratum stratum, Point at) {
    const auto beside = layer(around, stratum);
    if (auto fault = faultOf({at}, boxOf(beside.parcels))) return *fault;
    if (!hasVertex(beside, at)) return unknownVertex(at);
    const Noding noding = throughPoint(beside, at);
    Altered regions;
    std::optional<Segment> common;
    for (std::size_t i = 0; i < beside.parcels.size(); ++i) {
        auto region = noding.applied(regionOf(beside.parcels[i]));
        const auto here = passages(region, at);
        if (here.empty()) continue;
        if (here.size() > 1 || (common && *common != here.front()))
            return Refusal{"vertex_is_junction", "More than two boundaries end at that point", placeText(at),
                           "Move the vertex, or merge parcels first"};
        common = here.front();
        bool breaks = false;
        forEachRing(region, [&](Ring& ring) {
            breaks = breaks || (ring.size() < 4 && std::find(ring.begin(), ring.end(), at) != ring.end());
            ring.erase(std::remove(ring.begin(), ring.end(), at), ring.end());
        });
        if (breaks)
            return Refusal{"ring_would_break", "Only two boundary points would be left of the ring", placeText(at),
                           "Retire the parcel, or move the vertex"};
        regions.emplace(i, std::move(region));
    }
    return altered(beside, noding, std::move(regions), {at});
}

} // namespace mutu::fabric
