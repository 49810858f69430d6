// SPDX-License-Identifier: Apache-2.0
// How much two overlapping parcels share, by the stretches of each boundary that lie inside the other parcel.
#include "geo/fabric/parcel_pair.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <cmath>

namespace mutu::fabric {

namespace {

using geom::Meeting;
using geom::Point;
using Number = long double;

constexpr std::int64_t depthSeen = 2; // mm: deeper is deep

/// A place relative to an origin nearby.
struct Place {
    Number x = 0;
    Number y = 0;
};

struct Stretch {
    Place a;
    Place b;
};

Place between(const Stretch& s, Number share) {
    return {s.a.x + (s.b.x - s.a.x) * share, s.a.y + (s.b.y - s.a.y) * share};
}

Number squaredDistance(Place p, const Stretch& s) {
    const Place along{s.b.x - s.a.x, s.b.y - s.a.y};
    const Place to{p.x - s.a.x, p.y - s.a.y};
    const auto square = along.x * along.x + along.y * along.y;
    const auto dot = along.x * to.x + along.y * to.y;
    if (dot <= 0) return to.x * to.x + to.y * to.y;
    if (dot >= square) return (p.x - s.b.x) * (p.x - s.b.x) + (p.y - s.b.y) * (p.y - s.b.y);
    const auto cross = along.x * to.y - along.y * to.x;
    return cross * cross / square;
}

bool isInside(Place p, const std::vector<Stretch>& boundary) {
    bool inside = false;
    for (const auto& s : boundary) {
        if ((s.a.y > p.y) == (s.b.y > p.y)) continue;
        const auto x = s.a.x + (p.y - s.a.y) * (s.b.x - s.a.x) / (s.b.y - s.a.y);
        if (x > p.x) inside = !inside;
    }
    return inside;
}

/// Where the other boundary meets an edge, as shares of it, and the stretches it runs along in the same or the
/// opposite direction.
struct Marks {
    struct Along {
        Number from;
        Number to;
        bool same;
    };
    std::vector<Number> shares{0, 1};
    std::vector<Along> along;

    void add(Point a, Point b, Point c, Point d) {
        const auto length = static_cast<Number>(geom::dot(a, b, b));
        const auto shareOf = [&](Point p) { return static_cast<Number>(geom::dot(a, b, p)) / length; };
        switch (geom::meeting(a, b, c, d)) {
        case Meeting::apart:
            return;
        case Meeting::cross: {
            const auto ofA = static_cast<Number>(geom::cross(c, d, a));
            const auto ofB = static_cast<Number>(geom::cross(c, d, b));
            shares.push_back(ofA / (ofA - ofB));
            return;
        }
        case Meeting::touch:
            for (const auto p : {c, d})
                if (geom::isOnSegment(p, a, b)) shares.push_back(shareOf(p));
            return;
        case Meeting::overlap:
            auto from = shareOf(c);
            auto to = shareOf(d);
            const bool same = from < to;
            if (!same) std::swap(from, to);
            along.push_back({std::max<Number>(from, 0), std::min<Number>(to, 1), same});
            shares.insert(shares.end(), {along.back().from, along.back().to});
            return;
        }
    }
};

} // namespace

struct ParcelPair::Sum {
    Point origin;
    Number doubledArea = 0;
    Number momentX = 0;
    Number momentY = 0;
    Number perimeter = 0;
    Number squaredDepth = 0;
    Number longest = 0;
    Place onBoundary;
    Place least{1e30L, 1e30L};
    Place most{-1e30L, -1e30L};

