// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/line_noding.h"

#include "geo/geom/predicates.h"

#include <algorithm>
#include <set>

namespace mutu::fabric {

using geom::Line;
using geom::Meeting;
using geom::Point;

namespace {

using Edges = std::vector<Segment>;

/// The different edges that come near the lines.
Edges edgesNear(const std::vector<Line>& lines, const Edges& all) {
    geom::Box box;
    for (const auto& line : lines)
        for (const Point p : line) box.add(p);
    box = box.grownBy(10);
    Edges edges;
    for (const auto& edge : all)
        if (edge.box().meets(box)) edges.push_back(edge.undirected());
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

class LineNoder {
  public:
    LineNoder(const std::vector<Line>& lines, Edges edges)
        : edges_(std::move(edges)) {
        for (const auto& line : lines)
            for (std::size_t i = 0; i + 1 < line.size(); ++i) stretches_.push_back({line[i], line[i + 1]});
        Edges spots; // without length
        for (const auto& line : lines)
            for (const Point p : line) spots.push_back({p, p});
        std::vector<std::vector<std::size_t>> near(spots.size());
        forEachPairNear(spots, edges_, 10, [&](std::size_t i, std::size_t j) { return near[i].push_back(j), true; });
        for (std::size_t i = 0; i < spots.size(); ++i) {
            std::sort(near[i].begin(), near[i].end());
            Edges beside;
            for (const std::size_t j : near[i]) beside.push_back(edges_[j]);
            settle(spots[i].a, beside);
        }
    }

    NodedLines run() {
        forEachPairNear(stretches_, edges_, 1, [&](std::size_t i, std::size_t j) {
            meet(stretches_[i], edges_[j]);
            return true;
        });
        for (const auto& stretch : stretches_)
            for (const auto& piece : onLines_.pieces(stretch)) {
                found_.pieces.push_back(piece);
                found_.own.push_back(piece.a);
                found_.own.push_back(piece.b);
            }
        std::sort(found_.own.begin(), found_.own.end());
        found_.own.erase(std::unique(found_.own.begin(), found_.own.end()), found_.own.end());
        return std::move(found_);
    }

  private:
    void settle(Point p, const Edges& beside) {
        for (const auto& host : hostsOf(p, beside, found_.noding)) {
            found_.noding.add(host, p);
            settled_.insert({p, host});
        }
    }

    [[nodiscard]] bool isSettled(const Segment& stretch, const Segment& edge) const {
        return settled_.count({stretch.a, edge}) > 0 || settled_.count({stretch.b, edge}) > 0;
    }

    void meet(const Segment& stretch, const Segment& edge) {
        bool throughEnd = false;
        for (const Point end : {edge.a, edge.b})
            if (isNextTo(end, stretch)) {
                onLines_.add(stretch, end);
                throughEnd = true;
            }
        if (throughEnd || isSettled(stretch, edge)) return;
        if (geom::meeting(stretch.a, stretch.b, edge.a, edge.b) != Meeting::cross) return;
        const Point node = geom::nearestCrossing(edge.a, edge.b, stretch.a, stretch.b);
        found_.noding.add(edge, node);
        onLines_.add(stretch, node);
    }

    Edges edges_;
    std::vector<Segment> stretches_;
    Noding onLines_;
    std::set<std::pair<Point, Segment>> settled_;
    NodedLines found_;
};

} // namespace

Edges hostsOf(Point p, const Edges& edges, const Noding& noding) {
    Edges hosts;
    const Segment* nearest = nullptr;
    long double least = 2;
    for (const auto& edge : edges) {
        if (!edge.box().grownBy(10).contains(p)) continue;
        if (edge.hasEnd(p)) return {};
        if (geom::isOnSegment(p, edge.a, edge.b)) hosts.push_back(edge);
        for (const auto& piece : noding.pieces(edge)) {
            if (!isNextTo(p, piece)) continue;
            const auto twice = static_cast<long double>(geom::cross(piece.a, piece.b, p));
            const auto squared = twice * twice / static_cast<long double>(geom::dot(piece.a, piece.b, piece.b));
            if (squared >= least) continue;
            least = squared;
            nearest = &edge;
        }
    }
    if (hosts.empty() && nearest) hosts.push_back(*nearest);
    return hosts;
}

NodedLines nodeLines(const std::vector<Line>& lines, const Edges& edges) {
    return LineNoder(lines, edgesNear(lines, edges)).run();
}

NodedLines nodeLines(const std::vector<Line>& lines, const std::vector<land::Parcel>& parcels) {
    Edges edges;
    for (const auto& parcel : parcels) {
        const auto own = boundaryOf(regionOf(parcel));
        edges.insert(edges.end(), own.begin(), own.end());
    }
    return nodeLines(lines, edges);
}

} // namespace mutu::fabric
