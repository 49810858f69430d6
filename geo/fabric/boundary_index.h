// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/large_boundary.h"

#include <unordered_map>

namespace mutu::fabric {

/// The edges of each parcel by place: a parcel of 200,000 vertices is looked up as quickly as its neighbours.
/// - Small parcels are searched edge by edge; the large ones are listed by place (large_boundary.h) when the index is
/// made.
class BoundaryIndex {
  public:
    explicit BoundaryIndex(const Coverage& coverage);

    [[nodiscard]] const Coverage& coverage() const { return coverage_; }
    /// The edges of a parcel whose boxes meet `box`, each once, in a fixed order.
    void find(std::uint32_t member, const geom::Box& box, std::vector<std::uint32_t>& edges) const;
    /// Where a point lies against a parcel.
    [[nodiscard]] geom::Side side(geom::Point p, std::uint32_t member) const;

    /// Whether a place between grid points, never on the boundary, lies inside a parcel; millimetres.
    [[nodiscard]] bool holds(double x, double y, std::uint32_t member) const;

  private:
    template <class Visit> void eachOfSmall(std::uint32_t member, const Visit& visit) const;

    const Coverage& coverage_;
    std::unordered_map<std::uint32_t, LargeBoundary> large_;
};

} // namespace mutu::fabric
