// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/free_edges.h"

namespace mutu::fabric {

/// The edges without partners and what they do to one another.
/// - Edges that are free form closed ways (as many leave each point as arrive), so that wherever ground is covered
/// twice, some place below tells.
struct FreeBoundary {
    /// A point that lies inside a free edge: the end of another one.
    struct Node {
        geom::Point place;
        std::uint32_t edge;  ///< number in `edges`
        std::uint32_t owner; ///< the parcel that has a vertex there

        friend auto operator<=>(const Node&, const Node&) = default;
    };
    /// Two edges that meet in a point where one of them ends at least; not told of edges that follow one another along
    /// a ring, in their common corner.
    struct Meet {
        geom::Point place;
        std::uint32_t one;
        std::uint32_t other;

        friend auto operator<=>(const Meet&, const Meet&) = default;
    };
    /// Edge `of` looks at edge `at`: part of `at` lies straight before it, within the narrow width.
    struct Look {
        std::uint32_t of;
        std::uint32_t at;

        friend auto operator<=>(const Look&, const Look&) = default;
    };

    FreeEdges edges;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed; ///< parcels whose interiors surely meet
    std::vector<Node> nodes;                                      ///< sorted, each once
    LargeVector<Meet> meets;                                      ///< sorted, each once
    std::vector<Look> looks;                                      ///< sorted, each once
    std::vector<std::uint32_t> along;                             ///< edges that run along another one, ascending
};

/// Precondition: `narrow` is not negative.
FreeBoundary surveyFreeBoundary(FreeEdges edges, std::int64_t narrow, std::size_t threads);

} // namespace mutu::fabric
