// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/neighbourhood.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace mutu::fabric {

/// Whether a fault between two clans of parcels grows in some place, whatever becomes of it elsewhere.
/// - A clan is what descends from one parcel: `clanOf` says which a parcel belongs to.
/// - Ground counts from 1 mm of mean width and from `slack` square metres on: new vertices on edges move them by less.
/// - Measured with overlays of GEOS: nothing of them is written.
class Growth {
  public:
    Growth(const Neighbourhood& before, const Neighbourhood& after, std::function<RecordId(RecordId)> clanOf,
           std::int64_t narrow, double slack);

    /// Ground that both clans cover afterwards and did not both cover before.
    [[nodiscard]] bool ofOverlap(RecordId one, RecordId other) const;
    /// A gap around a place (metres) where before there was none between the clans, or ground that they covered before
    /// and that lies open between them now.
    [[nodiscard]] bool ofGap(RecordId one, RecordId other, double x, double y) const;

  private:
    using Land = std::vector<std::pair<RecordId, const geom::Region*>>;
    using Clans = std::map<RecordId, Land>;

    [[nodiscard]] Clans clansIn(const Neighbourhood& parcels) const;
    [[nodiscard]] static std::vector<geom::Region> sharedBy(const Clans& clans, RecordId one, RecordId other);
    [[nodiscard]] bool isNear(const Clans& clans, RecordId clan, double x, double y) const;
    [[nodiscard]] bool opensBetween(RecordId clan, RecordId one, RecordId other) const;
    [[nodiscard]] bool isGround(const geom::Region& piece) const;

    std::function<RecordId(RecordId)> clanOf_;
    Clans before_;
    Clans after_;
    std::int64_t narrow_;
    double slack_;
};

} // namespace mutu::fabric
