// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/boundary.h"
#include "geo/fabric/boundary_index.h"

#include <vector>

namespace mutu::fabric {

/// Whether two edges have a stretch in common and run along it in the same direction.
bool runsAlong(const Segment& one, const Segment& other);

/// Two parcels and how they lie to one another. Decisions are exact.
class ParcelPair {
  public:
    ParcelPair(const BoundaryIndex& index, std::uint32_t one, std::uint32_t other);

    /// Whether a point lies inside both.
    [[nodiscard]] bool interiorsMeet() const;
    /// The stretches that both boundaries run along in the same direction: both parcels lie left of them.
    [[nodiscard]] std::vector<Segment> commonCourses() const;
    /// Whether both are the same area, whatever points their rings begin with or carry on straight stretches.
    [[nodiscard]] bool isSameArea() const;
    /// The box that both parcels' boxes have in common: what they share lies within.
    [[nodiscard]] const geom::Box& common() const { return common_; }

    /// What two overlapping parcels share.
    struct Shared {
        long double area = 0;      ///< mm²
        long double perimeter = 0; ///< mm
        long double depth = 0;     ///< how far a boundary reaches into the other parcel, mm; beyond 2 it says 2
        double x = 0;              ///< a place in it or on its boundary, mm
        double y = 0;
        geom::Box box;
    };
    /// Measured with 64 bits of mantissa from coordinates relative to the place. Precondition: interiorsMeet().
    [[nodiscard]] Shared shared() const;

  private:
    struct Sum;

    [[nodiscard]] bool fansMeet(geom::Point centre) const;
    [[nodiscard]] bool holdsARing(const std::vector<std::uint32_t>& rings, std::uint32_t holder) const;
    void addStretches(Sum& sum, bool first) const;

    const BoundaryIndex& index_;
    std::uint32_t one_;
    std::uint32_t other_;
    geom::Box common_;
    std::vector<std::uint32_t> edges_;
    std::vector<std::uint32_t> otherEdges_;
};

} // namespace mutu::fabric
