// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"
#include "geo/style/model.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace mutu::map {

/// Which rules paint which feature of a layer, in one range of scales.
struct Classification {
    /// Of each feature: a number into `rules`.
    std::vector<std::uint16_t> classOf;
    /// Of each class: the style's rules that hold, ascending.
    std::vector<std::vector<std::size_t>> rules;
};

/// A scene with the styles it is to be painted in, bottom first: all that a picture needs but the view.
/// - Immutable and shared between threads; a style's filters are evaluated once per range of scales and kept.
/// - A style for a layer that the scene doesn't know paints nothing.
class Portrayal {
  public:
    Portrayal(std::shared_ptr<const Scene> scene, std::vector<style::Style> styles);
    /// The same styles on an amended scene: of the filters that `before` knows, those of new features alone are
    /// evaluated. Precondition: the scene amends that of `before`, or one that both amend.
    Portrayal(std::shared_ptr<const Scene> scene, const Portrayal& before);
    ~Portrayal();

    [[nodiscard]] const Scene& scene() const { return *scene_; }
    [[nodiscard]] const std::vector<style::Style>& styles() const { return styles_; }
    /// The layer that a style paints, or null.
    [[nodiscard]] const Layer* layer(std::size_t style) const;
    [[nodiscard]] std::shared_ptr<const Classification> classification(std::size_t style, double scale) const;

  private:
    struct Cache;
    std::shared_ptr<const Scene> scene_;
    std::vector<style::Style> styles_;
    std::unique_ptr<Cache> cache_;
};

} // namespace mutu::map
