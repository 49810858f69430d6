// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/map/layer.h"

#include <array>
#include <memory>
#include <string>

namespace mutu::map {

/// Everything that a map can show of a book on one day, packed for painting: immutable, shared between threads as
/// shared_ptr<const Scene>.
/// - Coordinates are whole millimetres from `origin`.
class Scene {
  public:
    /// An empty scene.
    Scene() = default;

    [[nodiscard]] geom::Point origin() const { return origin_; }
    [[nodiscard]] const Layer& layer(LayerKind kind) const { return layers_[static_cast<std::size_t>(kind)]; }
    /// The box of all layers; empty if nothing is there.
    [[nodiscard]] geom::Box extent() const;
    /// Features that couldn't be taken in: no geometry, or farther than 536 km from the origin.
    [[nodiscard]] std::size_t leftOut() const { return leftOut_; }
    /// Those of a layer that lie too far away; whoever shows the scene says so.
    [[nodiscard]] std::size_t tooFar(LayerKind kind) const { return tooFar_[static_cast<std::size_t>(kind)]; }

    /// Whether both came by amendments from one scene: what stayed has the same numbers in both.
    [[nodiscard]] bool amends(const Scene& other) const;

    [[nodiscard]] geom::Point point(Offset offset) const { return {origin_.x + offset.x, origin_.y + offset.y}; }
    /// The nearest offset that a scene can hold.
    [[nodiscard]] Offset offset(geom::Point point) const;
    [[nodiscard]] Extent extentOf(const geom::Box& box) const;
    [[nodiscard]] geom::Box boxOf(const Extent& extent) const;

  private:
    friend class SceneBuilder;
    friend class SceneFile;
    friend void writeSceneFile(const Scene& scene, const std::string& path, const std::string& key);
    geom::Point origin_;
    std::array<Layer, allLayers.size()> layers_;
    std::size_t leftOut_ = 0;
    std::array<std::size_t, allLayers.size()> tooFar_{};
};

} // namespace mutu::map
