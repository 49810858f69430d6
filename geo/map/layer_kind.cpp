// SPDX-License-Identifier: Apache-2.0
#include "geo/map/layer_kind.h"

#include <cstddef>

namespace mutu::map {

namespace {

constexpr std::array<std::string_view, 7> names{"district", "cluster_zone", "parcel",  "vacancy",
                                                "building", "road",         "facility"};

} // namespace

std::string_view name(LayerKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<LayerKind> layerNamed(std::string_view wanted) {
    for (const auto kind : allLayers)
        if (name(kind) == wanted) return kind;
    return std::nullopt;
}

} // namespace mutu::map
