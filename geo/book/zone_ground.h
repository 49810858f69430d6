// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/ground.h"

#include <cstdint>
#include <vector>

namespace mutu::book {

/// The ground of a cluster zone: its parcels, and the open ground (roads, water) that was drawn around them.
/// - Derived by GEOS and rounded to the millimetre: it is for maps and the gross area, never a boundary of parcels.
class ZoneGround {
  public:
    explicit ZoneGround(geom::Region ground)
        : ground_(std::move(ground)) {}

    /// A drawn line, snapped: parcels of the zone wholly in, all others wholly out, other zones out.
    static ZoneGround snapped(const geom::Region& drawing, const std::vector<land::Parcel>& inside,
                              const std::vector<land::Parcel>& outside, const std::vector<geom::Region>& zones);

    void add(const std::vector<geom::Region>& regions);
    void takeOff(const std::vector<geom::Region>& regions);
    /// Without slivers below a square metre.
    [[nodiscard]] geom::Region region() const;

  private:
    geom::Region ground_;
};

/// Whether at least `percent` of a parcel's ground lies inside a drawn line.
bool isInside(const geom::Region& parcel, const geom::Region& drawing, std::int64_t percent);

} // namespace mutu::book
