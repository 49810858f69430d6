// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/geom/crs.h"
#include "geo/geom/shape.h"

#include <string>
#include <vector>

namespace mutu::exchange {

/// What the reader of a file must know of the book that it reads for.
struct Surroundings {
    struct District {
        RecordId id;
        geom::Region outline;
        geom::Box box;
    };

    geom::Crs crs;
    std::vector<District> districts;

    /// Where a feature may plausibly lie: the districts and ten kilometres around, else the CRS's area of use and a
    /// hundred around; empty: anywhere.
    [[nodiscard]] geom::Box plausible() const;
    /// The district that holds a point; 0 when none does. On a border, the one with the lower number.
    [[nodiscard]] RecordId districtAt(geom::Point place) const;
};

} // namespace mutu::exchange
