// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/identifier.h"
#include "geo/map/scene.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace mutu::map {

/// Packs features into a scene, one by one, as a store's cursor delivers them.
/// - `origin` should lie amid the features: what is farther than 536 km from it is left out and counted.
class SceneBuilder {
  public:
    explicit SceneBuilder(geom::Point origin);

    /// Room for so many features and places; saves memory while a large layer grows.
    void expect(LayerKind layer, std::size_t features, std::size_t places);

    /// Takes a feature in; nothing if it has no geometry or lies too far away.
    /// - `area` is what legends sum up.
    std::optional<FeatureIndex> add(LayerKind layer, RecordId record, const geom::Shape& shape,
                                    RegisteredArea area = {});
    /// States a property of a feature. A property holds texts or numbers throughout its layer (the first value decides;
    /// a number given later as text is a bug).
    /// - The empty text is "absent".
    void set(LayerKind layer, FeatureIndex feature, std::string_view property, std::string_view text);
    void set(LayerKind layer, FeatureIndex feature, std::string_view property, double number);

    /// The scene; the builder is empty afterwards.
    std::shared_ptr<const Scene> build();

  private:
    Column& column(LayerKind layer, std::string_view property, bool isText);
    geom::Point origin_;
    std::array<LayerArrays, allLayers.size()> layers_;
    std::size_t leftOut_ = 0;
    std::array<std::size_t, allLayers.size()> tooFar_{};
};

} // namespace mutu::map
