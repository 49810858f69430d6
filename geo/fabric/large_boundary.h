// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"
#include "geo/geom/predicates.h"

#include <span>
#include <vector>

namespace mutu::fabric {

/// The edges of one parcel of very many vertices: what is asked of a place costs what lies there, not what lies beside
/// it all across the zone. Cells list the edges that pass them, and each knows whether its *mark*, a place near its
/// east border, lies inside: whether any other place of the cell does follows from the edges between.
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

    void setCells(const Edges& edges, const geom::Box& box);
    void listEdges(const Edges& edges);
    void judgeMarks(const Edges& edges);
    [[nodiscard]] std::span<const std::uint32_t> inCell(std::int64_t column, std::int64_t row) const;
    [[nodiscard]] bool isListed(std::int64_t column, std::int64_t row) const;
    [[nodiscard]] bool isMarkInside(std::int64_t column, std::int64_t row) const;
    [[nodiscard]] std::size_t cell(std::int64_t column, std::int64_t row) const;
    [[nodiscard]] geom::Point markOf(std::int64_t column, std::int64_t row) const;

    const Coverage& coverage_;
    int shift_ = 1;
    std::int64_t west_ = 0; ///< the first column and row
    std::int64_t south_ = 0;
    std::int64_t columns_ = 0;
    std::int64_t rows_ = 0;
    Edges begins_; ///< of each cell
    Edges listed_;
    std::vector<char> inside_; ///< of each cell: its mark
};

} // namespace mutu::fabric
