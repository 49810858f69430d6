// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"

#include <optional>
#include <span>
#include <vector>

namespace mutu::map {

struct Hit {
    LayerKind layer = LayerKind::parcel;
    FeatureIndex feature = 0;
    RecordId record;

    friend bool operator==(const Hit&, const Hit&) = default;
};

/// What lies under a place: regions that hold it (exactly, borders included), and points and lines within `tolerance`
/// millimetres on the ground.
/// - In the order of `layers` (topmost first); within a layer points before lines before regions, then the later
/// feature first.
std::vector<Hit> identify(const Scene& scene, geom::Point place, std::int64_t tolerance,
                          std::span<const LayerKind> layers);
/// The same over all layers, smallest things first: facility, road, building, vacancy, parcel, cluster zone, district.
std::vector<Hit> identify(const Scene& scene, geom::Point place, std::int64_t tolerance);

} // namespace mutu::map
