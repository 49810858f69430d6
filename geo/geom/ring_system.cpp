// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/ring_system.h"

#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"

#include <numeric>
#include <set>

namespace mutu::geom {

namespace {

/// Whether q lies left of the way before -> place -> after. Precondition: it lies on neither leg.
bool isLeftOf(Point q, Point before, Point place, Point after) {
    const bool leftOfFirst = orientation(before, place, q) > 0;
    const bool leftOfSecond = orientation(place, after, q) > 0;
    const int turn = orientation(before, place, after);
    if (turn == 0) return leftOfSecond;
    return turn > 0 ? leftOfFirst && leftOfSecond : leftOfFirst || leftOfSecond;
}

Point commonEnd(Point a, Point b, Point c, Point d) {
    if (isOnSegment(a, c, d)) return a;
    if (isOnSegment(b, c, d)) return b;
    return isOnSegment(c, a, b) ? c : d;
}

Box boxOf(const Edge& edge) {
    Box box;
    box.add(edge.a);
    box.add(edge.b);
    return box;
}

/// Sets of numbers that grow together; joining two of one set closes a loop.
class Forest {
  public:
    explicit Forest(std::size_t count)
        : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }

    [[nodiscard]] bool join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        if (a == b) return false;
        parent_[b] = a;
        return true;
    }

  private:
    std::size_t root(std::size_t a) {
        while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
        return a;
    }

    std::vector<std::size_t> parent_;
};

} // namespace

void RingSystem::add(std::size_t part, bool hole, const Ring& ring) {
    const auto number = static_cast<std::uint32_t>(members_.size());
    if (hole) holesOf_[part].push_back(number);
    members_.push_back({part, hole, &ring, geom::boxOf(ring), signedDoubleArea(ring) > 0});
    for (std::size_t i = 0; i < ring.size(); ++i)
        edges_.push_back({ring[i], ring[i + 1 == ring.size() ? 0 : i + 1], number, static_cast<std::uint32_t>(i)});
}

std::vector<Fault> RingSystem::faults(std::size_t limit) {
    findMeetings(limit);
    if (faults_.empty()) judgeTouches();
    if (faults_.empty()) judgeOrder();
    if (faults_.empty()) judgeConnectedness();
    return std::move(faults_);
}

void RingSystem::findMeetings(std::size_t limit) {
    std::vector<Box> boxes;
    boxes.reserve(edges_.size());
    for (const auto& edge : edges_) boxes.push_back(boxOf(edge));
    sweepPairs(boxes, [&](std::size_t one, std::size_t other) {
        judgeMeeting(one, other);
        return faults_.size() < limit;
    });
}

void RingSystem::judgeMeeting(std::size_t one, std::size_t other) {
    const Edge& e = edges_[one];
    const Edge& f = edges_[other];
    const Member& owner = members_[e.ring];
    const auto count = owner.ring->size();
    if (e.ring == f.ring && (e.index + 1 == f.index || (e.index == 0 && f.index + 1 == count))) return;
    const Meeting how = meeting(e.a, e.b, f.a, f.b);
    if (how == Meeting::apart) return;
    const Point place = how == Meeting::cross ? nearestCrossing(e.a, e.b, f.a, f.b) : commonEnd(e.a, e.b, f.a, f.b);
    if (e.ring != f.ring && how == Meeting::touch) {
        const auto passage = [&](const Edge& edge) {
            const Ring& ring = *members_[edge.ring].ring;
            const auto size = ring.size();
            if (place == edge.a) return Passage{ring[(edge.index + size - 1) % size], edge.b};
            if (place == edge.b) return Passage{edge.a, ring[(edge.index + 2) % size]};
            return Passage{edge.a, edge.b};
        };
        touches_[{e.ring, f.ring}].try_emplace(place, Touch{place, passage(e), passage(f)});
        return;
    }
    const auto code = e.ring == f.ring ? std::string_view("self_intersection") : crossingCode(owner, members_[f.ring]);
    for (const auto& known : faults_)
        if (known.place == place && known.code == code) return;
    faults_.push_back({code, place});
}

std::string_view RingSystem::crossingCode(const Member& a, const Member& b) const {
    if (a.part != b.part) return "parts_overlap";
    return a.hole && b.hole ? "holes_overlap" : "hole_outside";
}

