// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/snapping.h"

#include "geo/geom/predicates.h"

#include <algorithm>
#include <cmath>

namespace mutu::desktop {

namespace {

double distance(geom::Point a, geom::Point b) {
    return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

/// Keeps the strongest and nearest of what is offered.
class Choice {
  public:
    Choice(geom::Point place, std::int64_t reach)
        : place_(place)
        , reach_(static_cast<double>(reach))
        , best_{place, SnapKind::none} {}

    void offer(geom::Point at, SnapKind kind) {
        const double far = distance(at, place_);
        if (far > reach_ || kind > best_.kind || (kind == best_.kind && far >= distance_)) return;
        best_ = {at, kind};
        distance_ = far;
    }
    [[nodiscard]] Snap best() const { return best_; }

  private:
    geom::Point place_;
    double reach_;
    Snap best_;
    double distance_ = 0;
};

/// The foot of the perpendicular from a point, if it lies on the edge.
std::optional<geom::Point> footOn(const Edge& edge, geom::Point from) {
    const auto dx = static_cast<double>(edge.b.x - edge.a.x);
    const auto dy = static_cast<double>(edge.b.y - edge.a.y);
    const double share = (static_cast<double>(from.x - edge.a.x) * dx + static_cast<double>(from.y - edge.a.y) * dy) /
                         (dx * dx + dy * dy);
    if (!(share > 0 && share < 1)) return std::nullopt;
    return geom::Point{edge.a.x + std::llround(share * dx), edge.a.y + std::llround(share * dy)};
}

} // namespace

std::vector<Edge> edgesIn(const map::Scene& scene, const geom::Box& box) {
    const map::Layer& layer = scene.layer(map::LayerKind::parcel);
    std::vector<Edge> edges;
    for (const map::FeatureIndex feature : layer.search(scene.extentOf(box))) {
        if (layer.form(feature) != map::Form::region) continue;
        for (std::uint32_t number = 0; number < layer.outlineCount(feature); ++number) {
            const auto places = layer.outline(feature, number);
            for (std::size_t i = 0; i < places.size(); ++i) {
                const Edge edge{scene.point(places[i]), scene.point(places[i + 1 == places.size() ? 0 : i + 1])};
                geom::Box own;
                own.add(edge.a);
                own.add(edge.b);
                if (own.meets(box)) edges.push_back(edge);
            }
        }
    }
    return edges;
}

std::pair<geom::Point, double> nearestOn(const Edge& edge, geom::Point place) {
    if (const auto foot = footOn(edge, place)) return {*foot, distance(*foot, place)};
    const double toA = distance(edge.a, place);
    const double toB = distance(edge.b, place);
    return toA <= toB ? std::pair{edge.a, toA} : std::pair{edge.b, toB};
}

Snap Snapping::snapped(geom::Point place, std::int64_t reach, std::optional<geom::Point> from,
                       const std::vector<geom::Point>& own) const {
    Choice choice(place, reach);
    for (const geom::Point point : own) choice.offer(point, SnapKind::vertex);
    geom::Box box;
    box.add(place);
    std::vector<Edge> near;
    for (const Edge& edge : edgesIn(scene_, box.grownBy(reach))) {
        choice.offer(edge.a, SnapKind::vertex);
        choice.offer(edge.b, SnapKind::vertex);
        const auto [foot, far] = nearestOn(edge, place);
        if (far > static_cast<double>(reach)) continue;
        near.push_back(edge);
        choice.offer(foot, SnapKind::edge);
        if (!from) continue;
        if (const auto square = footOn(edge, *from); square && *square != *from)
            choice.offer(*square, SnapKind::perpendicular);
    }
    for (std::size_t i = 0; i < near.size(); ++i)
        for (std::size_t j = i + 1; j < near.size(); ++j)
            if (geom::meeting(near[i].a, near[i].b, near[j].a, near[j].b) == geom::Meeting::cross)
                choice.offer(geom::nearestCrossing(near[i].a, near[i].b, near[j].a, near[j].b), SnapKind::crossing);
    return choice.best();
}

} // namespace mutu::desktop
