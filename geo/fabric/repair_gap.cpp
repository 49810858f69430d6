// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/overlap.h"
#include "geo/fabric/repair_draft.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace mutu::fabric {

using geom::Point;

namespace {

struct Place {
    double x = 0;
    double y = 0;
};

Place placeOf(Point p) { return {static_cast<double>(p.x), static_cast<double>(p.y)}; }

double distance(Place a, Place b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The nearest place of an edge, as a share of it.
double shareNearest(Place p, const Segment& edge) {
    const auto a = placeOf(edge.a);
    const auto dx = static_cast<double>(edge.b.x - edge.a.x);
    const auto dy = static_cast<double>(edge.b.y - edge.a.y);
    return std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
}

Place at(const Segment& edge, double share) {
    const auto a = placeOf(edge.a);
    return {a.x + share * static_cast<double>(edge.b.x - edge.a.x),
            a.y + share * static_cast<double>(edge.b.y - edge.a.y)};
}

double distance(Place p, const Segment& edge) { return distance(p, at(edge, shareNearest(p, edge))); }

/// Open boundary of one parcel, edge after edge: what it has without a partner around a place.
class Chain {
  public:
    /// The longest stretch of free edges that has the edge nearest to the place.
    Chain(const std::vector<Segment>& free, Place place) {
        std::multimap<Point, Segment> from;
        std::multimap<Point, Segment> to;
        const Segment* nearest = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (const auto& edge : free) {
            from.emplace(edge.a, edge);
            to.emplace(edge.b, edge);
            const auto here = distance(place, edge);
            if (here < least) least = here, nearest = &edge;
        }
        if (nearest == nullptr) return;
        edges_.push_back(*nearest);
        std::set<Segment> used{*nearest};
        while (from.count(edges_.back().b) == 1 && used.insert(from.find(edges_.back().b)->second).second)
            edges_.push_back(from.find(edges_.back().b)->second);
        std::vector<Segment> earlier;
        const auto front = [&] { return earlier.empty() ? edges_.front() : earlier.back(); };
        while (to.count(front().a) == 1 && used.insert(to.find(front().a)->second).second)
            earlier.push_back(to.find(front().a)->second);
        edges_.insert(edges_.begin(), earlier.rbegin(), earlier.rend());
    }

    [[nodiscard]] const std::vector<Segment>& edges() const { return edges_; }
    [[nodiscard]] bool empty() const { return edges_.empty(); }
    /// Places along a chain are counted in edges and shares of them.
    [[nodiscard]] double end() const { return static_cast<double>(edges_.size()); }
    [[nodiscard]] Place at(double along) const {
        const auto edge = std::min(static_cast<std::size_t>(along), edges_.size() - 1);
        return fabric_at(edge, along - static_cast<double>(edge));
    }
    [[nodiscard]] double nearest(Place p) const {
        double best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < edges_.size(); ++i)
            if (const auto here = distance(p, edges_[i]); here < least) {
                least = here;
                best = static_cast<double>(i) + shareNearest(p, edges_[i]);
            }
        return best;
    }
    [[nodiscard]] double distanceTo(Place p) const { return distance(p, at(nearest(p))); }

    /// How far the chain stays within `reach` of another one from `start` on, forwards or backwards.
    [[nodiscard]] double farthest(double start, bool forwards, const Chain& other, double reach) const {
        const auto near = [&](double along) { return other.distanceTo(at(along)) <= reach; };
        double good = start;
        for (;;) {
            const auto next = forwards ? std::floor(good) + 1 : std::ceil(good) - 1;
            if (next < 0 || next > end()) return good;
            if (!near(next)) {
                double bad = next;
                for (int i = 0; i < 50; ++i) (near((good + bad) / 2) ? good : bad) = (good + bad) / 2;
                return good;
            }
            good = next;
        }
    }

  private:
    [[nodiscard]] Place fabric_at(std::size_t edge, double share) const { return fabric::at(edges_[edge], share); }
    std::vector<Segment> edges_;
};

/// The side of a gap from one end to the other: first and last places along a chain.
struct Reach {
    double first;
    double last;
};

/// Where a side of an open gap may end: at its last vertex within reach, where the width becomes too great, or square
/// to the other side's last vertex.
std::vector<double> endsOf(const Chain& chain, double end, bool forwards, double otherVertex, const Chain& other) {
    const auto vertex = forwards ? std::floor(end) : std::ceil(end);
    std::vector<double> ends{vertex, chain.nearest(other.at(otherVertex))};
    if (end != vertex) ends.push_back(end);
    return ends;
}

Point rounded(Place p) { return {std::llround(p.x), std::llround(p.y)}; }

bool isVertex(double along) { return along == std::floor(along); }

/// The points of a chain from one place to another, and the nodes that its ends make on edges.
geom::Line course(const Chain& chain, Reach reach, Noding& nodes) {
    geom::Line line;
    const auto add = [&](double along) {
        const auto p = rounded(chain.at(along));
        if (!isVertex(along)) nodes.add(chain.edges()[static_cast<std::size_t>(along)], p);
        if (line.empty() || line.back() != p) line.push_back(p);
    };
    add(reach.first);
    for (auto vertex = std::floor(reach.first) + 1; vertex < reach.last; ++vertex) add(vertex);
    add(reach.last);
    return line;
}

std::vector<Segment> freeEdges(const std::vector<Segment>& shore, const geom::Region& region) {
    std::vector<Segment> free;
    for (const auto& edge : boundaryOf(region))
        if (std::binary_search(shore.begin(), shore.end(), edge)) free.push_back(edge);
    return free;
}

double lengthOf(const Segment& edge) { return distance(placeOf(edge.a), placeOf(edge.b)); }

/// Drops the corners that a ring has got rid of: those of the list that now lie on a straight stretch.
void straighten(geom::Ring& ring, const std::set<Point>& corners) {
    for (std::size_t i = 0; i < ring.size() && ring.size() > 3;) {
        const auto before = ring[(i + ring.size() - 1) % ring.size()];
        const auto after = ring[(i + 1) % ring.size()];
        if (corners.contains(ring[i]) && geom::isOnSegment(ring[i], before, after))
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

/// All ways of closing one gap.
class GapClosing {
  public:
    GapClosing(const RepairDraft& draft, const std::vector<RecordId>& sides, Place place, std::int64_t narrow)
        : draft_(draft)
        , sides_(sides)
        , place_(place)
        , narrow_(static_cast<double>(narrow))
        , shore_(shoreOf(draft.now())) {}

    std::vector<Closing> all(std::optional<RecordId> to) {
        addFaces(to);
        const Chain one(freeEdges(shore_, draft_.of(sides_[0])), place_);
        const Chain other(freeEdges(shore_, draft_.of(sides_[1])), place_);
        if (one.empty() || other.empty()) return std::move(found_);
        const auto order = receivers(one, other);
        for (const auto receiver : order)
            if (!to || *to == sides_[receiver])
                addOpen(receiver, receiver == 0 ? one : other, receiver == 0 ? other : one);
        return std::move(found_);
    }

  private:
    /// The faces of open ground that parcels close in, narrow on the whole, with both sides on them.
    void addFaces(std::optional<RecordId> to) {
        std::vector<Segment> open;
        for (const auto& edge : shore_) open.push_back(edge.turned());
        for (auto& polygon : facesOf(open).polygons) {
            const geom::Region face{{std::move(polygon)}};
            if (!geom::boxOf(face).grownBy(2).contains(rounded(place_))) continue;
            const auto perimeter = geom::perimeter(face).value() * 1000;
            if (static_cast<double>(doubledArea(face)) > perimeter * narrow_) continue;
            std::map<RecordId, double> lengths;
            const auto edges = boundaryOf(face);
            for (const auto& parcel : draft_.now().parcels) {
                if (!geom::boxOf(parcel.geometry).meets(geom::boxOf(face))) continue;
                auto own = boundaryOf(regionOf(parcel));
                std::sort(own.begin(), own.end());
                for (const auto& edge : edges)
                    if (std::binary_search(own.begin(), own.end(), edge.turned())) lengths[parcel.id] += lengthOf(edge);
            }
            if (lengths.count(sides_[0]) == 0 || lengths.count(sides_[1]) == 0) continue;
            std::vector<std::pair<double, RecordId>> order;
            for (const auto& [id, length] : lengths)
                if (to ? *to == id : id == sides_[0] || id == sides_[1]) order.emplace_back(-length, id);
            std::sort(order.begin(), order.end());
            for (const auto& [length, id] : order) found_.push_back({id, {}, face, {}});
        }
    }

    /// The side with the longer stretch on the gap first; of equals the larger parcel.
    [[nodiscard]] std::vector<std::size_t> receivers(const Chain& one, const Chain& other) const {
        const auto length = [&](const Chain& chain, const Chain& across) {
            const auto reach = reachOf(chain, across);
            double sum = 0;
            for (auto from = reach.first; from < reach.last;) {
                const auto next = std::min(std::floor(from) + 1, reach.last);
                sum += distance(chain.at(from), chain.at(next));
                from = next;
            }
            return sum;
        };
        const auto first = length(one, other);
        const auto second = length(other, one);
        bool swapped = second > first;
        if (std::abs(first - second) < 1)
            swapped = doubledArea(draft_.of(sides_[1])) > doubledArea(draft_.of(sides_[0]));
        return swapped ? std::vector<std::size_t>{1, 0} : std::vector<std::size_t>{0, 1};
    }

    [[nodiscard]] Reach reachOf(const Chain& chain, const Chain& across) const {
        const auto start = chain.nearest(place_);
        return {chain.farthest(start, false, across, narrow_ + 1), chain.farthest(start, true, across, narrow_ + 1)};
    }

    void addOpen(std::size_t receiver, const Chain& own, const Chain& across) {
        const auto mine = reachOf(own, across);
        const auto theirs = reachOf(across, own);
        const auto pairs = [&](double myEnd, bool forwards, double theirEnd) {
            const auto myVertex = forwards ? std::floor(myEnd) : std::ceil(myEnd);
            const auto theirVertex = forwards ? std::ceil(theirEnd) : std::floor(theirEnd);
            std::vector<std::pair<double, double>> ends;
            for (const auto my : endsOf(own, myEnd, forwards, theirVertex, across))
                for (const auto their : endsOf(across, theirEnd, !forwards, myVertex, own))
                    ends.emplace_back(my, their);
            return ends;
        };
        // The two boundaries run against each other: where one ends, the other begins.
        for (const auto& [myFirst, theirLast] : pairs(mine.first, false, theirs.last))
            for (const auto& [myLast, theirFirst] : pairs(mine.last, true, theirs.first)) {
                if (myFirst > myLast || theirFirst > theirLast) continue;
                Closing closing;
                closing.to = sides_[receiver];
                const auto along = course(own, {myFirst, myLast}, closing.nodes);
                const auto back = course(across, {theirFirst, theirLast}, closing.nodes);
                closing.ground.assign(along.rbegin(), along.rend());
                closing.ground.insert(closing.ground.end(), back.rbegin(), back.rend());
                auto& ring = closing.ground;
                ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
                while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
                if (ring.size() >= 3) found_.push_back(std::move(closing));
            }
    }

    const RepairDraft& draft_;
    const std::vector<RecordId>& sides_;
    Place place_;
    double narrow_;
    std::vector<Segment> shore_;
    std::vector<Closing> found_;
};

} // namespace

std::vector<Closing> closings(const RepairDraft& draft, const std::vector<RecordId>& sides, double x, double y,
                              std::int64_t narrow, std::optional<RecordId> to) {
    return GapClosing(draft, sides, {x * 1000, y * 1000}, narrow).all(to);
}

void close(RepairDraft& draft, const Closing& closing) {
    draft.node(closing.nodes);
    auto edges = boundaryOf(draft.of(closing.to));
    auto ground = closing.face;
    if (ground.empty()) ground.parts.push_back({closing.ground, {}});
    const auto added = boundaryOf(ground);
    edges.insert(edges.end(), added.begin(), added.end());
    auto faces = facesOf(cancelled(std::move(edges)));
    if (faces.open) faces.polygons.clear();
    geom::Region region{std::move(faces.polygons)};
    std::set<Point> corners;
    for (const auto& edge : added) corners.insert(edge.a);
    for (const auto& parcel : draft.now().parcels)
        if (parcel.id != closing.to)
            for (const auto& edge : boundaryOf(regionOf(parcel))) corners.erase(edge.a);
    for (auto& part : region.parts) {
        straighten(part.outer, corners);
        for (auto& hole : part.holes) straighten(hole, corners);
    }
    draft.give(closing.to, canonical(std::move(region)));
}

} // namespace mutu::fabric
