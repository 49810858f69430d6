// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/district_plan.h"
#include "geo/store/store.h"

#include <vector>

namespace mutu::demo {

/// An illustrative zone: four districts with roads and blocks, laid out from a seed. Only the districts' names and
/// leading trades come from real texts; every place, shape, person and number is made up.
/// - The same size and seed give the same zone, to the last byte of its records, on every machine.
/// - A larger zone has more land, not smaller parcels: about 1.83 ha a parcel, roads included; the default 1,200
/// parcels lie on about 22 km².
class Zone {
  public:
    static constexpr std::int64_t defaultParcels = 1200;
    static constexpr std::int64_t fewestParcels = 40;
    static constexpr std::int64_t mostParcels = 10'000'000;

    /// Precondition: fewestParcels ≤ parcels ≤ mostParcels. The number comes out within a few per cent.
    Zone(std::int64_t parcels, std::uint64_t seed);

    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const std::vector<DistrictPlan>& districts() const { return districts_; }
    /// How many parcels will come, substations inside others left out.
    [[nodiscard]] std::int64_t plannedParcels() const;
    /// The card of its book: marked as illustrative, EPSG:4549.
    [[nodiscard]] static store::Card card();
    /// Trunk roads from district to district, on the ground.
    struct LinkRoad {
        std::string name;
        land::Stage stage = land::Stage::done;
        geom::Line line;
    };
    [[nodiscard]] std::vector<LinkRoad> linkRoads() const;

  private:
    std::uint64_t seed_;
    double growth_;
    std::vector<DistrictPlan> districts_;
};

} // namespace mutu::demo