    void add(const Stretch& s) {
        const auto cross = s.a.x * s.b.y - s.b.x * s.a.y;
        doubledArea += cross;
        momentX += (s.a.x + s.b.x) * cross;
        momentY += (s.a.y + s.b.y) * cross;
        const auto length = std::hypot(s.b.x - s.a.x, s.b.y - s.a.y);
        perimeter += length;
        if (length > longest) {
            longest = length;
            onBoundary = between(s, 0.5L);
        }
        for (const auto& p : {s.a, s.b}) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    }
    void addDepth(const Stretch& stretch, const std::vector<Stretch>& boundary) {
        for (const auto share : {0.0L, 0.5L, 1.0L}) {
            Number nearest = depthSeen * depthSeen;
            for (const auto& s : boundary) nearest = std::min(nearest, squaredDistance(between(stretch, share), s));
            squaredDepth = std::max(squaredDepth, nearest);
        }
    }
};

void ParcelPair::addStretches(Sum& sum, bool first) const {
    const auto& coverage = index_.coverage();
    const auto place = [&](Point p) {
        return Place{static_cast<Number>(p.x - sum.origin.x), static_cast<Number>(p.y - sum.origin.y)};
    };
    const auto holder = first ? other_ : one_;
    const auto east = coverage.members()[holder].box.maxX;
    std::vector<std::uint32_t> found;
    const auto boundaryIn = [&](const geom::Box& box) {
        found.clear();
        index_.find(holder, box, found);
        std::vector<Stretch> boundary;
        for (const auto edge : found) boundary.push_back({place(coverage.from(edge)), place(coverage.to(edge))});
        return boundary;
    };
    for (const auto edge : first ? edges_ : otherEdges_) {
        const auto a = coverage.from(edge);
        const auto b = coverage.to(edge);
        geom::Box box;
        box.add(a);
        box.add(b);
        const auto near = boundaryIn(box.grownBy(depthSeen));
        Marks marks;
        for (const auto other : found) marks.add(a, b, coverage.from(other), coverage.to(other));
        std::sort(marks.shares.begin(), marks.shares.end());
        const auto eastwards = boundaryIn({box.minX, box.minY, east, box.maxY});
        const Stretch whole{place(a), place(b)};
        for (std::size_t i = 1; i < marks.shares.size(); ++i) {
            const auto from = marks.shares[i - 1];
            const auto to = marks.shares[i];
            if (!(from < to)) continue;
            const auto middle = (from + to) / 2;
            const auto along = std::find_if(marks.along.begin(), marks.along.end(),
                                            [&](const auto& s) { return s.from < middle && middle < s.to; });
            const bool isAlong = along != marks.along.end();
            const Stretch stretch{between(whole, from), between(whole, to)};
            if (isAlong ? !(along->same && first) : !isInside(between(whole, middle), eastwards)) continue;
            sum.add(stretch);
            if (!isAlong) sum.addDepth(stretch, near);
        }
    }
}

ParcelPair::Shared ParcelPair::shared() const {
    Sum sum;
    sum.origin = {common_.minX + common_.width() / 2, common_.minY + common_.height() / 2};
    addStretches(sum, true);
    addStretches(sum, false);
    Shared result;
    result.area = sum.doubledArea / 2;
    result.perimeter = sum.perimeter;
    result.depth = std::sqrt(sum.squaredDepth);
    // The centroid of a hairline is lost in rounding: its longest stretch stands for it.
    const bool stout = sum.doubledArea > sum.perimeter;
    const Place at =
        stout ? Place{sum.momentX / (3 * sum.doubledArea), sum.momentY / (3 * sum.doubledArea)} : sum.onBoundary;
    result.x = static_cast<double>(static_cast<Number>(sum.origin.x) + at.x);
    result.y = static_cast<double>(static_cast<Number>(sum.origin.y) + at.y);
    const auto low = [](std::int64_t o, Number v) { return o + static_cast<std::int64_t>(std::floor(v)) - 1; };
    const auto high = [](std::int64_t o, Number v) { return o + static_cast<std::int64_t>(std::ceil(v)) + 1; };
    result.box = {low(sum.origin.x, sum.least.x), low(sum.origin.y, sum.least.y), high(sum.origin.x, sum.most.x),
                  high(sum.origin.y, sum.most.y)};
    return result;
}

} // namespace mutu::fabric
