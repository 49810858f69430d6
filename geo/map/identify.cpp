// SPDX-License-Identifier: Apache-2.0
#include "geo/map/identify.h"

#include "geo/map/anchor.h"

#include <algorithm>
#include <array>

namespace mutu::map {

namespace {

Outlines outlinesOf(const Layer& layer, FeatureIndex feature) {
    Outlines outlines;
    for (std::uint32_t i = 0; i < layer.outlineCount(feature); ++i) outlines.push_back(layer.outline(feature, i));
    return outlines;
}

bool isHit(const Layer& layer, FeatureIndex feature, Offset place, double tolerance) {
    const auto outlines = outlinesOf(layer, feature);
    if (layer.form(feature) == Form::region) return covers(outlines, place);
    return std::any_of(outlines.begin(), outlines.end(),
                       [&](const auto& outline) { return distanceTo(outline, false, place.x, place.y) <= tolerance; });
}

} // namespace

std::vector<Hit> identify(const Scene& scene, geom::Point place, std::int64_t tolerance,
                          std::span<const LayerKind> layers) {
    const auto offset = scene.offset(place);
    const auto window = scene.extentOf(geom::Box{place.x, place.y, place.x, place.y}.grownBy(tolerance));
    std::vector<Hit> hits;
    for (const auto kind : layers) {
        const auto& layer = scene.layer(kind);
        const auto first = static_cast<std::ptrdiff_t>(hits.size());
        for (const auto feature : layer.search(window))
            if (isHit(layer, feature, offset, static_cast<double>(tolerance)))
                hits.push_back({kind, feature, layer.record(feature)});
        std::reverse(hits.begin() + first, hits.end());
        std::stable_sort(hits.begin() + first, hits.end(),
                         [&](const Hit& a, const Hit& b) { return layer.form(a.feature) < layer.form(b.feature); });
    }
    return hits;
}

std::vector<Hit> identify(const Scene& scene, geom::Point place, std::int64_t tolerance) {
    static constexpr std::array topmostFirst{LayerKind::facility, LayerKind::road,   LayerKind::building,
                                             LayerKind::vacancy,  LayerKind::parcel, LayerKind::clusterZone,
                                             LayerKind::district};
    return identify(scene, place, tolerance, topmostFirst);
}

} // namespace mutu::map
