// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/directory.h"
#include "geo/exchange/layer_reader.h"

#include <string>
#include <unordered_map>

namespace mutu::exchange {

/// Replaces the names in rows by the records they mean, and remembers what it has looked up.
class ReferenceLookup {
  public:
    explicit ReferenceLookup(Directory& directory)
        : directory_(directory) {}

    /// - A name that isn't found rejects the row, but for a district, which is left open (`unknown_…`).
    /// - A record that hangs on a parcel or building and names none is rejected (`reference_missing`).
    /// - Buildings are looked for on the row's parcel, floors in the row's building; where the row names a floor and no
    /// building, in the parcel's only one, else the row is rejected (`building_missing`).
    /// - A floor's row may name its parcel in a column of its own: its building is then looked for there.
    /// - Classes of GB/T 4754 that don't exist are taken out (`industry_unknown`).
    /// - A building that names no parcel belongs to the one in which its interior point lies (`parcel_by_place`); where
    /// none lies, or several do, it comes in without (`no_parcel_there`).
    void resolve(Row& row);

  private:
    void placeBuilding(Row& row);
    void settleIndustries(Row& row);
    void settleClasses(std::string& classes, std::string_view field, std::vector<Remark>& remarks);
    RecordId parcelOf(Row& row);
    RecordId buildingOn(RecordId parcel);
    RecordId find(land::Kind kind, const std::string& name, RecordId within);

    Directory& directory_;
    std::unordered_map<std::string, RecordId> known_;
};

} // namespace mutu::exchange
