// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/quantity.h"
#include "geo/geom/shape.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace mutu::office {

/// A vacant piece that may be put together with its neighbours.
struct AssemblyPiece {
    RegisteredArea area;
    const geom::Region* outline = nullptr;
};

/// Pieces that hang together by their boundaries and reach the area asked for; none of them can be left out.
struct Assembly {
    std::vector<std::size_t> pieces; ///< numbers of the pieces, rising
    RegisteredArea area;
    Metre sharedBoundary;   ///< inside the set
    double compactness = 0; ///< 4π·area ÷ perimeter² of the whole: 1 for a circle, 0.785 for a square
};

struct Assemblies {
    std::vector<Assembly> sets; ///< the most compact first; equal ones: the smaller area, then the earlier pieces
    /// Whether every such set was found; in a group of more than `mostExact` pieces they are grown from each piece.
    bool isExhaustive = true;
};

inline constexpr std::size_t mostExact = 16;

/// Sets of adjacent pieces that together reach `least` (and don't pass `most`): pieces that touch at a point alone
/// aren't adjacent. A piece that reaches the area alone is a set of its own.
Assemblies assemble(const std::vector<AssemblyPiece>& pieces, RegisteredArea least,
                    std::optional<RegisteredArea> most = {});

} // namespace mutu::office
