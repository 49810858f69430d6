// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scene.h"

#include <algorithm>

namespace mutu::map {

geom::Box Scene::extent() const {
    Extent all;
    for (const auto kind : allLayers) all.add(layer(kind).extent());
    return boxOf(all);
}

bool Scene::amends(const Scene& other) const {
    return std::equal(layers_.begin(), layers_.end(), other.layers_.begin(),
                      [](const Layer& a, const Layer& b) { return &a.base() == &b.base(); });
}

Offset Scene::offset(geom::Point point) const {
    // Beyond the farthest feature, but still far from overflow when windows are compared.
    constexpr std::int64_t limit = INT32_MAX;
    return {static_cast<std::int32_t>(std::clamp(point.x - origin_.x, -limit, limit)),
            static_cast<std::int32_t>(std::clamp(point.y - origin_.y, -limit, limit))};
}

Extent Scene::extentOf(const geom::Box& box) const {
    Extent extent;
    if (box.empty()) return extent;
    extent.add(offset({box.minX, box.minY}));
    extent.add(offset({box.maxX, box.maxY}));
    return extent;
}

geom::Box Scene::boxOf(const Extent& extent) const {
    if (extent.empty()) return {};
    const auto low = point({extent.minX, extent.minY});
    const auto high = point({extent.maxX, extent.maxY});
    return {low.x, low.y, high.x, high.y};
}

} // namespace mutu::map
