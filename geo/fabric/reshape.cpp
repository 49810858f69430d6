// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/reshape.h"

#include "geo/fabric/alteration.h"
#include "geo/fabric/line_noding.h"
#include "geo/fabric/request_check.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace mutu::fabric {

using geom::Line;
using geom::Point;

namespace {

using Edges = std::vector<Segment>;

double lengthOf(const Edges& edges) {
    double sum = 0;
    for (const auto& edge : edges)
        sum += std::hypot(static_cast<double>(edge.b.x - edge.a.x), static_cast<double>(edge.b.y - edge.a.y));
    return sum;
}

/// The edges of the first parcel that are meant: all, or those that it has in common with the second.
Edges meantEdges(const std::vector<land::Parcel>& parcels, const Noding& noding) {
    auto edges = boundaryOf(noding.applied(regionOf(parcels.front())));
    if (parcels.size() < 2) return edges;
    auto others = boundaryOf(noding.applied(regionOf(parcels[1])));
    std::sort(others.begin(), others.end());
    edges.erase(std::remove_if(edges.begin(), edges.end(),
                               [&](const Segment& edge) {
                                   return !std::binary_search(others.begin(), others.end(), edge.turned());
                               }),
                edges.end());
    return edges;
}

/// The way along directed edges from one point to another; empty when there is none.
Edges way(const Edges& edges, Point from, Point to) {
    std::map<Point, Segment> next;
    for (const auto& edge : edges) next[edge.a] = edge;
    Edges found;
    for (Point at = from; found.size() <= edges.size();) {
        const auto step = next.find(at);
        if (step == next.end()) return {};
        found.push_back(step->second);
        at = step->second.b;
        if (at == to) return found;
    }
    return {};
}

/// A stretch of boundary, as the first parcel runs along it, and the line that takes its place.
struct Replacement {
    Edges stretch;
    Edges line;

    [[nodiscard]] Replacement turned() const {
        Replacement other;
        for (const auto& edge : stretch) other.stretch.push_back(edge.turned());
        for (const auto& edge : line) other.line.push_back(edge.turned());
        return other;
    }
};

std::optional<Replacement> replacementOf(const Edges& meant, const Line& line) {
    auto along = way(meant, line.front(), line.back());
    auto against = way(meant, line.back(), line.front());
    const bool reversed = along.empty() || (!against.empty() && lengthOf(against) < lengthOf(along));
    Replacement found;
    found.stretch = reversed ? std::move(against) : std::move(along);
    if (found.stretch.empty()) return std::nullopt;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        found.line.push_back(reversed ? Segment{line[i + 1], line[i]} : Segment{line[i], line[i + 1]});
    return found;
}

Refusal notOnBoundary(Point place) {
    return {"line_not_on_boundary", "The line does not begin and end on one stretch of the boundary in question",
            placeText(place), "Begin and end the line on the boundary, at a vertex or on an edge"};
}

/// The inner vertices of a stretch: where nothing else may begin.
std::set<Point> innerPoints(const Edges& stretch) {
    std::set<Point> points;
    for (const auto& edge : stretch) {
        points.insert(edge.a);
        points.insert(edge.b);
    }
    std::set<Point> ends;
    for (const auto& edge : stretch)
        for (const Point p : {edge.a, edge.b})
            if (!ends.erase(p)) ends.insert(p);
    for (const Point p : ends) points.erase(p);
    return points;
}

/// Vertices that only one side of the stretch has become nodes of the other; whether there are any.
bool matchAlong(const Edges& stretch, const Neighbourhood& beside, Noding& noding) {
    std::set<Point> known;
    for (const auto& edge : stretch) known.insert({edge.a, edge.b});
    Edges points; // without length
    for (const Point p : known) points.push_back({p, p});
    bool found = false;
    for (const auto& parcel : beside.parcels) {
        const auto edges = boundaryOf(regionOf(parcel));
        forEachPairNear(stretch, edges, 0, [&](std::size_t i, std::size_t j) {
            const Point p = edges[j].a;
            if (geom::isOnSegment(p, stretch[i].a, stretch[i].b) && known.insert(p).second) points.push_back({p, p});
            return true;
        });
    }
    for (const auto& parcel : beside.parcels) {
        const auto edges = boundaryOf(regionOf(parcel));
        forEachPairNear(points, edges, 0, [&](std::size_t i, std::size_t j) {
            const Point p = points[i].a;
            const auto nodes = noding.on(edges[j]);
            if (edges[j].hasEnd(p) || !geom::isOnSegment(p, edges[j].a, edges[j].b)) return true;
            found = found || std::find(nodes.begin(), nodes.end(), p) == nodes.end();
            noding.add(edges[j], p);
            return true;
        });
    }
    return found;
}

/// The parcels whose boundary runs along the stretch get the line instead.
Result<Altered> replaced(const Neighbourhood& beside, const Noding& noding, const Replacement& replacement) {
    const auto inner = innerPoints(replacement.stretch);
    Altered regions;
    for (std::size_t i = 0; i < beside.parcels.size(); ++i) {
        auto edges = boundaryOf(noding.applied(regionOf(beside.parcels[i])));
        std::sort(edges.begin(), edges.end());
        const auto holds = [&](const Segment& edge) { return std::binary_search(edges.begin(), edges.end(), edge); };
        const auto mine = holds(replacement.stretch.front()) ? replacement : replacement.turned();
        if (!std::all_of(mine.stretch.begin(), mine.stretch.end(), holds)) {
            for (const auto& edge : edges)
                if (inner.count(edge.a) > 0)
                    return Refusal{
                        "stretch_has_junction",
                        fmt::format("The boundary of parcel {} begins inside the stretch", beside.parcels[i].title()),
                        placeText(edge.a), "Reshape up to that point, and from it on, in two steps"};
            if (std::any_of(mine.stretch.begin(), mine.stretch.end(), holds))
                return Refusal{"stretch_has_junction",
                               fmt::format("Parcel {} has only a part of the stretch", beside.parcels[i].title()),
                               placeText(mine.stretch.front().a), "Reshape the common stretch alone"};
            continue;
        }
        const std::set<Segment> gone(mine.stretch.begin(), mine.stretch.end());
        edges.erase(std::remove_if(edges.begin(), edges.end(), [&](const Segment& e) { return gone.count(e) > 0; }),
                    edges.end());
        for (const auto& edge : edges)
            for (const auto& fresh : mine.line)
                if (edge.box().meets(fresh.box()) && clash(edge, fresh))
                    return Refusal{"boundary_would_cross",
                                   fmt::format("The new boundary would cross or touch that of parcel {}",
                                               beside.parcels[i].title()),
                                   placeText(fresh.a), "Choose a course that stays clear of other boundaries"};
        edges.insert(edges.end(), mine.line.begin(), mine.line.end());
        auto faces = facesOf(cancelled(std::move(edges)));
        if (faces.open) faces.polygons.clear(); // a hole would lie outside: refused as a broken ring
        regions.emplace(i, canonical({std::move(faces.polygons)}));
    }
    return regions;
}

} // namespace

