// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"
#include "geo/geom/predicates.h"

#include <unordered_map>

namespace mutu::fabric {

/// The edges of each parcel by place: a parcel of 200,000 vertices is looked up as quickly as its neighbours.
/// - Small parcels are searched edge by edge; the large ones are cut into level bands when the index is made.
class BoundaryIndex {
  public:
    explicit BoundaryIndex(const Coverage& coverage);

    [[nodiscard]] const Coverage& coverage() const { return coverage_; }
    /// The edges of a parcel whose boxes meet `box`, each once, in a fixed order.
    void find(std::uint32_t member, const geom::Box& box, std::vector<std::uint32_t>& edges) const;
    /// Where a point lies against a parcel.
    [[nodiscard]] geom::Side side(geom::Point p, std::uint32_t member) const;

  private:
    /// A large parcel's edges, listed in each band that they reach.
    struct Bands {
        std::int64_t south = 0;
        std::int64_t height = 1;
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> edges;

        [[nodiscard]] std::size_t at(std::int64_t y) const;
    };

    [[nodiscard]] std::pair<std::int64_t, std::int64_t> span(std::uint32_t edge) const;
    [[nodiscard]] Bands cut(const Coverage::Member& member) const;
    template <class Visit>
    void eachIn(std::uint32_t member, std::int64_t south, std::int64_t north, const Visit& visit) const;

    const Coverage& coverage_;
    std::unordered_map<std::uint32_t, Bands> large_;
};

} // namespace mutu::fabric
