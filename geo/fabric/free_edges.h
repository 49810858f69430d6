// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"

#include <utility>

namespace mutu::fabric {

/// An edge without a partner.
struct FreeEdge {
    geom::Point a;
    geom::Point b;
    std::uint32_t edge = 0;
    std::uint32_t member = 0;
};

/// The edges of a coverage that have no partner, in order of number: an edge is paired when exactly one other edge
/// joins the same two points, and that one runs the other way.
/// - Lives no longer than its coverage.
class FreeEdges {
  public:
    /// Finds them. Expected time grows with the number of edges alone.
    FreeEdges(const Coverage& coverage, std::size_t threads);

    [[nodiscard]] const Coverage& coverage() const { return *coverage_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] FreeEdge operator[](std::size_t i) const {
        const auto [edge, member] = entries_[i];
        return {coverage_->from(edge), coverage_->to(edge), edge, member};
    }
    void prefetch(std::size_t i) const { coverage_->prefetch(entries_[i].edge); }
    [[nodiscard]] std::uint32_t edge(std::size_t i) const { return entries_[i].edge; }
    [[nodiscard]] std::uint32_t member(std::size_t i) const { return entries_[i].member; }

  private:
    struct Entry {
        std::uint32_t edge;
        std::uint32_t member;
    };

    const Coverage* coverage_;
    LargeVector<Entry> entries_;
};

} // namespace mutu::fabric