Result<Edit> reshape(const Neighbourhood& around, const ReshapeRequest& request) {
    const auto parcels = parcelsNamed(around, request.parcels);
    if (!parcels.ok()) return parcels.refusal();
    if (parcels->size() > 2)
        return Refusal{"too_many_parcels", "A boundary lies between two parcels", (*parcels)[2].title(),
                       "Name one parcel, or the two on both sides of the boundary"};
    if (auto fault = faultOf(request.line, boxOf(*parcels))) return *fault;
    const auto lines = checkedLines(geom::Lines{{request.line}});
    if (!lines.ok()) return lines.refusal();
    const auto& line = lines->front();
    if (line.front() == line.back()) return notOnBoundary(line.front());

    const auto beside = layer(around, parcels->front().stratum);
    Noding noding;
    Edges meant;
    for (const auto& edge : meantEdges(*parcels, noding)) meant.push_back(edge.undirected());
    for (const Point end : {line.front(), line.back()}) {
        const bool atVertex = std::any_of(meant.begin(), meant.end(), [&](const Segment& e) { return e.hasEnd(end); });
        const auto hosts = hostsOf(end, meant, noding);
        if (!atVertex && hosts.empty()) return notOnBoundary(end);
        for (const auto& host : hosts) noding.add(host, end);
    }
    noding.spread(beside);
    if (auto conflict = noding.conflict(beside)) return *conflict;
    auto replacement = replacementOf(meantEdges(*parcels, noding), line);
    if (!replacement) return notOnBoundary(line.back());
    if (matchAlong(replacement->stretch, beside, noding))
        replacement = replacementOf(meantEdges(*parcels, noding), line);
    auto regions = replaced(beside, noding, *replacement);
    if (!regions.ok()) return regions.refusal();
    std::vector<Point> named(line.begin(), line.end());
    for (const auto& edge : replacement->stretch) named.push_back(edge.a);
    std::sort(named.begin(), named.end());
    return altered(beside, noding, std::move(*regions), named);
}

} // namespace mutu::fabric
