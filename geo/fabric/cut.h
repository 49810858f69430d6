// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/geom/wide.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mutu::fabric {

/// One cut across a region: each line runs from a node on the boundary to another, bent at most once.
struct Cut {
    std::vector<geom::Line> lines;
    geom::Wide doubledLow = 0; ///< twice the area on the low side, all nodes so far inserted
    double departure = 0;      ///< how far a line's inner vertex lies off the straight, in millimetres
    double length = 0;         ///< of all lines together, in millimetres
};

/// A region swept by straight lines of one direction, from its low side to its high side.
/// - Nodes are the nearest grid points to where a line meets an edge; a node that is taken stays for the cuts after it,
/// which must lie higher.
/// - Exact: places of the sweep are whole numbers far finer than a millimetre, sides and areas are computed in
/// integers.
class Sweep {
  public:
    /// Lines run along (dx, dy); the low side lies on the right of that direction. Precondition: not both 0.
    Sweep(const geom::Region& region, std::int64_t dx, std::int64_t dy);

    /// The place of a point in the sweep.
    [[nodiscard]] std::int64_t heightOf(geom::Point p) const { return a_ * (p.x - origin_.x) + b_ * (p.y - origin_.y); }
    /// Twice the area, all taken nodes inserted.
    [[nodiscard]] geom::Wide doubledArea() const;
    /// Where a line must lie so that twice the area below it is `doubled`, to double precision, nodes left aside.
    [[nodiscard]] std::int64_t placeFor(geom::Wide doubled) const;
    /// The place moved by some millimetres towards the high side.
    [[nodiscard]] std::int64_t moved(std::int64_t place, double millimetres) const;
    [[nodiscard]] std::int64_t lowest() const { return lowest_; }
    [[nodiscard]] std::int64_t highest() const { return highest_; }
    /// How long the lines at a place are together, in millimetres.
    [[nodiscard]] double lengthAt(std::int64_t place) const;
    /// The distance between two places in millimetres.
    [[nodiscard]] double distance(std::int64_t from, std::int64_t to) const;

    /// The cut at a place that leaves `doubled` on its low side within `slack`, its longest line bent by no more than
    /// `bound` millimetres; nothing when no grid points do, or the cut would touch the boundary or an earlier cut.
    /// - `skew`: the far end of the longest line is moved by so many millimetres, for ways whose steps are too coarse.
    [[nodiscard]] std::optional<Cut> cut(std::int64_t place, double skew, geom::Wide doubled, std::int64_t slack,
                                         double bound);
    /// What the straight cut at a place leaves on its low side.
    [[nodiscard]] geom::Wide straight(std::int64_t place) const;
    /// Twice the area with the nodes of the cut made last.
    [[nodiscard]] geom::Wide doubledAreaAfterLast() const { return areaWith(last_); }
    /// Takes the cut made last: its nodes stay.
    void take(const Cut& cut);

  private:
    struct Edge {
        geom::Point a;
        geom::Point b;
        std::int64_t sideA; ///< twice the place of the point, even
        std::int64_t sideB;
        std::vector<geom::Point> nodes; ///< taken, from low to high
    };
    struct Crossing {
        std::size_t edge;
        geom::Point node;
        bool leaves; ///< the boundary goes from low to high
        geom::Wide along;
    };
    using Chord = std::pair<Crossing, Crossing>;           ///< leaving, entering
    using Nodes = std::vector<std::optional<geom::Point>>; ///< what each edge gets by one cut

    [[nodiscard]] Crossing crossing(std::size_t edge, std::int64_t place) const;
    [[nodiscard]] std::vector<Chord> chords(std::int64_t place) const;
    [[nodiscard]] geom::Wide areaWith(const std::vector<Chord>& chords) const;
    [[nodiscard]] geom::Wide doubledLow(std::int64_t place, const std::vector<Chord>& chords) const;
    [[nodiscard]] long double roughLow(std::int64_t place) const;
    [[nodiscard]] bool isEnd(const Crossing& crossing) const;
    [[nodiscard]] bool isClean(const std::vector<geom::Line>& lines, const std::vector<Chord>& chords) const;
    [[nodiscard]] Nodes nodesOf(const std::vector<Chord>& chords) const;
    [[nodiscard]] std::vector<geom::Point> chainOf(std::size_t edge, const Nodes& present) const;

    std::int64_t a_; ///< the normal towards the high side
    std::int64_t b_;
    geom::Point origin_;
    std::int64_t lowest_ = INT64_MAX;
    std::int64_t highest_ = INT64_MIN;
    std::vector<Edge> edges_;
    std::vector<Chord> last_; ///< of the cut made last
    std::vector<geom::Line> taken_;
};

} // namespace mutu::fabric
