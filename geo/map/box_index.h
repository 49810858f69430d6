// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"

#include <cstdint>
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

    /// Appends the features whose box meets the window, ascending.
    void search(std::span<const Extent> boxes, const Extent& window, std::vector<FeatureIndex>& found) const;
    /// All features along the Hilbert curve.
    [[nodiscard]] const std::vector<FeatureIndex>& order() const { return order_; }
    /// The box of all boxes.
    [[nodiscard]] const Extent& extent() const { return extent_; }

  private:
    std::vector<FeatureIndex> order_;
    std::vector<std::vector<Extent>> levels_; ///< [0] boxes of 16 leaves each … the last: one root
    Extent extent_;
};

} // namespace mutu::map
