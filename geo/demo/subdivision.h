// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/cut_search.h"
#include "geo/demo/dice.h"
#include "geo/demo/place.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <optional>

namespace mutu::demo {

/// A block's ring divided into faces that share their boundaries vertex for vertex.
/// - Lines start and end on vertices that are there already, and their own vertices belong to both sides: no T-junction
/// without its node, no gap, no
///   overlap, whatever the dice say.
/// - Lines run straight, bend or jog; they keep clear of each other, and no corner is sharper than about 40°.
class Subdivision {
  public:
    using Face = std::size_t;

    /// Precondition: a simple counterclockwise ring, vertices some 15 m apart.
    Subdivision(const geom::Ring& ring, Dice dice);

    /// Divides the block into as many faces as there are weights, areas about in their proportion; fewer where no good
    /// line is left.
    void divide(std::vector<double> weights);
    [[nodiscard]] Face faceCount() const { return faces_.size(); }
    /// In square metres.
    [[nodiscard]] double area(Face face) const { return areaOf(faces_[face].ring); }
    /// Draws one more line through a face and keeps the part of about `share` of its area; the face stays one. Square
    /// metres kept, or nothing where no good line is.
    std::optional<double> sketchPart(Face face, double share);
    /// Drops vertices that hardly bend a boundary, on both sides alike. Call once, after all lines are drawn.
    void thin(double tolerance);

    [[nodiscard]] geom::Ring ring(Face face) const { return kept(faces_[face].ring); }
    /// The part sketched last; empty if there is none.
    [[nodiscard]] geom::Ring part(Face face) const { return kept(faces_[face].part); }
    /// The block's own ring with every node its parcels have.
    [[nodiscard]] geom::Ring outline() const { return kept(outline_); }

  private:
    using Loop = std::vector<std::uint32_t>;
    struct Shape {
        Loop ring;
        Loop part;
    };

    void divide(Loop ring, std::vector<double> weights);
    [[nodiscard]] std::vector<Cut> bestCuts(const Loop& ring, const CutWish& wish);
    std::optional<std::pair<Loop, Loop>> cutAlong(const Loop& ring, const Cut& cut);
    [[nodiscard]] Places drawnLine(Place from, Place to);
    [[nodiscard]] bool isClear(const Loop& ring, const Cut& cut, const Places& line) const;
    std::uint32_t add(Place place);
    void thinLoop(const Loop& loop, double tolerance);
    void thinChain(const Loop& loop, std::size_t first, std::size_t last, double tolerance);
    [[nodiscard]] geom::Ring kept(const Loop& loop) const;
    [[nodiscard]] double areaOf(const Loop& loop) const;

    geom::Point origin_;
    Dice dice_;
    std::vector<geom::Point> points_;
    std::vector<Place> places_; ///< the same from the origin, in metres
    std::vector<char> isNode_;
    std::vector<char> isGone_;
    std::vector<char> isThinned_;
    Loop outline_;
    std::vector<Shape> faces_;
};

} // namespace mutu::demo
