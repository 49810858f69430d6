// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene_builder.h"

#include <cstdint>

namespace mutu::map::test {

/// A made-up zone for pictures and measurements: `columns` × `rows` parcels as a noded coverage with crooked shared
/// boundaries, streets every few parcels, some with buildings and vacant pieces; one district, one cluster zone, named
/// roads and facilities. The same for the same numbers.
struct InventedZone {
    std::int64_t columns = 40;
    std::int64_t rows = 30;
    std::int64_t verticesPerEdge = 4; ///< about a quarter of a parcel's vertices
    std::int64_t side = 90000;        ///< millimetres, about

    [[nodiscard]] std::shared_ptr<const Scene> scene() const;
};

} // namespace mutu::map::test
