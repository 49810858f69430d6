// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/book/scene.h"
#include "geo/sheet/land_table.h"
#include "geo/sheet/listing.h"
#include "geo/store/store.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace mutu::sheet {

/// What the lists and tables of a sheet are drawn from: a book on a day, the whole or one of its districts.
/// - `parcels`: of these parcels alone, as far as a list knows parcels (isByParcel).
struct ListingGround {
    const store::Store& records;
    Date day;
    std::optional<RecordId> district{};
    const std::set<RecordId>* parcels = nullptr;

    [[nodiscard]] bool has(RecordId parcel) const { return parcels == nullptr || parcels->contains(parcel); }
};

/// Whether the table or list of that name can be drawn of some parcels alone.
bool isByParcel(std::string_view tableOrList);

/// What lists call a parcel: its plot number, else the last ten characters of its code (sub-district, feature code,
/// sequence).
std::string plotName(const std::string& plot, const std::string& code);
/// Says so beneath a list.
extern const BilingualText shortCodes;

/// The vacant pieces of land and the vacant floors, the largest first; the total is that of the ledger's sums.
Listing vacantPlots(const ListingGround& ground);

/// The clearing cases open on the day, the first due first, each with the land and floor of its items.
Listing openCases(const ListingGround& ground);
/// The items of the open cases that lie in the district.
void visitOpenItems(const ListingGround& ground, const std::function<void(const land::ClearingItem&)>& work);
/// Every case opened by the day, by its state; the total is counted by the items.
LandTable casesByState(const ListingGround& ground);
/// The state of the cases on each parcel: that of the open one opened last, else of the one closed last.
std::map<RecordId, std::string> caseStates(const ListingGround& ground);

/// The reassignments that are under way.
Listing openReassignments(const ListingGround& ground);

/// The cluster zones in force: leading industries, gross and net land, what is available (vacant and ready) and what
/// open cases are to clear, enterprises above and below scale, the share of the leading industries.
Listing clusterZones(const ListingGround& ground);
/// What a zone's label says: its number in that list, its name and its leading industries.
std::map<RecordId, std::string> zoneLabels(const ListingGround& ground, bool inChinese);

/// Facility projects by stage.
Listing facilityProjects(const ListingGround& ground);

/// 龙头企业: the above-scale enterprises with the largest output in the newest year that each reported, at most ten,
/// with the parcels that they are on.
struct LeadingEnterprises {
    Listing listing;
    std::map<RecordId, std::string> names; ///< by parcel
};
LeadingEnterprises leadingEnterprises(const ListingGround& ground);

/// The list that a template names; nothing for another name.
std::optional<Listing> listingOf(const ListingGround& ground, std::string_view name);

} // namespace mutu::sheet
