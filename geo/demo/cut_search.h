// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/dice.h"
#include "geo/demo/place.h"

#include <vector>

namespace mutu::demo {

/// What a dividing line should do.
struct CutWish {
    double share = 0.5; ///< of the area that goes to the first part
    int firstCount = 1; ///< parcels that the first part will be divided into
    int secondCount = 1;
    bool needsRoad = true; ///< each parcel to come needs a stretch of road
};

/// A chord of a ring between two of its vertices; the left part runs along the ring from `from` to `to`.
struct Cut {
    std::size_t from = 0;
    std::size_t to = 0;
    double score = 0; ///< less is better
    bool firstIsLeft = true;
};

/// Weighs the chords of one ring: areas as wished, compact parts, square corners, a road for everyone.
/// - All pairs of vertices are looked at (every other one of large rings), each in constant time from sums along the
/// ring.
class CutSearch {
  public:
    /// A counterclockwise ring; `isRoad[i]` says whether the edge from vertex i to the next lies on the block's
    /// outline.
    CutSearch(Places ring, const std::vector<char>& isRoad);

    /// The best few, best first; chance decides between near equals.
    [[nodiscard]] std::vector<Cut> best(const CutWish& wish, Dice& dice) const;

  private:
    [[nodiscard]] double squareness(std::size_t i, std::size_t j, double squaredChord) const;
    [[nodiscard]] double weight(std::size_t i, std::size_t j, double left, double chord, const CutWish& wish,
                                bool firstIsLeft) const;

    Places at_;
    Places ahead_;                 ///< unit ways along the edges
    std::vector<double> swept_;    ///< twice the area swept from the origin up to each vertex
    std::vector<double> way_;      ///< length up to each vertex
    std::vector<double> frontage_; ///< length on roads up to each vertex
};

} // namespace mutu::demo
