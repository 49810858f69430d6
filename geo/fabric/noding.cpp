// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/noding.h"

#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::fabric {

using geom::Meeting;
using geom::Point;
using geom::Ring;

namespace {

bool liesBetween(Point p, const Segment& edge) {
    return geom::dot(edge.a, edge.b, p) > 0 && geom::dot(edge.b, edge.a, p) > 0;
}

Ring appliedToRing(const Noding& noding, const Ring& ring) {
    Ring noded;
    noded.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        noded.push_back(ring[i]);
        const auto nodes = noding.on({ring[i], ring[(i + 1) % ring.size()]});
        noded.insert(noded.end(), nodes.begin(), nodes.end());
    }
    return noded;
}

bool isStrictlyWithin(Point p, Point a, Point b, Point c) {
    const int turn = geom::orientation(a, b, c);
    return turn != 0 && geom::orientation(a, b, p) == turn && geom::orientation(b, c, p) == turn &&
           geom::orientation(c, a, p) == turn;
}

Refusal conflictAt(Point place, const land::Parcel& parcel) {
    return {"node_would_cross",
            fmt::format("The new vertex, rounded to the millimetre, would cross or touch another boundary of parcel {}",
                        parcel.title()),
            placeText(place), "Move the line a few millimetres away from that boundary, or run it through a vertex"};
}

} // namespace

std::string placeText(Point p) { return fmt::format("{:.3f}, {:.3f}", geom::metres(p.x), geom::metres(p.y)); }

bool clash(const Segment& s, const Segment& t) {
    if (s.undirected() == t.undirected()) return false;
    switch (geom::meeting(s.a, s.b, t.a, t.b)) {
    case Meeting::apart:
        return false;
    case Meeting::touch:
        return !t.hasEnd(s.a) && !t.hasEnd(s.b);
    case Meeting::cross:
    case Meeting::overlap:
        break;
    }
    return true;
}

bool isNextTo(Point p, const Segment& edge) {
    if (edge.a == edge.b || !liesBetween(p, edge)) return false;
    const auto twice = static_cast<long double>(geom::cross(edge.a, edge.b, p));
    return 2 * twice * twice <= static_cast<long double>(geom::dot(edge.a, edge.b, edge.b));
}

bool runsThrough(const geom::Region& region, Point p) {
    const auto edges = boundaryOf(region);
    return std::any_of(edges.begin(), edges.end(),
                       [p](const Segment& edge) { return edge.a == p || isNextTo(p, edge); });
}

const geom::Region& regionOf(const land::Parcel& parcel) {
    static const geom::Region none;
    const auto* region = geom::regionOf(parcel.geometry);
    return region ? *region : none;
}

Neighbourhood layer(const Neighbourhood& around, land::Stratum stratum) {
    Neighbourhood found;
    for (const auto& parcel : around.parcels)
        if (parcel.stratum == stratum && !parcel.validTo && !regionOf(parcel).empty()) found.parcels.push_back(parcel);
    return found;
}

void Noding::add(const Segment& edge, Point node) {
    if (edge.hasEnd(node)) return;
    const Segment key = edge.undirected();
    auto& nodes = nodes_[key];
    const auto place = std::lower_bound(nodes.begin(), nodes.end(), node, [&](Point p, Point q) {
        const auto alongP = geom::dot(key.a, key.b, p);
        const auto alongQ = geom::dot(key.a, key.b, q);
        return alongP != alongQ ? alongP < alongQ : p < q;
    });
    if (place == nodes.end() || *place != node) nodes.insert(place, node);
}

std::vector<Point> Noding::on(const Segment& edge) const {
    const auto found = nodes_.find(edge.undirected());
    if (found == nodes_.end()) return {};
    auto nodes = found->second;
    if (edge.b < edge.a) std::reverse(nodes.begin(), nodes.end());
    return nodes;
}

std::vector<Segment> Noding::pieces(const Segment& edge) const {
    std::vector<Segment> pieces;
    Point from = edge.a;
    for (const Point node : on(edge)) {
        pieces.push_back({from, node});
        from = node;
    }
    pieces.push_back({from, edge.b});
    return pieces;
}

geom::Region Noding::applied(const geom::Region& region) const {
    geom::Region noded = region;
    const auto place = boxOf(edges());
    const auto apply = [&](Ring& ring) {
        if (geom::boxOf(ring).meets(place)) ring = appliedToRing(*this, ring);
    };
    for (auto& part : noded.parts) {
        apply(part.outer);
        for (auto& hole : part.holes) apply(hole);
    }
    return noded;
}

std::vector<Segment> Noding::edges() const {
    std::vector<Segment> found;
    for (const auto& [edge, nodes] : nodes_) found.push_back(edge);
    return found;
}

void Noding::spread(const Neighbourhood& around) {
    const auto own = edges();
    const auto before = nodes_;
    const auto place = boxOf(own);
    for (const auto& parcel : around.parcels) {
        const auto others = boundaryNear(regionOf(parcel), place);
        forEachPairNear(own, others, 0, [&](std::size_t i, std::size_t j) {
            const auto& edge = own[i];
            const auto& other = others[j];
            if (other.undirected() == edge) return true;
            for (const Point end : {other.a, other.b})
                if (geom::isOnSegment(end, edge.a, edge.b)) add(edge, end);
            if (geom::meeting(edge.a, edge.b, other.a, other.b) != Meeting::overlap) return true;
            for (const Point node : before.at(edge))
                if (liesBetween(node, other)) add(other, node);
            for (const Point end : {edge.a, edge.b})
                if (liesBetween(end, other)) add(other, end);
            return true;
        });
    }
}

std::vector<NodeEffect> Noding::effects(const land::Parcel& parcel) const {
    std::vector<NodeEffect> found;
    for (const auto& edge : boundaryNear(regionOf(parcel), boxOf(edges()))) {
        Point from = edge.a;
        for (const Point node : on(edge)) {
            found.push_back(
                {parcel.id, parcel.title(), node, static_cast<std::int64_t>(geom::cross(from, node, edge.b))});
            from = node;
        }
    }
    return found;
}

std::optional<Refusal> Noding::conflict(const Neighbourhood& around) const {
    const auto own = edges();
    const auto near = boxOf(own).grownBy(2);
    std::optional<Refusal> found;
    for (const auto& parcel : around.parcels) {
        const auto others = boundaryNear(regionOf(parcel), near);
        forEachPairNear(own, others, 2, [&](std::size_t i, std::size_t j) {
            if (const auto place = conflictOf(own[i], others[j])) found = conflictAt(*place, parcel);
            return !found;
        });
        if (found) break;
    }
    return found;
}

std::optional<Point> Noding::conflictOf(const Segment& edge, const Segment& other) const {
    const bool same = other.undirected() == edge;
    const auto mine = pieces(edge);
    for (std::size_t i = 0; i + 1 < mine.size() && !same; ++i)
        if (isStrictlyWithin(other.a, edge.a, mine[i].b, edge.b)) return mine[i].b;
    if (!same && clash(edge, other)) return std::nullopt; // they met before: an old fault, not ours
    const auto theirs = same ? mine : pieces(other);
    for (std::size_t i = 0; i < mine.size(); ++i)
        for (std::size_t j = same ? i + 1 : 0; j < theirs.size(); ++j)
            if (clash(mine[i], theirs[j])) return mine.front().b;
    return std::nullopt;
}

} // namespace mutu::fabric
