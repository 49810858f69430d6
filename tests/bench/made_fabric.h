// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <functional>

namespace mutu::bench {

/// How the roads between the blocks of a made fabric are kept.
enum class Road : unsigned char {
    none,   ///< as ground of nobody
    paired, ///< one parcel of all roads, whose every edge is a block's
    apart,  ///< one parcel of all roads, 0.62 m away from every block: no edge has a partner, and nothing is wrong
    near,   ///< one parcel of all roads, 0.3 m away from every block: each parcel has a gap
};

/// A made fabric: square blocks of four parcels of half a hectare, roads 8 m wide between them; no edge is quite
/// straight.
/// - `side`: so many blocks in a row and so many rows. `pieces`: of how many edges a side of a parcel consists.
/// - `roadPerBlock`: the road is no one parcel but as many as blocks, each around its block: the same ground and the
/// same gaps without a parcel of very many vertices.
struct MadeFabric {
    std::int64_t side = 1;
    std::int64_t pieces = 1;
    Road road = Road::none;
    bool roadPerBlock = false;

    [[nodiscard]] std::int64_t parcels() const { return side * side * 4; }
    [[nodiscard]] std::int64_t roadVertices() const { return side * side * 8 * pieces + 4; }
    /// Visits the parcels with ids from 1 on, block by block; last of all the road, `exempt` where it is one by name.
    using Visitor = std::function<void(RecordId id, bool exempt, geom::Region&& region)>;
    void forEach(const Visitor& visit) const;
    /// The middle of the block that a parcel lies in, and on which side of it the parcel lies: -1 or 1 for each axis.
    struct Quarter {
        geom::Point middle;
        std::int64_t east;
        std::int64_t north;
    };
    [[nodiscard]] Quarter quarterOf(RecordId parcel) const;
};

} // namespace mutu::bench
