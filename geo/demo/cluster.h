// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/district_plan.h"
#include "geo/demo/record_tray.h"

#include <span>

namespace mutu::demo {

/// The cluster zone that grows in one quarter of a district while its blocks are told: its parcels and the outline they
/// have together.
class Cluster {
  public:
    /// Whether this quarter has a cluster zone at all.
    static bool existsIn(const DistrictPlan& plan, int quarter);
    Cluster(const DistrictPlan& plan, int quarter);

    /// The zone leaves out what lies at the district's very edge.
    [[nodiscard]] bool takes(const Block& block) const;
    [[nodiscard]] std::span<const std::string_view> trades() const { return trades_; }
    void add(geom::Ring outline) { outlines_.push_back({std::move(outline), {}}); }
    void add(land::Reference<land::Kind::parcel> parcel) { parcels_.push_back(parcel); }
    /// The day from which every zone holds.
    static Date adoptedOn() { return Date::of(2026, 1, 1); }
    /// Lays down the zone and its parcels.
    void close(RecordTray& tray, land::Reference<land::Kind::district> district,
               land::Reference<land::Kind::plan> plan);

  private:
    const DistrictPlan* plan_;
    int quarter_;
    std::vector<std::string_view> trades_;
    std::vector<geom::Polygon> outlines_;
    std::vector<land::Reference<land::Kind::parcel>> parcels_;
};

} // namespace mutu::demo