void RingSystem::judgeTouches() {
    for (const auto& [pair, places] : touches_)
        for (const auto& [place, touch] : places) {
            const auto& [a, b] = touch.first;
            if (isLeftOf(touch.second.before, a, place, b) != isLeftOf(touch.second.after, a, place, b))
                faults_.push_back({crossingCode(members_[pair.first], members_[pair.second]), place});
        }
}

bool RingSystem::isWithin(std::size_t inner, std::size_t outer) const {
    const auto& disc = members_[outer];
    if (!disc.box.contains(members_[inner].ring->front())) return false;
    const auto found = touches_.find({std::min(inner, outer), std::max(inner, outer)});
    if (found == touches_.end()) return side(members_[inner].ring->front(), *disc.ring) != Side::outside;
    // Rings that touch without crossing lie on one side of each other, the same at every touch.
    const auto& [place, touch] = *found->second.begin();
    const auto& around = outer < inner ? touch.first : touch.second;
    const auto& way = outer < inner ? touch.second : touch.first;
    return isLeftOf(way.before, around.before, place, around.after) == disc.counterclockwise;
}

bool RingSystem::isWithinAHole(std::size_t outer, std::size_t part) const {
    const auto holes = holesOf_.find(part);
    if (holes == holesOf_.end()) return false;
    for (const std::size_t hole : holes->second)
        if (isWithin(outer, hole)) return true;
    return false;
}

void RingSystem::judgeOrder() {
    std::map<std::size_t, std::vector<std::size_t>> ringsOf;
    std::vector<std::size_t> outers;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        ringsOf[members_[i].part].push_back(i);
        if (!members_[i].hole) outers.push_back(i);
    }
    for (const auto& [part, rings] : ringsOf) judgeHoles(rings);
    judgeParts(outers);
}

void RingSystem::judgeHoles(const std::vector<std::size_t>& rings) {
    if (rings.size() < 2) return;
    std::vector<Box> boxes;
    for (const std::size_t ring : rings) {
        boxes.push_back(members_[ring].box);
        if (members_[ring].hole && !isWithin(ring, rings.front()))
            faults_.push_back({"hole_outside", members_[ring].ring->front()});
    }
    sweepPairs(boxes, [&](std::size_t one, std::size_t other) {
        const std::size_t a = rings[one];
        const std::size_t b = rings[other];
        if (!members_[a].hole || !members_[b].hole) return true;
        if (isWithin(a, b))
            faults_.push_back({"holes_overlap", members_[a].ring->front()});
        else if (isWithin(b, a))
            faults_.push_back({"holes_overlap", members_[b].ring->front()});
        return true;
    });
}

void RingSystem::judgeParts(const std::vector<std::size_t>& outers) {
    if (outers.size() < 2) return;
    std::vector<Box> boxes;
    for (const std::size_t ring : outers) boxes.push_back(members_[ring].box);
    sweepPairs(boxes, [&](std::size_t one, std::size_t other) {
        for (const auto& [inner, outer] : {Pair{outers[one], outers[other]}, Pair{outers[other], outers[one]}})
            if (isWithin(inner, outer) && !isWithinAHole(inner, members_[outer].part)) {
                faults_.push_back({"parts_overlap", members_[inner].ring->front()});
                break;
            }
        return true;
    });
}

void RingSystem::judgeConnectedness() {
    // Rings and touching places of one part as the nodes of a graph: a loop in it encloses a piece of the interior.
    std::map<std::pair<std::size_t, Point>, std::set<std::size_t>> ringsAt;
    for (const auto& [pair, places] : touches_) {
        const auto part = members_[pair.first].part;
        if (members_[pair.second].part != part) continue;
        for (const auto& [place, touch] : places) ringsAt[{part, place}].insert({pair.first, pair.second});
    }
    Forest forest(members_.size() + ringsAt.size());
    std::size_t node = members_.size();
    for (const auto& [where, rings] : ringsAt) {
        bool loop = false;
        for (const std::size_t ring : rings) loop = !forest.join(node, ring) || loop;
        if (loop) faults_.push_back({"self_intersection", where.second});
        ++node;
    }
}

} // namespace mutu::geom
