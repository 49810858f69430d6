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

/// A retired parcel and who follows it.
struct Succession {
    land::Parcel parent;
    Date on;
    std::vector<Heir> heirs;         ///< empty: retired for good
    bool joined = false;             ///< some heir also follows another parcel
    std::optional<RecordId> named{}; ///< the heir that takes what could be shared
};

/// Carries what hangs on retired parcels to those that follow them.
class Carrying {
  public:
    Carrying(const store::Store& store, store::Transaction& transaction)
        : store_(store)
        , transaction_(transaction) {}

    void carry(const Succession& succession);
    /// The changes of records that moved or were shared out.
    [[nodiscard]] std::vector<change::Change> changes() && { return std::move(changes_); }
    [[nodiscard]] std::size_t count() const { return changes_.size(); }
    /// `still_held` with the list of what found no heir.
    [[nodiscard]] std::optional<Refusal> refusal() const;

  private:
    void carryBuildings(const Succession& succession);
    template <class Tenure> void carryTenure(const Succession& succession);
    void carryRights(const Succession& succession);
    void carryOthers(const Succession& succession);
    /// The record itself goes to the first, a copy of it to each of the others.
    template <class Type, class Adapt>
    void shareOut(const Type& record, const Succession& succession, const Adapt& adapt);
    template <class Type> void move(const Type& record, RecordId heir);
    void hold(const Succession& succession, const land::Record& record, const std::string& why);

    const store::Store& store_;
    store::Transaction& transaction_;
    std::vector<change::Change> changes_;
    std::map<RecordId, RecordId> buildings_;              // where each building went
    std::set<std::pair<RecordId, RecordId>> memberships_; // zone and heir
    std::vector<std::string> held_;
    std::string heldAt_;
};

} // namespace mutu::book
