// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/layer_kind.h"
#include "geo/map/sheaf.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace mutu::map {

/// One layer of a scene: its features packed in flat arrays, with an index over their boxes. Immutable; any number of
/// threads may read it.
/// - After an amendment (SceneBuilder) it shares what stayed with the layer before: new features are numbered on, and
/// those that went leave their numbers empty (`isGone`). Whatever it lists then comes in order of the records, as if it
/// were built anew.
class Layer {
  public:
    Layer();
    explicit Layer(LayerArrays arrays);
    explicit Layer(std::shared_ptr<const Sheaf> whole)
        : base_(std::move(whole)) {}
    /// What `before` showed when it was built whole, but for the features `gone` (ascending), and `added` in order of
    /// its records. Precondition: the records of `before` ascend.
    Layer(const Layer& before, std::vector<FeatureIndex> gone, LayerArrays added);

    /// How many numbers there are, those of features that went included.
    [[nodiscard]] FeatureIndex size() const { return base_->size() + (added_ ? added_->size() : 0); }
    /// Whether nothing is shown under that number any more.
    [[nodiscard]] bool isGone(FeatureIndex feature) const;
    [[nodiscard]] std::size_t placeCount() const {
        return base_->arrays.places.size() + (added_ ? added_->arrays.places.size() : 0);
    }
    /// The record that the feature shows: of the layer's kind; for a vacancy, the derived row's.
    [[nodiscard]] RecordId record(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.arrays.records[own];
    }
    /// The feature that shows a record, if any.
    [[nodiscard]] std::optional<FeatureIndex> featureOf(RecordId record) const;
    /// The area that ledgers state for it.
    [[nodiscard]] RegisteredArea area(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.arrays.areas[own];
    }
    [[nodiscard]] Form form(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.arrays.forms[own];
    }
    [[nodiscard]] const Extent& box(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.arrays.boxes[own];
    }
    /// The box of all features.
    [[nodiscard]] Extent extent() const;
    [[nodiscard]] std::uint32_t outlineCount(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.arrays.firstOutline[own + 1] - sheaf.arrays.firstOutline[own];
    }
    [[nodiscard]] std::span<const Offset> outline(FeatureIndex feature, std::uint32_t number) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.outline(own, number);
    }
    [[nodiscard]] DetailedOutline detailed(FeatureIndex feature, std::uint32_t number) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.detailed(own, number);
    }
    /// Whether a place may be shared with a feature that was added, which is drawn with all its places: then it stays.
    [[nodiscard]] bool isOfAdded(Offset place) const { return ofAdded_ && ofAdded_->contains(place); }
    [[nodiscard]] style::Value value(FeatureIndex feature, std::string_view property) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.value(own, property);
    }
    /// The features whose box meets the window, in order of their records (as far as these ascended when it was built).
    [[nodiscard]] std::vector<FeatureIndex> search(const Extent& window) const;
    /// The features that hang on one of these records (ascending), in order of their numbers.
    [[nodiscard]] std::vector<FeatureIndex> hangingOn(std::span<const RecordId> owners) const;
    /// Where a label or point symbol of the feature sits: for a region the middle of its widest place, for lines the
    /// middle of the longest, for a point itself.
    /// - Computed when first asked for, then kept; the same whichever thread asks.
    [[nodiscard]] Offset anchor(FeatureIndex feature) const {
        const auto [sheaf, own] = at(feature);
        return sheaf.anchor(own);
    }

    /// What stayed since the layer was built whole, what was added since, and what of the first went.
    [[nodiscard]] const Sheaf& base() const { return *base_; }
    [[nodiscard]] const Sheaf* added() const { return added_.get(); }
    [[nodiscard]] const std::vector<FeatureIndex>& gone() const { return gone_; }

  private:
    struct Place {
        const Sheaf& sheaf;
        FeatureIndex own;
    };
    [[nodiscard]] Place at(FeatureIndex feature) const {
        return feature < base_->size() ? Place{*base_, feature} : Place{*added_, feature - base_->size()};
    }

    std::shared_ptr<const Sheaf> base_;
    std::shared_ptr<const Sheaf> added_; ///< none: nothing
    std::vector<FeatureIndex> gone_;     ///< of the base, ascending
    struct OffsetHash {
        std::size_t operator()(Offset place) const {
            return std::hash<std::uint64_t>()((std::uint64_t{static_cast<std::uint32_t>(place.x)} << 32U) |
                                              static_cast<std::uint32_t>(place.y));
        }
    };
    std::shared_ptr<const std::unordered_set<Offset, OffsetHash>> ofAdded_;
};

/// A feature's properties, as a style's filters and labels ask for them.
class FeatureAttributes final : public style::Attributes {
  public:
    FeatureAttributes(const Layer& layer, FeatureIndex feature)
        : layer_(layer)
        , feature_(feature) {}
    [[nodiscard]] style::Value value(std::string_view property) const override {
        return layer_.value(feature_, property);
    }

  private:
    const Layer& layer_;
    FeatureIndex feature_;
};

} // namespace mutu::map
