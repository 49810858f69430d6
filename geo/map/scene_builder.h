// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/identifier.h"
#include "geo/map/scene.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string_view>

namespace mutu::map {

/// Packs features into a scene, one by one, as a store's cursor delivers them.
/// - `origin` should lie amid the features: what is farther than 536 km from it is left out and counted.
/// - Or amends a scene: what is neither removed nor added stays as it is, and is shared with the scene before. Features
/// must ascend by record in every layer of a scene to be amended.
class SceneBuilder {
  public:
    explicit SceneBuilder(geom::Point origin);
    explicit SceneBuilder(std::shared_ptr<const Scene> before);

    /// Room for so many features and places; saves memory while a large layer grows.
    void expect(LayerKind layer, std::size_t features, std::size_t places);

    /// Takes a feature in; nothing if it has no geometry or lies too far away.
    /// - `area` is what legends sum up; `owner` the record on which this one hangs.
    /// - The number given is for set(); in an amended scene the feature has another.
    std::optional<FeatureIndex> add(LayerKind layer, RecordId record, const geom::Shape& shape,
                                    RegisteredArea area = {}, RecordId owner = {});
    /// Amending: takes away what the scene before shows of a record, if it does.
    void remove(LayerKind layer, RecordId record);
    /// States a property of a feature. A property holds texts or numbers throughout its layer (the first value decides;
    /// a number given later as text is a bug).
    /// - The empty text is "absent".
    void set(LayerKind layer, FeatureIndex feature, std::string_view property, std::string_view text);
    void set(LayerKind layer, FeatureIndex feature, std::string_view property, double number);

    /// The scene; the builder is empty afterwards.
    std::shared_ptr<const Scene> build();

  private:
    [[nodiscard]] Layer amended(LayerKind kind, LayerArrays added) const;

    geom::Point origin_;
    std::shared_ptr<const Scene> before_; ///< none: built whole
    std::array<std::set<RecordId>, allLayers.size()> removed_;
    std::array<LayerArrays, allLayers.size()> layers_;
    std::size_t leftOut_ = 0;
    std::array<std::size_t, allLayers.size()> tooFar_{};
};

} // namespace mutu::map
