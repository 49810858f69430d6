// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/identifier.h"
#include "geo/map/box_index.h"
#include "geo/map/column.h"
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

/// The flat arrays of features, finished: in memory, or in a file that is mapped into it.
/// - Feature f has the outlines firstOutline[f] … firstOutline[f+1]; outline o has the places firstPlace[o] …
/// firstPlace[o+1].
/// - Outer rings run counterclockwise, holes clockwise.
struct LayerView {
    std::span<const Offset> places;
    std::span<const std::uint32_t> firstPlace;   ///< one more than outlines
    std::span<const std::uint32_t> firstOutline; ///< one more than features
    std::span<const Form> forms;
    std::span<const Extent> boxes;
    std::span<const RecordId> records;
    std::span<const RecordId> owners; ///< empty where nothing hangs on another record
    std::span<const RegisteredArea> areas;
    std::span<const std::uint8_t> details; ///< of the places (detail.h); empty: all stay
    std::vector<ColumnView> columns;
    TextView texts;
};

/// The same while a SceneBuilder fills them.
struct LayerArrays {
    std::vector<Offset> places;
    std::vector<std::uint32_t> firstPlace{0};
    std::vector<std::uint32_t> firstOutline{0};
    std::vector<Form> forms;
    std::vector<Extent> boxes;
    std::vector<RecordId> records;
    std::vector<RecordId> owners;
    std::vector<RegisteredArea> areas;
    std::vector<std::uint8_t> details;
    std::vector<Column> columns;
    TextPool texts;

    /// States a property of a feature; the empty text and NaN are "absent".
    void set(FeatureIndex feature, std::string_view property, std::string_view text);
    void set(FeatureIndex feature, std::string_view property, double number);
    /// Takes over a feature of finished arrays.
    void append(const LayerView& from, FeatureIndex feature);
    /// Gives every column a value for every feature, and gives back what only filling needs.
    void finish();
    /// Finds out which places may be left out at which scale; of features that are a layer's only ones.
    void findDetails();
    /// Once finished; holds as long as these arrays do.
    [[nodiscard]] LayerView view() const;

  private:
    Column& column(std::string_view property, bool isText);
};

/// A long outline in pieces of `step` places, so that what is far from a picture is passed over at once. Empty for
/// short outlines.
struct Stretches {
    static constexpr std::size_t step = 64;
    std::span<const Extent> boxes;   ///< of the places i·step … (i + 1)·step, the last one's end included
    std::span<const double> lengths; ///< of the outline up to the place i·step, in millimetres

    [[nodiscard]] bool empty() const { return boxes.empty(); }
};

/// An outline with what tells which of its places a picture needs.
struct DetailedOutline {
    std::span<const Offset> places;
    std::span<const std::uint8_t> details; ///< of the places (detail.h); empty: all stay
    Stretches stretches;
};

/// Flat arrays with an index over their boxes and the anchors asked for so far. Immutable; shared by all layers that
/// show it.
class Sheaf {
  public:
    explicit Sheaf(LayerArrays filled);
    /// Arrays that `keeper` holds, with the index over their boxes.
    Sheaf(LayerView arrays, BoxIndex index, std::shared_ptr<const void> keeper);
    ~Sheaf();

  private:
    std::shared_ptr<const void> keeper_; ///< of what the arrays are in

  public:
    const LayerView arrays;
    const BoxIndex index;

    [[nodiscard]] FeatureIndex size() const { return static_cast<FeatureIndex>(arrays.forms.size()); }
    [[nodiscard]] std::optional<FeatureIndex> featureOf(RecordId record) const;
    [[nodiscard]] std::span<const Offset> outline(FeatureIndex feature, std::uint32_t number) const {
        const auto outline = arrays.firstOutline[feature] + number;
        return arrays.places.subspan(arrays.firstPlace[outline],
                                     arrays.firstPlace[outline + 1] - arrays.firstPlace[outline]);
    }
    [[nodiscard]] DetailedOutline detailed(FeatureIndex feature, std::uint32_t number) const;
    [[nodiscard]] style::Value value(FeatureIndex feature, std::string_view property) const;
    [[nodiscard]] Offset anchor(FeatureIndex feature) const;
    /// Whether the records ascend with their features.
    [[nodiscard]] bool ascends() const { return byRecord_.empty(); }

  private:
    Sheaf(const std::shared_ptr<const LayerArrays>& filled);
    void sortRecords();
    /// Found out for all long outlines when first asked for. `outline`: its number in the arrays.
    [[nodiscard]] Stretches stretches(std::uint32_t outline, std::size_t size) const;
    struct LongOutlines;

    std::vector<std::pair<RecordId, FeatureIndex>> byRecord_; ///< only where records don't ascend
    std::unique_ptr<std::atomic<std::uint64_t>[]> anchors_;
    std::unique_ptr<LongOutlines> long_;
};

} // namespace mutu::map
