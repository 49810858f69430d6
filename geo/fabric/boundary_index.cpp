// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary_index.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

constexpr std::uint32_t largeFrom = 256; // edges

} // namespace

BoundaryIndex::BoundaryIndex(const Coverage& coverage)
    : coverage_(coverage) {
    const auto& members = coverage.members();
    for (std::uint32_t i = 0; i < members.size(); ++i)
        if (members[i].last - members[i].first >= largeFrom) large_.try_emplace(i, coverage, members[i]);
}

template <class Visit> void BoundaryIndex::eachOfSmall(std::uint32_t member, const Visit& visit) const {
    const auto& m = coverage_.members()[member];
    auto ring = coverage_.ringOf(m.first);
    for (auto begin = m.first; begin < m.last; begin = coverage_.ringEnd(ring++) + 1)
        for (auto edge = begin; edge < coverage_.ringEnd(ring); ++edge)
            visit(edge, coverage_.from(edge), coverage_.to(edge));
}

void BoundaryIndex::find(std::uint32_t member, const geom::Box& box, std::vector<std::uint32_t>& edges) const {
    if (const auto large = large_.find(member); large != large_.end()) return large->second.find(box, edges);
    eachOfSmall(member, [&](std::uint32_t edge, geom::Point a, geom::Point b) {
        if (std::min(a.x, b.x) <= box.maxX && std::max(a.x, b.x) >= box.minX && std::min(a.y, b.y) <= box.maxY &&
            std::max(a.y, b.y) >= box.minY)
            edges.push_back(edge);
    });
}

geom::Side BoundaryIndex::side(geom::Point p, std::uint32_t member) const {
    if (!coverage_.members()[member].box.contains(p)) return geom::Side::outside;
    if (const auto large = large_.find(member); large != large_.end()) return large->second.side(p);
    bool inside = false;
    bool boundary = false;
    eachOfSmall(member, [&](std::uint32_t, geom::Point a, geom::Point b) {
        if ((a.y > p.y) == (b.y > p.y)) {
            boundary = boundary || (std::min(a.y, b.y) <= p.y && geom::isOnSegment(p, a, b));
            return;
        }
        const int turn = geom::orientation(a, b, p);
        if (turn == 0) boundary = true;
        if ((turn > 0) == (b.y > a.y)) inside = !inside;
    });
    if (boundary) return geom::Side::boundary;
    return inside ? geom::Side::inside : geom::Side::outside;
}

bool BoundaryIndex::holds(double x, double y, std::uint32_t member) const {
    if (const auto large = large_.find(member); large != large_.end()) return large->second.holds(x, y);
    bool inside = false;
    eachOfSmall(member, [&](std::uint32_t, geom::Point a, geom::Point b) {
        const auto fromY = static_cast<long double>(a.y) - y;
        const auto toY = static_cast<long double>(b.y) - y;
        if ((fromY > 0) == (toY > 0)) return;
        if (static_cast<long double>(a.x) + static_cast<long double>(b.x - a.x) * (fromY / (fromY - toY)) > x)
            inside = !inside;
    });
    return inside;
}

} // namespace mutu::fabric
