// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/districts.h"
#include "geo/book/zoning.h"
#include "geo/office/zoning.h"

#include <map>

namespace mutu::book {

/// One zone of a draft being edited inside a transaction: which parcels come in and go out, what becomes of its ground,
/// and the changes that write it.
class ZoneEdit {
  public:
    /// A zone of the plan that is there already, or a new one (without id) that is numbered here.
    ZoneEdit(const store::Store& records, store::Transaction& transaction, office::PlanFile file,
             land::ClusterZone zone, Date day);

    /// Refusals of office::assignment, and `zone_without_parcels` where a drawing takes none.
    Result<Done> assign(const ParcelChoice& choice);
    /// The ground follows the drawing, snapped to the parcels.
    Result<Done> draw(const geom::Region& drawing);
    /// Refusal `parcel_not_in_zone`.
    Result<Done> unassign(const std::vector<RecordId>& parcels);

    [[nodiscard]] std::vector<change::Change> changes() const;
    [[nodiscard]] ZoneOutcome outcome() const;

  private:
    struct Inside;
    [[nodiscard]] Inside insideOf(const geom::Region& drawing);
    const land::Parcel* parcel(RecordId id);
    Result<Done> take(const std::vector<RecordId>& parcels, bool move);
    [[nodiscard]] std::vector<geom::Region> groundOf(const std::vector<RecordId>& parcels);
    land::ClusterZone& altered(RecordId zone);

    const store::Store& records_;
    store::Transaction& transaction_;
    office::PlanFile file_;
    office::ZoneFile self_;
    bool isNew_;
    Date day_;
    Districts districts_;
    std::int64_t snapPercent_;
    std::map<RecordId, std::optional<land::Parcel>> parcels_;
    std::map<RecordId, land::ClusterZone> altered_; ///< other zones of the plan that lose ground
    std::vector<change::Change> memberships_;
    std::vector<land::ZoneParcel> members_; ///< as they will be
    land::ClusterZone zone_;                ///< as it will be
    ZoneOutcome outcome_;
};

} // namespace mutu::book
