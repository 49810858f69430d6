// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace mutu::book {

/// A new parcel that takes over land of a retired one.
struct Heir {
    land::Parcel parcel; ///< numbered
    RegisteredArea area; ///< what it takes over
};

/// Where a building goes that the new boundary cuts: nowhere (the edit is refused), to the heir that has most of its
/// footprint, or to a named one. It goes whole, its footprint stays as it is.
struct CutBuildings {
    bool toLargestShare = false;
    std::optional<RecordId> named{};
};

/// A retired parcel and who follows it.
struct Succession {
    land::Parcel parent;
    Date on;
    std::vector<Heir> heirs;         ///< empty: retired for good
    bool joined = false;             ///< some heir also follows another parcel
    std::optional<RecordId> named{}; ///< the heir that takes what could be shared
    CutBuildings cutBuildings{};
    std::optional<std::pair<RecordId, RecordId>> led{}; ///< an open reassignment and the heir upon which it goes on
};

/// Carries what hangs on retired parcels to those that follow them.
/// - A retired parcel keeps its records, so that its days read as they were; those that still hold end with it.
/// Each heir gets records of its own, with the dates of the old ones. What would only have begun later is not kept.
/// - Where parcels become one, records that differ in their areas alone become one too, the areas summed; records of
/// one parcel stay as many as they were. What covered the whole of every parcel covers the whole of the one.
class Carrying {
  public:
    Carrying(const store::Store& store, store::Transaction& transaction)
        : store_(store)
        , transaction_(transaction) {}

    void carry(const Succession& succession);
    /// The changes of records that moved or were shared out, once all is carried.
    [[nodiscard]] std::vector<change::Change> changes() &&;
    /// How many records the heirs were given.
    [[nodiscard]] std::size_t count() const;
    /// `still_held` with the list of what found no heir.
    [[nodiscard]] std::optional<Refusal> refusal() const;

  private:
    /// A record that an heir was given, and the parcels that it comes from.
    struct Given {
        std::size_t at; ///< in changes_
        std::set<RecordId> from;
        std::set<RecordId> wholeOf; ///< those that it covered altogether
        bool landStated = false;    ///< whether one of them said how much land that was
    };

    void carryBuildings(const Succession& succession);
    template <class Tenure> void carryTenure(const Succession& succession);
    void carryRights(const Succession& succession);
    void carryOthers(const Succession& succession);
    /// Items of open clearing cases and open reassignments go on upon the heirs' land; the stock's lots stay where they
    /// were listed.
    void carryCases(const Succession& succession);
    void carryItem(const Succession& succession, const land::ClearingItem& item, const std::string& caseNumber);
    template <class Place> [[nodiscard]] bool moveWithBuilding(Place& place) const;
    /// Ends the record with its parcel; nothing for a kind without dates.
    template <class Type> void end(const Type& record, Date on);
    /// A record of its own for an heir; one like it that another parent handed down takes in its areas instead.
    template <class Type> Given& give(Type copy, RecordId heir);
    template <class Tenure> void makeWhole();
    /// Why a lease or use of a part of the parcel goes to no heir, as the list says it.
    [[nodiscard]] std::string whyUnplaced(const Succession& succession, RecordId building) const;
    void hold(const Succession& succession, const land::Record& record, const std::string& why);

    const store::Store& store_;
    store::Transaction& transaction_;
    std::vector<change::Change> changes_;
    std::map<RecordId, std::pair<RecordId, RecordId>> buildings_; // each building's heir and the building it has there
    std::map<RecordId, RecordId> floors_;                         // and each floor's
    std::map<std::pair<RecordId, land::Kind>, std::vector<Given>> given_; // by heir
    std::map<RecordId, std::size_t> parents_;                             // how many parcels an heir follows
    std::set<std::pair<RecordId, RecordId>> memberships_;                 // zone and heir
    std::vector<std::string> held_;
    std::string heldAt_;
    bool cutsBuilding_ = false;
};

} // namespace mutu::book
