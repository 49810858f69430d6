// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"
#include "geo/geom/predicates.h"

#include <vector>

namespace mutu::fabric {

/// The edges of one parcel of very many vertices: what is asked of a place costs what lies there, not what lies beside
/// it all across the zone.
/// - *Cells* list the edges that pass them, for what lies at a place. *Strips* between levels of vertices list the
/// edges that cross them whole, from west to east, for what lies west of a place.
class LargeBoundary {
  public:
    LargeBoundary(const Coverage& coverage, const Coverage::Member& member);

    /// Adds the edges whose boxes meet `box`, in order of number.
    void find(const geom::Box& box, std::vector<std::uint32_t>& edges) const;
    [[nodiscard]] geom::Side side(geom::Point p) const;
    /// Whether a place between grid points, never on the boundary, lies inside; millimetres.
    [[nodiscard]] bool holds(double x, double y) const;

  private:
    using Edges = std::vector<std::uint32_t>;
    /// An edge from its lower end up.
    struct Rising {
        geom::Point low;
        geom::Point high;
    };

    void listInCells(const Edges& edges, const geom::Box& box);
    void setLevels(const Edges& edges);
    void listInStrips(const Edges& edges);
    void sortStrip(std::size_t strip);
    [[nodiscard]] Rising rising(std::uint32_t edge) const;
    [[nodiscard]] std::pair<std::size_t, std::size_t> wholeStrips(const Rising& edge) const;
    template <class Visit>
    void eachPart(std::size_t first, std::size_t last, const Rising& edge, const Visit& visit) const;
    template <class Level, class IsEast> bool isInside(Level y, const IsEast& isEast) const;

    const Coverage& coverage_;
    int shift_ = 0;
    std::int64_t west_ = 0; ///< the first column and row
    std::int64_t south_ = 0;
    std::int64_t columns_ = 0;
    std::int64_t rows_ = 0;
    Edges cellBegins_;
    Edges inCells_;
    std::vector<std::int64_t> levels_; ///< a strip holds what lies from a level to before the next
    Edges wholeBegins_;
    Edges whole_; ///< edges that cross a strip whole, from west to east
    Edges partBegins_;
    Edges parts_; ///< edges with an end between the levels of a strip
};

} // namespace mutu::fabric
