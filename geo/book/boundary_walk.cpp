// SPDX-License-Identifier: Apache-2.0
#include "geo/book/boundary_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace mutu::book {

namespace {

double distanceBetween(geom::Point a, geom::Point b) {
    return std::hypot(geom::metres(b.x - a.x), geom::metres(b.y - a.y));
}

/// The corner nearest to the north-west of the ring's box; of two as near, the more northern.
geom::Ring fromNorthWest(geom::Ring ring) {
    const auto box = geom::boxOf(ring);
    const geom::Point corner{box.minX, box.maxY};
    const auto first = std::min_element(ring.begin(), ring.end(), [corner](geom::Point a, geom::Point b) {
        const double toA = distanceBetween(a, corner);
        const double toB = distanceBetween(b, corner);
        return toA != toB ? toA < toB : a.y > b.y;
    });
    std::rotate(ring.begin(), first, ring.end());
    return ring;
}

/// Outer rings run counterclockwise in normal form, holes clockwise: both are walked the other way.
geom::Ring asWalked(geom::Ring ring) {
    std::reverse(ring.begin(), ring.end());
    return fromNorthWest(std::move(ring));
}

using Points = std::map<geom::Point, land::BoundaryPoint>;

Points pointsIn(const store::Store& records, const geom::Box& box) {
    Points points;
    query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
    question.window = box;
    records.visit(question, [&points](const land::Record& record) {
        const auto& point = std::get<land::BoundaryPoint>(record);
        if (const auto* place = std::get_if<geom::Point>(&point.geometry)) points.try_emplace(*place, point);
        return true;
    });
    return points;
}

std::vector<WalkCorner> cornersOf(const geom::Ring& ring, std::int64_t before, const Points& points) {
    std::vector<WalkCorner> corners;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        WalkCorner corner;
        corner.place = ring[i];
        corner.serial = before + static_cast<std::int64_t>(i) + 1;
        corner.number = fmt::format("J{}", corner.serial);
        corner.length = Metre(distanceBetween(ring[i], ring[(i + 1) % ring.size()]));
        if (const auto kept = points.find(ring[i]); kept != points.end()) {
            if (!kept->second.number.empty()) corner.number = kept->second.number;
            corner.mark = kept->second.mark;
            corner.category = kept->second.category;
        }
        corners.push_back(std::move(corner));
    }
    return corners;
}

} // namespace

std::size_t BoundaryWalk::size() const {
    std::size_t count = 0;
    for (const auto& ring : rings) count += ring.size();
    return count;
}

BoundaryWalk boundaryWalk(const store::Store& records, const land::Parcel& parcel) {
    BoundaryWalk walk;
    const auto* region = geom::regionOf(parcel.geometry);
    if (region == nullptr) return walk;
    const auto points = pointsIn(records, geom::boxOf(*region));
    const auto add = [&](const geom::Ring& ring) {
        walk.rings.push_back(cornersOf(asWalked(ring), static_cast<std::int64_t>(walk.size()), points));
    };
    for (const auto& part : region->parts) {
        add(part.outer);
        for (const auto& hole : part.holes) add(hole);
    }
    return walk;
}

} // namespace mutu::book
