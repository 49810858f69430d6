// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/zone.h"

#include "geo/base/date.h"

#include <algorithm>
#include <cassert>

namespace mutu::demo {

namespace {

constexpr double areaPerParcel = 22.3e6 / 1200;
constexpr double parcelShare = 0.985;    // substations and their like come on top of the planned number
constexpr Place middle{356100, 3200600}; // inside 118.45–118.60 E, 28.85–28.98 N at the default size

struct Link {
    std::string_view name;
    std::size_t from;
    std::size_t to;
    Place leaves;  // the way the road leaves `from`, on the ground
    Place arrives; // the way from `to` towards the road
    land::Stage stage;
};

const std::array<Link, 4> links{
    Link{"辉新大道", 2, 0, {0.75, -0.66}, {-1, 0.12}, land::Stage::done},
    Link{"新集大道", 0, 1, {0.80, 0.60}, {-0.35, -0.94}, land::Stage::done},
    Link{"生态大道", 3, 1, {1, 0.05}, {-1, 0.1}, land::Stage::started},
    Link{"新生路", 0, 3, {-0.1, 1}, {0.1, -1}, land::Stage::done},
};

/// A curve that leaves a in direction u and comes to b from direction v (cubic Bézier).
Places curve(Place a, Place u, Place b, Place v, double step) {
    const double reach = length(b - a) * 0.4;
    const Place c = a + u * reach;
    const Place d = b + v * reach;
    const int pieces = std::max(8, static_cast<int>(length(b - a) / step));
    Places places;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const Place ab = between(a, c, t);
        const Place bc = between(c, d, t);
        const Place cd = between(d, b, t);
        places.push_back(between(between(ab, bc, t), between(bc, cd, t), t));
    }
    return places;
}

/// The end of one of the district's own trunk or main roads that looks most in the given direction, so that the link
/// continues it.
Place roadEnd(const DistrictPlan& plan, Place way) {
    Place best;
    double farthest = -1e300;
    for (const RoadPlan& road : plan.roads()) {
        if (road.roadClass == land::RoadClass::branch) continue;
        for (const Place end : {road.line.front(), road.line.back()}) {
            const Ground& ground = plan.ground();
            const Place turned = ground.tilt * end.x + leftOf(ground.tilt) * end.y;
            const double along = dot(turned, way) - 0.6 * std::abs(cross(turned, way));
            if (along > farthest) farthest = along, best = turned;
        }
    }
    return plan.ground().centre + best;
}

} // namespace

Zone::Zone(std::int64_t parcels, std::uint64_t seed)
    : seed_(seed)
    , growth_(std::sqrt(static_cast<double>(parcels) / defaultParcels)) {
    assert(parcels >= fewestParcels && parcels <= mostParcels);
    for (const DistrictBrief& brief : districtBriefs()) {
        const double due = static_cast<double>(parcels) * brief.share;
        districts_.emplace_back(brief, due * areaPerParcel, static_cast<std::int64_t>(due * parcelShare + 0.5),
                                middle + brief.centre * growth_, Lie(stirred(seed, 2)),
                                stirred(seed, 21, districts_.size()));
    }
}

std::int64_t Zone::plannedParcels() const {
    std::int64_t sum = 0;
    for (const DistrictPlan& plan : districts_)
        for (const Block& block : plan.blocks()) sum += block.parcels;
    return sum;
}

store::Card Zone::card() {
    return {.name = "示范园区（虚构）", .crs = "EPSG:4549", .illustrative = true, .createdAt = nowInUtc()};
}

std::vector<Zone::LinkRoad> Zone::linkRoads() const {
    std::vector<LinkRoad> roads;
    for (const Link& link : links) {
        const DistrictPlan& from = districts_[link.from];
        const DistrictPlan& to = districts_[link.to];
        const Place u = unit(link.leaves);
        const Place v = unit(link.arrives);
        geom::Line line;
        for (const Place place : curve(roadEnd(from, u), u, roadEnd(to, v), v, 60)) {
            const Place bent = from.ground().lie.bent(place);
            line.push_back(geom::nearestPoint(bent.x, bent.y));
        }
        roads.push_back({std::string(link.name), link.stage, std::move(line)});
    }
    return roads;
}

} // namespace mutu::demo
