// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/snapping.h"

#include "geo/geom/predicates.h"

#include <algorithm>
#include <cmath>
#include <tuple>

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

    void offer(geom::Point at, SnapKind kind, map::LayerKind layer = map::LayerKind::parcel) {
        const double far = distance(at, place_);
        const bool isOther = layer != map::LayerKind::parcel;
        if (far > reach_ || (best_.kind != SnapKind::none && std::tuple(kind, isOther, far) >= std::tuple(best_.kind, isOther_, distance_)))
            return;
        best_ = {at, kind};
        isOther_ = isOther;
        distance_ = far;
    }
    [[nodiscard]] Snap best() const { return best_; }

  private:
    geom::Point place_;
    double reach_;
    Snap best_;
    bool isOther_ = false;
    double distance_ = 0;
};

geom::Box boxOf(const Edge& edge) {
    geom::Box box;
    box.add(edge.a);
    box.add(edge.b);
    return box;
}

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

std::vector<Edge> edgesIn(const map::Scene& scene, const geom::Box& box, const MapLayers& layers) {
    std::vector<Edge> edges;
    for (const map::LayerKind kind : layers) {
        const map::Layer& layer = scene.layer(kind);
        for (const map::FeatureIndex feature : layer.search(scene.extentOf(box))) {
            const bool isRing = layer.form(feature) == map::Form::region;
            for (std::uint32_t number = 0; number < layer.outlineCount(feature); ++number) {
                const auto places = layer.outline(feature, number);
                const std::size_t count = isRing || places.size() < 2 ? places.size() : places.size() - 1;
                for (std::size_t i = 0; i < count; ++i) {
                    const Edge edge{scene.point(places[i]), scene.point(places[(i + 1) % places.size()]), kind};
                    if (boxOf(edge).meets(box)) edges.push_back(edge);
                }
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
    for (const Edge& edge : edgesIn(scene_, box.grownBy(reach), layers_)) {
        choice.offer(edge.a, SnapKind::vertex, edge.layer);
        choice.offer(edge.b, SnapKind::vertex, edge.layer);
        const auto [foot, far] = nearestOn(edge, place);
        if (far > static_cast<double>(reach) || edge.a == edge.b) continue;
        near.push_back(edge);
        choice.offer(foot, SnapKind::edge, edge.layer);
        if (!from) continue;
        if (const auto square = footOn(edge, *from); square && *square != *from)
            choice.offer(*square, SnapKind::perpendicular, edge.layer);
    }
    for (std::size_t i = 0; i < near.size(); ++i)
        for (std::size_t j = i + 1; j < near.size(); ++j)
            if (geom::meeting(near[i].a, near[i].b, near[j].a, near[j].b) == geom::Meeting::cross)
                choice.offer(geom::nearestCrossing(near[i].a, near[i].b, near[j].a, near[j].b), SnapKind::crossing,
                             near[i].layer == map::LayerKind::parcel ? near[j].layer : near[i].layer);
    return choice.best();
}

std::optional<Edge> edgeNearest(const map::Scene& scene, RecordId parcel, geom::Point place) {
    const map::Layer& layer = scene.layer(map::LayerKind::parcel);
    const auto feature = layer.featureOf(parcel);
    std::optional<Edge> chosen;
    double least = 0;
    for (std::uint32_t number = 0; feature && number < layer.outlineCount(*feature); ++number) {
        const auto places = layer.outline(*feature, number);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Edge edge{scene.point(places[i]), scene.point(places[i + 1 == places.size() ? 0 : i + 1])};
            const double far = nearestOn(edge, place).second;
            if (chosen && far >= least) continue;
            chosen = edge;
            least = far;
        }
    }
    return chosen;
}

} // namespace mutu::desktop
