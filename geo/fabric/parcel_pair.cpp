// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/parcel_pair.h"

#include "geo/fabric/fan.h"
#include "geo/geom/edge_sweep.h"
#include "geo/geom/wide.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

using geom::Meeting;
using geom::Point;

constexpr std::size_t fewPairs = 4096;

geom::Box boxOf(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool isSameWay(const Segment& s, const Segment& t) {
    return geom::dot({}, {s.b.x - s.a.x, s.b.y - s.a.y}, {t.b.x - t.a.x, t.b.y - t.a.y}) > 0;
}

/// Calls visit(i, j) for edges that may meet, until it answers false.
template <class Visit>
void eachMeeting(const Coverage& coverage, const std::vector<std::uint32_t>& ours,
                 const std::vector<std::uint32_t>& theirs, const Visit& visit) {
    if (ours.size() * theirs.size() <= fewPairs) {
        for (const auto one : ours) {
            const auto box = boxOf(coverage.from(one), coverage.to(one));
            for (const auto other : theirs)
                if (box.meets(boxOf(coverage.from(other), coverage.to(other))) && !visit(one, other)) return;
        }
        return;
    }
    std::vector<geom::Box> boxes;
    for (const auto* edges : {&ours, &theirs})
        for (const auto edge : *edges) boxes.push_back(boxOf(coverage.from(edge), coverage.to(edge)));
    geom::sweepPairs(boxes, [&](std::size_t i, std::size_t j) {
        if ((i < ours.size()) == (j < ours.size())) return true;
        return static_cast<bool>(visit(ours[i], theirs[j - ours.size()]));
    });
}

} // namespace

bool runsAlong(const Segment& one, const Segment& other) {
    return geom::meeting(one.a, one.b, other.a, other.b) == Meeting::overlap && isSameWay(one, other);
}

ParcelPair::ParcelPair(const BoundaryIndex& index, std::uint32_t one, std::uint32_t other)
    : index_(index)
    , one_(one)
    , other_(other) {
    const auto& a = index.coverage().members()[one].box;
    const auto& b = index.coverage().members()[other].box;
    if (!a.meets(b)) return;
    common_ = {std::max(a.minX, b.minX), std::max(a.minY, b.minY), std::min(a.maxX, b.maxX), std::min(a.maxY, b.maxY)};
    index.find(one, common_, edges_);
    index.find(other, common_, otherEdges_);
}

bool ParcelPair::interiorsMeet() const {
    if (common_.empty() || common_.width() == 0 || common_.height() == 0) return false;
    const auto& coverage = index_.coverage();
    bool meet = false;
    std::vector<Point> touches;
    eachMeeting(coverage, edges_, otherEdges_, [&](std::uint32_t one, std::uint32_t other) {
        const auto a = coverage.from(one);
        const auto b = coverage.to(one);
        const auto c = coverage.from(other);
        const auto d = coverage.to(other);
        if (a == d && b == c) { // most neighbours share whole edges
            touches.insert(touches.end(), {a, b});
            return true;
        }
        const auto how = geom::meeting(a, b, c, d);
        meet = how == Meeting::cross || (how == Meeting::overlap && isSameWay({a, b}, {c, d}));
        if (how == Meeting::touch || how == Meeting::overlap)
            for (const auto p : {a, b, c, d})
                if (geom::isOnSegment(p, a, b) && geom::isOnSegment(p, c, d)) touches.push_back(p);
        return !meet;
    });
    if (meet) return true;
    std::sort(touches.begin(), touches.end());
    touches.erase(std::unique(touches.begin(), touches.end()), touches.end());
    if (std::any_of(touches.begin(), touches.end(), [&](Point p) { return fansMeet(p); })) return true;
    return holdsARing(edges_, other_) || holdsARing(otherEdges_, one_);
}

std::vector<Segment> ParcelPair::commonCourses() const {
    const auto& coverage = index_.coverage();
    std::vector<Segment> courses;
    eachMeeting(coverage, edges_, otherEdges_, [&](std::uint32_t one, std::uint32_t other) {
        const Segment ours{coverage.from(one), coverage.to(one)};
        const Segment theirs{coverage.from(other), coverage.to(other)};
        if (!runsAlong(ours, theirs)) return true;
        const bool ascends = ours.a < ours.b;
        const auto from = ascends ? std::max(ours.a, theirs.a) : std::min(ours.a, theirs.a);
        const auto to = ascends ? std::min(ours.b, theirs.b) : std::max(ours.b, theirs.b);
        courses.push_back({from, to});
        return true;
    });
    return courses;
}

bool ParcelPair::fansMeet(Point centre) const {
    Fan ours(centre);
    Fan theirs(centre);
    const auto& coverage = index_.coverage();
    for (const auto edge : edges_) ours.add(coverage.from(edge), coverage.to(edge));
    for (const auto edge : otherEdges_) theirs.add(coverage.from(edge), coverage.to(edge));
    ours.close();
    theirs.close();
    return ours.overlaps(theirs);
}

// Boundaries that neither cross nor change sides where they touch: a ring lies inside the other parcel as a whole, so
// one of its points tells.
bool ParcelPair::holdsARing(const std::vector<std::uint32_t>& rings, std::uint32_t holder) const {
    const auto& coverage = index_.coverage();
    std::uint32_t end = 0;
    for (const auto edge : rings) {
        if (edge < end) continue;
        const auto ring = coverage.ringOf(edge);
        end = coverage.ringEnd(ring);
        if (index_.side(coverage.from(edge), holder) == geom::Side::inside) return true;
    }
    return false;
}

bool ParcelPair::isSameArea() const {
    const auto& coverage = index_.coverage();
    const auto& a = coverage.members()[one_];
    const auto& b = coverage.members()[other_];
    if (a.box != b.box) return false;
    // Equal areas have equal corners: the points where a boundary turns, and the ways it takes there.
    const auto cornersOf = [&](const Coverage::Member& member) {
        std::vector<std::pair<Point, Point>> corners; // each corner with the next
        for (auto ring = coverage.ringOf(member.first); ring < coverage.ringCount(); ++ring) {
            if (coverage.ringBegin(ring) >= member.last) break;
            std::vector<Point> turning;
            const auto begin = coverage.ringBegin(ring);
            const auto end = coverage.ringEnd(ring);
            for (auto edge = begin; edge < end; ++edge) {
                const auto before = coverage.from(edge == begin ? end - 1 : edge - 1);
                if (geom::orientation(before, coverage.from(edge), coverage.to(edge)) != 0)
                    turning.push_back(coverage.from(edge));
            }
            for (std::size_t i = 0; i < turning.size(); ++i)
                corners.emplace_back(turning[i], turning[(i + 1) % turning.size()]);
        }
        std::sort(corners.begin(), corners.end());
        return corners;
    };
    return cornersOf(a) == cornersOf(b);
}

} // namespace mutu::fabric
