// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <geos_c.h>

#include <string>

namespace mutu::geom {

/// GEOS as an independent judge, built here from nothing of ours. On small lattices its double predicates are exact.
class Oracle {
  public:
    Oracle()
        : context_(GEOS_init_r()) {}
    ~Oracle() { GEOS_finish_r(context_); }
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;

    [[nodiscard]] bool isValid(const Region& region) const;
    /// Inside, on the boundary or outside, as 1, 0, -1.
    [[nodiscard]] int side(Point p, const Region& region) const;
    [[nodiscard]] bool intersects(const Region& region, const Box& box) const;
    [[nodiscard]] double squaredDistance(Point p, const Region& region) const;
    /// The nine letters of the intersection matrix of two segments.
    [[nodiscard]] std::string relation(Point a, Point b, Point c, Point d) const;

  private:
    [[nodiscard]] GEOSGeometry* build(const Region& region) const;
    [[nodiscard]] GEOSGeometry* build(Point a, Point b) const;
    [[nodiscard]] GEOSGeometry* build(Point p) const;

    GEOSContextHandle_t context_;
};

} // namespace mutu::geom
