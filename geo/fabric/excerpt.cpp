// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/excerpt.h"

#include "geo/fabric/boundary.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mutu::fabric {

using geom::Box;
using geom::Point;

namespace {

/// A place where the boundary leaves or enters the frame.
struct Gate {
    std::int64_t along; ///< counterclockwise from the south-western corner, mm
    Point place;
    bool leaves;
};

constexpr std::int64_t farthest = 1'000; // mm that the frame may be moved

class Cut {
  public:
    Cut(const geom::Region& region, Box frame)
        : region_(region)
        , edges_(boundaryNear(region, frame.grownBy(farthest)))
        , frame_(frame) {
        clearOfVertices();
    }

    std::optional<geom::Region> run() {
        for (const auto& edge : edges_)
            if (edge.box().meets(frame_)) add(edge);
        if (!closeAlongFrame()) return std::nullopt;
        auto faces = facesOf(cancelled(std::move(kept_)));
        if (faces.open) return std::nullopt;
        geom::Region cut{std::move(faces.polygons)};
        if (!cut.empty() && !geom::faults(cut).empty()) return std::nullopt;
        return cut;
    }

  private:
    void clearOfVertices() {
        const auto isClear = [&](auto&& isOn) {
            return std::none_of(edges_.begin(), edges_.end(), [&](const Segment& edge) { return isOn(edge.a); });
        };
        const auto stated = frame_.grownBy(farthest);
        while (!isClear([&](Point p) { return p.x == frame_.minX; })) --frame_.minX;
        while (!isClear([&](Point p) { return p.x == frame_.maxX; })) ++frame_.maxX;
        while (!isClear([&](Point p) { return p.y == frame_.minY; })) --frame_.minY;
        while (!isClear([&](Point p) { return p.y == frame_.maxY; })) ++frame_.maxY;
        clean_ = stated.contains({frame_.minX, frame_.minY}) && stated.contains({frame_.maxX, frame_.maxY});
    }

    /// Where an edge crosses the four lines of the frame, from `a` to `b`.
    std::vector<Point> crossings(const Segment& edge) const {
        const auto way = edge.undirected(); // the same places whichever way the edge runs
        const auto dx = static_cast<long double>(way.b.x - way.a.x);
        const auto dy = static_cast<long double>(way.b.y - way.a.y);
        std::vector<Point> places;
        for (const auto x : {frame_.minX, frame_.maxX})
            if ((way.a.x < x) != (way.b.x < x)) {
                const Point p{x, way.a.y + std::llround(dy * static_cast<long double>(x - way.a.x) / dx)};
                if (p.y >= frame_.minY && p.y <= frame_.maxY) places.push_back(p);
            }
        for (const auto y : {frame_.minY, frame_.maxY})
            if ((way.a.y < y) != (way.b.y < y)) {
                const Point p{way.a.x + std::llround(dx * static_cast<long double>(y - way.a.y) / dy), y};
                if (p.x >= frame_.minX && p.x <= frame_.maxX) places.push_back(p);
            }
        std::sort(places.begin(), places.end(),
                  [&](Point p, Point q) { return geom::dot(edge.a, edge.b, p) < geom::dot(edge.a, edge.b, q); });
        return places;
    }

    void add(const Segment& edge) {
        const bool from = frame_.contains(edge.a);
        const bool to = frame_.contains(edge.b);
        if (from && to) return kept_.push_back(edge);
        const auto places = crossings(edge);
        if (places.size() != (from || to ? 1 : 2)) {
            clean_ = clean_ && !from && !to && places.empty();
            return;
        }
        const Point enters = places.front();
        const Point leaves = places.back();
        const Segment piece{from ? edge.a : enters, to ? edge.b : leaves};
        if (piece.a == piece.b) {
            clean_ = false;
            return;
        }
        kept_.push_back(piece);
        if (!from) gates_.push_back({along(enters), enters, false});
        if (!to) gates_.push_back({along(leaves), leaves, true});
    }

    [[nodiscard]] std::int64_t along(Point p) const {
        if (p.y == frame_.minY) return p.x - frame_.minX;
        if (p.x == frame_.maxX) return frame_.width() + p.y - frame_.minY;
        if (p.y == frame_.maxY) return frame_.width() + frame_.height() + frame_.maxX - p.x;
        return 2 * frame_.width() + frame_.height() + frame_.maxY - p.y;
    }

    /// Land lies along the frame from where the boundary leaves to where it next enters, counterclockwise.
    bool closeAlongFrame() {
        if (!clean_) return false;
        const std::array corners{Point{frame_.minX, frame_.minY}, Point{frame_.maxX, frame_.minY},
                                 Point{frame_.maxX, frame_.maxY}, Point{frame_.minX, frame_.maxY}};
        if (gates_.empty()) {
            if (geom::side(corners[0], region_) == geom::Side::outside) return true;
            for (std::size_t i = 0; i < corners.size(); ++i) kept_.push_back({corners[i], corners[(i + 1) % 4]});
            return true;
        }
        std::sort(gates_.begin(), gates_.end(), [](const Gate& a, const Gate& b) { return a.along < b.along; });
        const auto whole = 2 * (frame_.width() + frame_.height());
        for (std::size_t i = 0; i < gates_.size(); ++i) {
            const auto& gate = gates_[i];
            const auto& next = gates_[(i + 1) % gates_.size()];
            if (gate.leaves == next.leaves || gate.along == next.along) return false;
            if (!gate.leaves) continue;
            const auto end = next.along > gate.along ? next.along : next.along + whole;
            auto at = gate.place;
            for (std::size_t corner = 0; corner < 8; ++corner) {
                const auto place = along(corners[corner % 4]) + (corner < 4 ? 0 : whole);
                if (place <= gate.along || place >= end) continue;
                kept_.push_back({at, corners[corner % 4]});
                at = corners[corner % 4];
            }
            kept_.push_back({at, next.place});
        }
        return true;
    }

    const geom::Region& region_;
    std::vector<Segment> edges_;
    Box frame_;
    std::vector<Segment> kept_;
    std::vector<Gate> gates_;
    bool clean_ = true;
};

} // namespace

std::optional<geom::Region> excerptOf(const geom::Region& region, Box frame) { return Cut(region, frame).run(); }

} // namespace mutu::fabric
