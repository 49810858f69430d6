// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/fan.h"

#include "geo/geom/predicates.h"
#include "geo/geom/wide.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

using geom::Point;

int turn(Point u, Point v) { return geom::signOf(geom::cross({}, u, v)); }

bool sameDirection(Point u, Point v) { return turn(u, v) == 0 && geom::dot({}, u, v) > 0; }

/// 0 for directions from `base` to before its opposite, counterclockwise; 1 for the rest.
int half(Point base, Point d) {
    const int side = turn(base, d);
    if (side != 0) return side > 0 ? 0 : 1;
    return geom::dot({}, base, d) > 0 ? 0 : 1;
}

} // namespace

void Fan::addRay(Point end, int rise) { rays_.push_back({{end.x - centre_.x, end.y - centre_.y}, rise}); }

void Fan::add(Point a, Point b) {
    if (a == centre_) {
        addRay(b, 1);
    } else if (b == centre_) {
        addRay(a, -1);
    } else if (geom::isOnSegment(centre_, a, b)) {
        addRay(b, 1);
        addRay(a, -1);
    }
}

bool Fan::isBefore(Point base, Point a, Point b) {
    const int ofA = half(base, a);
    const int ofB = half(base, b);
    return ofA != ofB ? ofA < ofB : turn(a, b) > 0;
}

void Fan::close() {
    constexpr Point east{1, 0};
    std::sort(rays_.begin(), rays_.end(), [&](const Ray& a, const Ray& b) {
        if (isBefore(east, a.towards, b.towards)) return true;
        if (isBefore(east, b.towards, a.towards)) return false;
        return a.rise < b.rise; // ground ends before new ground begins
    });
}

bool Fan::isPlain() const {
    int depth = 0;
    int least = 0;
    int most = 0;
    for (std::size_t i = 0; i < rays_.size();) {
        const auto towards = rays_[i].towards;
        for (; i < rays_.size() && sameDirection(rays_[i].towards, towards); ++i) depth += rays_[i].rise;
        least = std::min(least, depth);
        most = std::max(most, depth);
    }
    return most - least <= 1;
}

std::vector<Fan::Sector> Fan::sectors() const {
    std::vector<Sector> all;
    const auto count = rays_.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (rays_[i].rise < 0) continue;
        for (std::size_t step = 1; step < count; ++step) {
            const auto& next = rays_[(i + step) % count];
            if (next.rise > 0) continue;
            all.push_back({rays_[i].towards, next.towards});
            break;
        }
    }
    return all;
}

bool Fan::contains(const Sector& sector, Point towards) {
    return !sameDirection(sector.from, towards) && isBefore(sector.from, towards, sector.to);
}

bool Fan::overlaps(const Fan& other) const {
    const auto theirs = other.sectors();
    for (const auto& one : sectors())
        for (const auto& two : theirs)
            if (sameDirection(one.from, two.from) || contains(one, two.from) || contains(two, one.from)) return true;
    return false;
}

} // namespace mutu::fabric
