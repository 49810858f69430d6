// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/identifier.h"
#include "geo/map/box_index.h"
#include "geo/map/column.h"
#include "geo/map/layer_kind.h"
#include "geo/map/packed.h"
#include "geo/style/filter.h"

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mutu::map {

/// What the outlines of a feature are: single places, open lines, or closed rings (not repeating their first place).
enum class Form : unsigned char { point, lines, region };

/// The flat arrays of a layer; a SceneBuilder fills them.
/// - Feature f has the outlines firstOutline[f] … firstOutline[f+1]; outline o has the places firstPlace[o] …
/// firstPlace[o+1].
/// - Outer rings run counterclockwise, holes clockwise.
struct LayerArrays {
    std::vector<Offset> places;
    std::vector<std::uint32_t> firstPlace{0};
    std::vector<std::uint32_t> firstOutline{0};
    std::vector<Form> forms;
    std::vector<Extent> boxes;
    std::vector<RecordId> records;
    std::vector<RegisteredArea> areas;
    std::vector<Column> columns;
    TextPool texts;
};

/// One layer of a scene: its features packed in flat arrays, with an index over their boxes. Immutable; any number of
/// threads may read it.
class Layer {
  public:
    Layer();
    explicit Layer(LayerArrays arrays);

    [[nodiscard]] FeatureIndex size() const { return static_cast<FeatureIndex>(arrays_.forms.size()); }
    [[nodiscard]] std::size_t placeCount() const { return arrays_.places.size(); }
    /// The record that the feature shows: of the layer's kind; for a vacancy, the derived row's.
    [[nodiscard]] RecordId record(FeatureIndex feature) const { return arrays_.records[feature]; }
    /// The feature that shows a record, if any.
    [[nodiscard]] std::optional<FeatureIndex> featureOf(RecordId record) const;
    /// The area that ledgers state for it.
    [[nodiscard]] RegisteredArea area(FeatureIndex feature) const { return arrays_.areas[feature]; }
    [[nodiscard]] Form form(FeatureIndex feature) const { return arrays_.forms[feature]; }
    [[nodiscard]] const Extent& box(FeatureIndex feature) const { return arrays_.boxes[feature]; }
    [[nodiscard]] const Extent& extent() const { return index_.extent(); }
    [[nodiscard]] std::uint32_t outlineCount(FeatureIndex feature) const {
        return arrays_.firstOutline[feature + 1] - arrays_.firstOutline[feature];
    }
    [[nodiscard]] std::span<const Offset> outline(FeatureIndex feature, std::uint32_t number) const {
        const auto outline = arrays_.firstOutline[feature] + number;
        return std::span(arrays_.places)
            .subspan(arrays_.firstPlace[outline], arrays_.firstPlace[outline + 1] - arrays_.firstPlace[outline]);
    }
    /// The column of that name, or null if no feature of the layer has the property.
    [[nodiscard]] const Column* column(std::string_view name) const;
    [[nodiscard]] style::Value value(FeatureIndex feature, std::string_view property) const;
    /// The features whose box meets the window, ascending.
    [[nodiscard]] std::vector<FeatureIndex> search(const Extent& window) const;
    /// Where a label or point symbol of the feature sits: for a region the middle of its widest place, for lines the
    /// middle of the longest, for a point itself.
    /// - Computed when first asked for, then kept; the same whichever thread asks.
    [[nodiscard]] Offset anchor(FeatureIndex feature) const;

  private:
    LayerArrays arrays_;
    BoxIndex index_;
    std::vector<std::pair<RecordId, FeatureIndex>> byRecord_; ///< only where records don't ascend
    std::unique_ptr<std::atomic<std::uint64_t>[]> anchors_;
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
