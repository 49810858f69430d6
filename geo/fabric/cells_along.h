// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace mutu::fabric {

/// Columns and rows of a grid of cells of 2^shift millimetres, the last ones included.
struct Cells {
    std::int64_t west = INT64_MIN;
    std::int64_t south = INT64_MIN;
    std::int64_t east = INT64_MAX;
    std::int64_t north = INT64_MAX;
};

/// Visits the cells that an edge passes, each grown by `margin` (2 at least), as visit(column, row): an edge of very
/// great length costs no more than the cells beside it.
template <class Visit>
void eachCellAlong(geom::Point a, geom::Point b, std::int64_t margin, int shift, const Cells& within,
                   const Visit& visit) {
    const auto low = a.y < b.y ? a : b;
    const auto high = a.y < b.y ? b : a;
    const auto west = std::min(low.x, high.x) - margin;
    const auto east = std::max(low.x, high.x) + margin;
    const auto south = (low.y - margin) >> shift;
    const auto north = (high.y + margin) >> shift;
    // Where it is no wider than two columns, or lies in one row, each row takes all of it.
    const bool isSlim = (east >> shift) - (west >> shift) < 2 || south == north || low.y == high.y;
    const auto lastRow = std::min(north, within.north);
    for (auto row = std::max(south, within.south); row <= lastRow; ++row) {
        auto from = west;
        auto to = east;
        if (!isSlim) {
            const auto slope = static_cast<double>(high.x - low.x) / static_cast<double>(high.y - low.y);
            const auto at = [&](std::int64_t y) {
                const auto rise = static_cast<double>(std::clamp(y, low.y, high.y) - low.y);
                return low.x + static_cast<std::int64_t>(std::floor(slope * rise));
            };
            const auto one = at((row << shift) - margin);
            const auto other = at(((row + 1) << shift) + margin);
            from = std::max(west, std::min(one, other) - margin - 1);
            to = std::min(east, std::max(one, other) + margin + 1);
        }
        const auto lastColumn = std::min(to >> shift, within.east);
        for (auto column = std::max(from >> shift, within.west); column <= lastColumn; ++column) visit(column, row);
    }
}

} // namespace mutu::fabric
