// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// "What lies near this site?", asked before a neighbour is cleared to make room.
/// - `parcel`: the site is this parcel, which is not answered itself.
struct SiteQuestion {
    geom::Region site;
    std::optional<RecordId> parcel;
    Metre within;           ///< from boundary to boundary, the border included
    bool adjoining = false; ///< only what shares a stretch of boundary with the site
    Date day;
};

/// A parcel near the site: who holds it, who is there, and what clearing it would free.
struct SiteRow {
    land::Parcel parcel;
    RecordId district;
    Metre distance;
    Metre sharedBoundary;
    RegisteredArea land;  ///< of the parcel
    RegisteredArea floor; ///< of its buildings
    std::int64_t buildings = 0;
    std::vector<std::string> holders;
    std::vector<std::string> users; ///< tenants and actual users
    RegisteredArea vacantLand;      ///< stands empty already
    RegisteredArea vacantFloor;

    [[nodiscard]] bool isHeld() const { return !holders.empty() || !users.empty(); }
    /// What clearing it would free beside what is empty already; nothing where nobody is.
    [[nodiscard]] RegisteredArea freedLand() const { return isHeld() ? land - vacantLand : RegisteredArea(); }
    [[nodiscard]] RegisteredArea freedFloor() const { return isHeld() ? floor - vacantFloor : RegisteredArea(); }
};

/// The parcels near a site, nearest first; those that adjoin it before others, the longest boundary first.
std::vector<SiteRow> nearSite(const store::Store& records, const SiteQuestion& question);

} // namespace mutu::book
