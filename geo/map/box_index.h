// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mutu::map {

/// Finds the boxes that meet a window: a packed R-tree over the boxes in Hilbert order of their centres.
/// - Built once; 4 bytes and a sixteenth of a box per feature. Keeps no boxes of its own leaves: the same span is given
/// again when asking.
class BoxIndex {
  public:
    BoxIndex() = default;
    explicit BoxIndex(std::span<const Extent> boxes);
    /// An index kept from earlier over the same boxes: its order, and its boxes of all levels, the lowest first.
    /// - Nothing where these can't be an index over so many.
    static std::optional<BoxIndex> restored(std::span<const FeatureIndex> order, std::span<const Extent> nodes);

    /// Appends the features whose box meets the window, ascending.
    void search(std::span<const Extent> boxes, const Extent& window, std::vector<FeatureIndex>& found) const;
    /// All features along the Hilbert curve.
    [[nodiscard]] const std::vector<FeatureIndex>& order() const { return order_; }
    /// The boxes of all levels, the lowest first.
    [[nodiscard]] std::vector<Extent> nodes() const;
    /// The box of all boxes.
    [[nodiscard]] const Extent& extent() const { return extent_; }

  private:
    std::vector<FeatureIndex> order_;
    std::vector<std::vector<Extent>> levels_; ///< [0] boxes of 16 leaves each … the last: one root
    Extent extent_;
};

} // namespace mutu::map
