// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/growth.h"

#include "geo/fabric/boundary.h"
#include "geo/fabric/noding.h"
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"

#include <algorithm>
#include <cmath>

namespace mutu::fabric {

namespace {

using geom::Region;

double squareMetres(const Region& region) { return static_cast<double>(doubledArea(region)) * 0.5e-6; }

double perimeter(const std::vector<Segment>& boundary) {
    double sum = 0;
    for (const auto& edge : boundary)
        sum += std::hypot(static_cast<double>(edge.b.x - edge.a.x), static_cast<double>(edge.b.y - edge.a.y));
    return sum / 1000;
}

double squaredDistance(double x, double y, const Segment& edge) {
    const auto dx = static_cast<double>(edge.b.x - edge.a.x);
    const auto dy = static_cast<double>(edge.b.y - edge.a.y);
    const auto px = x - static_cast<double>(edge.a.x);
    const auto py = y - static_cast<double>(edge.a.y);
    const auto square = dx * dx + dy * dy;
    const auto share = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
    const auto offX = px - share * dx;
    const auto offY = py - share * dy;
    return offX * offX + offY * offY;
}

/// What of a piece of ground no region covers.
std::vector<Region> uncovered(const Region& piece, const std::vector<Region>& covers) {
    std::vector<Region> near;
    for (const auto& cover : covers)
        if (geom::boxOf(cover).meets(geom::boxOf(piece))) near.push_back(cover);
    if (near.empty()) return {piece};
    return geom::differencePieces(piece, near.size() == 1 ? near.front() : geom::dissolved(near));
}

} // namespace

Growth::Growth(const Neighbourhood& before, const Neighbourhood& after, std::function<RecordId(RecordId)> clanOf,
               std::int64_t narrow, double slack)
    : clanOf_(std::move(clanOf))
    , before_(clansIn(before))
    , after_(clansIn(after))
    , narrow_(narrow)
    , slack_(slack) {}

Growth::Clans Growth::clansIn(const Neighbourhood& parcels) const {
    Clans clans;
    for (const auto& parcel : parcels.parcels)
        if (!parcel.validTo && !regionOf(parcel).empty())
            clans[clanOf_(parcel.id)].emplace_back(parcel.id, &regionOf(parcel));
    return clans;
}

std::vector<Region> Growth::sharedBy(const Clans& clans, RecordId one, RecordId other) {
    std::vector<Region> shared;
    const auto first = clans.find(one);
    const auto second = clans.find(other);
    if (first == clans.end() || second == clans.end()) return shared;
    for (const auto& [id, region] : first->second)
        for (const auto& [otherId, otherRegion] : second->second) {
            if (one == other && !(id < otherId)) continue;
            if (!geom::boxOf(*region).meets(geom::boxOf(*otherRegion))) continue;
            auto common = geom::intersection(*region, *otherRegion);
            if (!common.empty()) shared.push_back(std::move(common));
        }
    return shared;
}

bool Growth::isGround(const Region& piece) const {
    const auto area = squareMetres(piece);
    return area > slack_ && 2 * area > 0.001 * perimeter(boundaryOf(piece));
}

bool Growth::ofOverlap(RecordId one, RecordId other) const {
    const auto was = sharedBy(before_, one, other);
    for (const auto& shared : sharedBy(after_, one, other))
        for (const auto& piece : uncovered(shared, was))
            if (isGround(piece)) return true;
    return false;
}

bool Growth::isNear(const Clans& clans, RecordId clan, double x, double y) const {
    const auto found = clans.find(clan);
    if (found == clans.end()) return false;
    const auto reach = static_cast<double>(narrow_) + 1;
    geom::Box place{std::llround(x), std::llround(y), std::llround(x), std::llround(y)};
    place = place.grownBy(narrow_ + 2);
    for (const auto& [id, region] : found->second) {
        if (!geom::boxOf(*region).meets(place)) continue;
        for (const auto& edge : boundaryOf(*region))
            if (squaredDistance(x, y, edge) <= reach * reach) return true;
    }
    return false;
}

// Ground that one of the clans gave up and nobody took, where both are within the narrow width of it.
bool Growth::opensBetween(RecordId clan, RecordId one, RecordId other) const {
    const auto found = before_.find(clan);
    if (found == before_.end()) return false;
    std::vector<Region> now;
    for (const auto& [name, land] : after_)
        for (const auto& [id, region] : land) now.push_back(*region);
    const auto isBetween = [&](double x, double y) { return isNear(after_, one, x, y) && isNear(after_, other, x, y); };
    for (const auto& [id, region] : found->second) {
        const auto kept = after_.find(clan);
        if (kept != after_.end() && std::any_of(kept->second.begin(), kept->second.end(),
                                                [r = region](const auto& each) { return *each.second == *r; }))
            continue;
        for (const auto& piece : uncovered(*region, now)) {
            if (!isGround(piece)) continue;
            for (const auto& edge : boundaryOf(piece))
                if (isBetween(static_cast<double>(edge.a.x + edge.b.x) / 2,
                              static_cast<double>(edge.a.y + edge.b.y) / 2))
                    return true;
        }
    }
    return false;
}

bool Growth::ofGap(RecordId one, RecordId other, double x, double y) const {
    if (!isNear(before_, one, x * 1000, y * 1000) || !isNear(before_, other, x * 1000, y * 1000)) return true;
    return opensBetween(one, one, other) || (one != other && opensBetween(other, one, other));
}

} // namespace mutu::fabric
