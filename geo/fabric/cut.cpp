// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/cut.h"

#include "geo/fabric/boundary.h"
#include "geo/fabric/lattice.h"
#include "geo/geom/predicates.h"

#include <algorithm>
#include <cmath>

namespace mutu::fabric {

using geom::Point;
using geom::Wide;

namespace {

constexpr double finest = 1e8; // steps of a place in a millimetre, about

Wide area(Point o, Point p, Point q) { return geom::cross(o, p, q); }

std::int64_t nearestQuotient(Wide numerator, Wide denominator) {
    if (denominator < 0) numerator = -numerator, denominator = -denominator;
    const Wide twice = 2 * numerator + denominator;
    const Wide whole = twice / (2 * denominator);
    return static_cast<std::int64_t>(twice % (2 * denominator) < 0 ? whole - 1 : whole);
}

double lengthOf(Point p, Point q) { return std::hypot(static_cast<double>(q.x - p.x), static_cast<double>(q.y - p.y)); }

geom::Box boxOf(Point p, Point q) {
    geom::Box box;
    box.add(p);
    box.add(q);
    return box;
}

// Whether two edges meet elsewhere than in a common end.
bool clash(Point p, Point q, Point r, Point s) {
    switch (geom::meeting(p, q, r, s)) {
    case geom::Meeting::apart:
        return false;
    case geom::Meeting::touch:
        return p != r && p != s && q != r && q != s;
    default:
        return true;
    }
}

} // namespace

Sweep::Sweep(const geom::Region& region, std::int64_t dx, std::int64_t dy) {
    const double length = std::hypot(static_cast<double>(dx), static_cast<double>(dy));
    const auto scale = std::max<std::int64_t>(1, std::llround(finest / length));
    a_ = -dy * scale;
    b_ = dx * scale;
    const auto box = geom::boxOf(region);
    origin_ = {box.minX, box.minY};
    const auto add = [this](const geom::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto p = ring[i];
            const auto q = ring[(i + 1) % ring.size()];
            edges_.push_back({p, q, 2 * heightOf(p), 2 * heightOf(q), {}});
            lowest_ = std::min(lowest_, heightOf(p));
            highest_ = std::max(highest_, heightOf(p));
        }
    };
    for (const auto& part : region.parts) {
        add(part.outer);
        for (const auto& hole : part.holes) add(hole);
    }
}

// A place stands for the line half a step above it, so that no line runs through a vertex.
Sweep::Crossing Sweep::crossing(std::size_t index, std::int64_t place) const {
    const auto& edge = edges_[index];
    const Wide from = 2 * static_cast<Wide>(place) + 1 - edge.sideA;
    const Wide whole = static_cast<Wide>(edge.sideB) - edge.sideA;
    Crossing crossing{index, edge.a, edge.sideB > edge.sideA, 0};
    crossing.node.x += nearestQuotient(from * (edge.b.x - edge.a.x), whole);
    crossing.node.y += nearestQuotient(from * (edge.b.y - edge.a.y), whole);
    return crossing;
}

std::vector<Sweep::Chord> Sweep::chords(std::int64_t place) const {
    const Wide level = 2 * static_cast<Wide>(place) + 1;
    std::vector<std::pair<long double, Crossing>> found;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto& edge = edges_[i];
        if ((edge.sideA < level) == (edge.sideB < level)) continue;
        // Along the line, finer than the node: two edges may give one node.
        const long double share = static_cast<long double>(level - edge.sideA) /
                                  static_cast<long double>(static_cast<Wide>(edge.sideB) - edge.sideA);
        const long double x =
            static_cast<long double>(edge.a.x - origin_.x) + share * static_cast<long double>(edge.b.x - edge.a.x);
        const long double y =
            static_cast<long double>(edge.a.y - origin_.y) + share * static_cast<long double>(edge.b.y - edge.a.y);
        found.emplace_back(static_cast<long double>(b_) * x - static_cast<long double>(a_) * y, crossing(i, place));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& l, const auto& r) { return l.first < r.first; });
    std::vector<Chord> chords;
    for (std::size_t i = 0; i + 1 < found.size(); i += 2) {
        auto& one = found[i].second;
        auto& other = found[i + 1].second;
        chords.push_back(one.leaves ? Chord{one, other} : Chord{other, one});
    }
    return chords;
}

