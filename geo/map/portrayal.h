// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/classification.h"
#include "geo/map/scene.h"
#include "geo/style/model.h"

#include <memory>
#include <span>
#include <vector>

namespace mutu::map {

/// A scene with the styles it is to be painted in, bottom first: all that a picture needs but the view.
/// - Immutable and shared between threads; a style's filters are evaluated once per feature and range of scales,
/// when it is first asked for.
/// - A style for a layer that the scene doesn't know paints nothing.
class Portrayal {
  public:
    Portrayal(std::shared_ptr<const Scene> scene, std::vector<style::Style> styles);
    /// The same styles on an amended scene: what `before` knows of the features that stayed holds on. Precondition: the
    /// scene amends that of `before`, or one that both amend.
    Portrayal(std::shared_ptr<const Scene> scene, const Portrayal& before);
    ~Portrayal();

    [[nodiscard]] const Scene& scene() const { return *scene_; }
    [[nodiscard]] const std::vector<style::Style>& styles() const { return styles_; }
    /// The layer that a style paints, or null.
    [[nodiscard]] const Layer* layer(std::size_t style) const;
    /// Which of the style's rules paint these features of its layer. Without a layer: no classes at all.
    [[nodiscard]] Classes classes(std::size_t style, double scale, std::span<const FeatureIndex> features) const;

  private:
    struct Cache;
    std::shared_ptr<const Scene> scene_;
    std::vector<style::Style> styles_;
    std::unique_ptr<Cache> cache_;
};

} // namespace mutu::map
