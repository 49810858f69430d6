// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/layer.h"
#include "geo/style/model.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mutu::map {

class Classification;

/// What some features of a layer were found to be: each has a class, each class the style's rules that hold, ascending.
/// - Which number a class has depends on who asked first; nothing may be painted in order of the numbers.
class Classes {
  public:
    Classes() = default;
    Classes(std::shared_ptr<const Classification> found, std::vector<std::vector<std::size_t>> rules);

    /// Of every class met so far.
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& rules() const { return rules_; }
    /// Precondition: the feature was asked for.
    [[nodiscard]] std::uint16_t classOf(FeatureIndex feature) const {
        return feature < kept_.size() ? kept_[feature].load(std::memory_order_relaxed) : added_[feature - kept_.size()];
    }
    [[nodiscard]] const std::vector<std::size_t>& rulesOf(FeatureIndex feature) const {
        return rules_[classOf(feature)];
    }

  private:
    std::shared_ptr<const Classification> found_;
    std::span<const std::atomic<std::uint16_t>> kept_;
    std::span<const std::uint16_t> added_;
    std::vector<std::vector<std::size_t>> rules_;
};

/// Which rules of a style paint which feature of a layer, in one range of scales.
/// - A feature's filters are evaluated when it is first asked for and the answer is kept: a view of a few parcels asks
/// for these, not for the million around. Any number of threads may ask.
/// - What stays when a layer is amended is shared with the classification before.
class Classification {
  public:
    /// `before`: the same style's on a layer that this one amends, or that amends the same; may be null.
    Classification(const style::Style& style, const Layer& layer, double scale, const Classification* before);
    ~Classification();

    /// Finds out what is not known yet of these features, and gives the rules of all classes met so far.
    [[nodiscard]] std::vector<std::vector<std::size_t>> ask(const style::Style& style, const Layer& layer, double scale,
                                                            std::span<const FeatureIndex> features) const;
    /// The classes of the features that stay, and of those that came since; only of those asked for.
    [[nodiscard]] std::span<const std::atomic<std::uint16_t>> kept() const;
    [[nodiscard]] std::span<const std::uint16_t> added() const { return added_; }

  private:
    struct Known;
    std::shared_ptr<Known> known_;     ///< of what stays
    std::vector<std::uint16_t> added_; ///< of what came since
};

} // namespace mutu::map
