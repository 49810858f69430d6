// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/projection.h"

#include <cstdint>
#include <vector>

namespace mutu::map {

/// Remembers which edges were drawn already, so that a boundary shared by two neighbours is drawn once, whichever way
/// round each has it.
class EdgeSet {
  public:
    /// Whether the edge is new.
    bool insert(Knot a, Knot b);

  private:
    struct Edge {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        friend bool operator==(const Edge&, const Edge&) = default;
    };
    void grow();
    std::vector<Edge> slots_; ///< an edge from a place to itself, the default, is "free"
    std::size_t used_ = 0;
};

} // namespace mutu::map