// An edge meets a line once at most.
Sweep::Nodes Sweep::nodesOf(const std::vector<Chord>& chords) const {
    Nodes nodes(edges_.size());
    for (const auto& [leaving, entering] : chords)
        for (const auto* crossing : {&leaving, &entering}) nodes[crossing->edge] = crossing->node;
    return nodes;
}

// The edge from a to b with all its nodes, the one of the present cut among them.
std::vector<Point> Sweep::chainOf(std::size_t index, const Nodes& present) const {
    const auto& edge = edges_[index];
    auto nodes = edge.nodes;
    if (present[index]) nodes.push_back(*present[index]);
    if (edge.sideB < edge.sideA) std::reverse(nodes.begin(), nodes.end());
    nodes.insert(nodes.begin(), edge.a);
    nodes.push_back(edge.b);
    return nodes;
}

Wide Sweep::doubledArea() const { return areaWith({}); }

Wide Sweep::areaWith(const std::vector<Chord>& chords) const {
    const auto present = nodesOf(chords);
    Wide sum = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto chain = chainOf(i, present);
        for (std::size_t k = 0; k + 1 < chain.size(); ++k) sum += area(origin_, chain[k], chain[k + 1]);
    }
    return sum;
}

Wide Sweep::doubledLow(std::int64_t place, const std::vector<Chord>& chords) const {
    const Wide level = 2 * static_cast<Wide>(place) + 1;
    std::vector<Point> ends(edges_.size());
    for (const auto& [leaving, entering] : chords) {
        ends[leaving.edge] = leaving.node;
        ends[entering.edge] = entering.node;
    }
    Wide sum = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto& edge = edges_[i];
        const bool rises = edge.sideA < edge.sideB;
        if (edge.sideA > level && edge.sideB > level) continue;
        auto last = rises ? edge.a : edge.b;
        const auto add = [&](Point next) {
            sum += rises ? area(origin_, last, next) : area(origin_, next, last);
            last = next;
        };
        for (const auto node : edge.nodes) add(node);
        if (edge.sideA < level && edge.sideB < level)
            add(rises ? edge.b : edge.a);
        else
            add(ends[i]);
    }
    for (const auto& [leaving, entering] : chords) sum += area(origin_, leaving.node, entering.node);
    return sum;
}

// By Green's formula from a point on the line, where the line itself adds nothing.
long double Sweep::roughLow(std::int64_t place) const {
    const long double norm = static_cast<long double>(a_) * a_ + static_cast<long double>(b_) * b_;
    const long double level = static_cast<long double>(place) + 0.5L;
    const long double ox = a_ * level / norm;
    const long double oy = b_ * level / norm;
    long double sum = 0;
    for (const auto& edge : edges_) {
        const long double up = edge.sideA / 2 - level;
        const long double down = edge.sideB / 2 - level;
        if (up > 0 && down > 0) continue;
        long double ax = static_cast<long double>(edge.a.x - origin_.x) - ox;
        long double ay = static_cast<long double>(edge.a.y - origin_.y) - oy;
        long double bx = static_cast<long double>(edge.b.x - origin_.x) - ox;
        long double by = static_cast<long double>(edge.b.y - origin_.y) - oy;
        const long double share = up == down ? 0 : up / (up - down);
        const long double cx = ax + share * (bx - ax);
        const long double cy = ay + share * (by - ay);
        if (up > 0) ax = cx, ay = cy;
        if (down > 0) bx = cx, by = cy;
        sum += ax * by - ay * bx;
    }
    return sum;
}

std::int64_t Sweep::placeFor(Wide doubled) const {
    auto low = lowest_;
    auto high = highest_;
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        if (roughLow(middle) < static_cast<long double>(doubled))
            low = middle;
        else
            high = middle;
    }
    return low;
}

std::int64_t Sweep::moved(std::int64_t place, double millimetres) const {
    return place + std::llround(millimetres * std::hypot(static_cast<double>(a_), static_cast<double>(b_)));
}

double Sweep::distance(std::int64_t from, std::int64_t to) const {
    return static_cast<double>(to - from) / std::hypot(static_cast<double>(a_), static_cast<double>(b_));
}

