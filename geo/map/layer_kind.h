// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mutu::map {

/// The layers of a map. A style names the one it is meant for.
enum class LayerKind : unsigned char { district, clusterZone, parcel, vacancy, building, road, facility };

inline constexpr std::array allLayers{LayerKind::district, LayerKind::clusterZone, LayerKind::parcel,
                                      LayerKind::vacancy,  LayerKind::building,    LayerKind::road,
                                      LayerKind::facility};

/// `district`, `cluster_zone`, `parcel`, `vacancy`, `building`, `road`, `facility`.
std::string_view name(LayerKind kind);
std::optional<LayerKind> layerNamed(std::string_view name);

} // namespace mutu::map
