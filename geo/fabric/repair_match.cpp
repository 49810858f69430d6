// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/repair_draft.h"
#include "geo/geom/predicates.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace mutu::fabric {

using geom::Point;

namespace {

constexpr int rounds = 4; // a rounded node can meet another edge; rarely twice

double squared(Point a, Point b) {
    const auto dx = static_cast<double>(a.x - b.x);
    const auto dy = static_cast<double>(a.y - b.y);
    return dx * dx + dy * dy;
}

/// The foot of p on an edge, as the nearest grid point; nothing unless it lies between the ends.
std::optional<Point> footOn(Point p, const Segment& edge) {
    const auto along = geom::dot(edge.a, edge.b, p);
    const auto whole = geom::dot(edge.a, edge.b, edge.b);
    if (along <= 0 || along >= whole) return std::nullopt;
    const auto share = static_cast<long double>(along) / static_cast<long double>(whole);
    return Point{edge.a.x + std::llround(share * static_cast<long double>(edge.b.x - edge.a.x)),
                 edge.a.y + std::llround(share * static_cast<long double>(edge.b.y - edge.a.y))};
}

double distance(Point p, const Segment& edge) {
    const auto square = static_cast<long double>(geom::dot(edge.a, edge.b, edge.b));
    return static_cast<double>(std::abs(static_cast<long double>(geom::cross(edge.a, edge.b, p))) / std::sqrt(square));
}

std::vector<Segment> edgesNear(const geom::Region& region, const geom::Box& box) {
    auto edges = boundaryOf(region);
    std::erase_if(edges, [&](const Segment& edge) { return !edge.box().meets(box); });
    return edges;
}

/// Each pair of an edge of `edges` and the start of one of `starts` that come within reach.
template <class Visit>
void forEachEdgeAndVertex(const std::vector<Segment>& edges, const std::vector<Segment>& starts, double reach,
                          const Visit& visit) {
    std::vector<Segment> points;
    for (const auto& edge : starts) points.push_back({edge.a, edge.a});
    forEachPairNear(points, edges, static_cast<std::int64_t>(reach) + 1, [&](std::size_t i, std::size_t j) {
        visit(points[i].a, edges[j]);
        return true;
    });
}

} // namespace

void insertLacking(RepairDraft& draft, Point place) {
    Noding noding;
    for (const auto& parcel : draft.now().parcels) {
        if (!geom::boxOf(parcel.geometry).contains(place)) continue;
        for (const auto& edge : boundaryOf(regionOf(parcel)))
            if (geom::isOnSegment(place, edge.a, edge.b)) noding.add(edge, place);
    }
    draft.node(std::move(noding));
}

void takeVertices(RepairDraft& draft, RecordId from, RecordId to) {
    const auto others = edgesNear(draft.of(from), geom::boxOf(draft.of(to)));
    Noding noding;
    forEachEdgeAndVertex(boundaryOf(draft.of(to)), others, 0, [&](Point p, const Segment& edge) {
        if (geom::isOnSegment(p, edge.a, edge.b)) noding.add(edge, p);
    });
    draft.node(std::move(noding));
}

void snap(RepairDraft& draft, RecordId moves, RecordId stays, double reach) {
    const auto box = geom::boxOf(draft.of(moves)).grownBy(3);
    const auto kept = edgesNear(draft.of(stays), box);
    const auto own = edgesNear(draft.of(moves), geom::boxOf(draft.of(stays)).grownBy(3));
    std::set<Point> corners;
    for (const auto& edge : kept) corners.insert({edge.a, edge.b});

    struct Target {
        double squared;
        Point place;
        std::optional<Segment> host; // the edge that gets the place as a node
    };
    std::map<Point, Target> targets;
    forEachEdgeAndVertex(kept, own, reach, [&](Point p, const Segment& edge) {
        if (corners.count(p) > 0) return;
        const auto offer = [&](const Target& target) {
            const auto [known, fresh] = targets.try_emplace(p, target);
            const bool corner = !target.host && known->second.host; // a vertex draws more than an edge
            if (!fresh && (corner || (target.host.has_value() == known->second.host.has_value() &&
                                      target.squared < known->second.squared)))
                known->second = target;
        };
        for (const Point end : {edge.a, edge.b})
            if (squared(p, end) <= reach * reach) offer({squared(p, end), end, std::nullopt});
        if (const auto foot = footOn(p, edge); foot && distance(p, edge) <= reach)
            offer({distance(p, edge) * distance(p, edge), isNextTo(p, edge) ? p : *foot, edge});
    });
    Noding nodes;
    std::map<Point, Point> steps;
    for (const auto& [from, target] : targets) {
        if (target.host) nodes.add(*target.host, target.place);
        if (from != target.place) steps.emplace(from, target.place);
    }
    draft.node(std::move(nodes));
    draft.move(steps, stays);

    Noding lacking;
    forEachEdgeAndVertex(edgesNear(draft.of(moves), box), edgesNear(draft.of(stays), box), reach,
                         [&](Point p, const Segment& edge) {
                             if (footOn(p, edge) && distance(p, edge) <= reach) lacking.add(edge, p);
                         });
    draft.node(std::move(lacking));
}

Result<Done> yieldOverlap(RepairDraft& draft, RecordId yields, RecordId keeps) {
    for (int round = 0; round < rounds; ++round) {
        auto noding = meetings(draft.of(yields), draft.of(keeps));
        if (noding.empty()) break;
        draft.node(std::move(noding));
    }
    const auto& loser = draft.of(yields);
    const auto& keeper = draft.of(keeps);
    const auto loserBox = geom::boxOf(loser);
    const auto keeperBox = geom::boxOf(keeper);
    const auto ofLoser = boundaryOf(loser);
    auto ofKeeper = boundaryOf(keeper);
    std::sort(ofKeeper.begin(), ofKeeper.end());
    std::vector<Segment> edges;
    for (const auto& edge : ofLoser)
        if (!edge.box().meets(keeperBox) || std::binary_search(ofKeeper.begin(), ofKeeper.end(), edge.turned()) ||
            lieOf(edge, keeper) == Lie::outside)
            edges.push_back(edge);
    for (const auto& edge : ofKeeper)
        if (edge.box().meets(loserBox) && lieOf(edge, loser) == Lie::inside) edges.push_back(edge.turned());
    auto faces = facesOf(cancelled(std::move(edges)));
    const auto& title = draft.parcel(yields).title();
    if (faces.polygons.empty())
        return Refusal{"repair_would_empty", "Nothing would be left of parcel " + title, title,
                       "Give the ground to that parcel, or retire it"};
    if (faces.open)
        return Refusal{"repair_unclear", "The boundary of parcel " + title + " would no longer close properly", title,
                       "Reshape the boundary by hand"};
    draft.give(yields, canonical({std::move(faces.polygons)}));
    return Done{};
}

} // namespace mutu::fabric