double Sweep::lengthAt(std::int64_t place) const {
    double length = 0;
    for (const auto& [leaving, entering] : chords(place)) length += lengthOf(leaving.node, entering.node);
    return length;
}

Wide Sweep::straight(std::int64_t place) const { return doubledLow(place, chords(place)); }

bool Sweep::isClean(const std::vector<geom::Line>& lines, const std::vector<Chord>& chords) const {
    std::vector<Segment> fresh;
    geom::Box place;
    for (const auto& line : lines)
        for (std::size_t k = 0; k + 1 < line.size(); ++k) {
            fresh.push_back({line[k], line[k + 1]});
            place.add(fresh.back().box());
        }
    std::vector<Segment> near;
    const auto add = [&](Point p, Point q) {
        if (p != q && place.meets(boxOf(p, q))) near.push_back({p, q});
    };
    const auto present = nodesOf(chords);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto chain = chainOf(i, present);
        for (std::size_t k = 0; k + 1 < chain.size(); ++k) add(chain[k], chain[k + 1]);
    }
    for (const auto& line : taken_)
        for (std::size_t k = 0; k + 1 < line.size(); ++k) add(line[k], line[k + 1]);
    bool clean = true;
    forEachPairNear(fresh, near, 0, [&](std::size_t i, std::size_t j) {
        clean = !clash(fresh[i].a, fresh[i].b, near[j].a, near[j].b);
        return clean;
    });
    return clean;
}

bool Sweep::isEnd(const Crossing& crossing) const {
    const auto& edge = edges_[crossing.edge];
    return crossing.node == edge.a || crossing.node == edge.b;
}

std::optional<Cut> Sweep::cut(std::int64_t place, double skew, Wide doubled, std::int64_t slack, double bound) {
    auto chords = this->chords(place);
    if (chords.empty()) { // between two parts of the region nothing needs to be cut
        Cut gap;
        gap.doubledLow = doubledLow(place, chords);
        if (gap.doubledLow > doubled + slack || gap.doubledLow < doubled - slack) return std::nullopt;
        last_.clear();
        return gap;
    }
    const auto longest = std::max_element(chords.begin(), chords.end(), [](const Chord& l, const Chord& r) {
        return lengthOf(l.first.node, l.second.node) < lengthOf(r.first.node, r.second.node);
    });
    if (skew != 0) {
        const auto& edge = edges_[longest->second.edge];
        const auto other = moved(place, skew);
        const Wide level = 2 * static_cast<Wide>(other) + 1;
        if ((edge.sideA < level) == (edge.sideB < level)) return std::nullopt;
        longest->second.node = crossing(longest->second.edge, other).node;
    }
    const Wide missing = doubled - doubledLow(place, chords);
    const double length = lengthOf(longest->first.node, longest->second.node);
    if (length == 0 || std::abs(static_cast<double>(missing)) > bound * length) return std::nullopt;
    Cut cut;
    cut.doubledLow = doubled - missing;
    for (const auto& chord : chords) {
        const auto from = chord.first.node;
        const auto to = chord.second.node;
        if (from == to) { // a tip thinner than the grid: only a vertex of both edges may be passed so
            if (!isEnd(chord.first) || !isEnd(chord.second)) return std::nullopt;
            continue;
        }
        cut.length += lengthOf(from, to);
        geom::Line line{from, to};
        if (&chord == &*longest && (missing > slack || missing < -slack)) {
            const auto inner = bend(from, to, static_cast<std::int64_t>(missing), slack);
            if (!inner) return std::nullopt;
            const Wide won = -geom::cross(from, to, *inner);
            cut.doubledLow += won;
            cut.departure = std::abs(static_cast<double>(won)) / length;
            line.insert(line.begin() + 1, *inner);
        }
        cut.lines.push_back(std::move(line));
    }
    if (!isClean(cut.lines, chords)) return std::nullopt;
    last_ = std::move(chords);
    return cut;
}

void Sweep::take(const Cut& cut) {
    for (const auto& [leaving, entering] : last_)
        for (const auto* crossing : {&leaving, &entering}) edges_[crossing->edge].nodes.push_back(crossing->node);
    taken_.insert(taken_.end(), cut.lines.begin(), cut.lines.end());
}

} // namespace mutu::fabric
