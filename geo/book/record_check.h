// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/fabric_finding.h"
#include "geo/exchange/surroundings.h"
#include "geo/office/fabric_rules.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mutu::book {

/// What a check needs of a parcel; it owns nothing.
struct CheckedParcel {
    RecordId id;
    std::string_view code;
    std::string_view plot;
    RecordId district; ///< none when the record states none
    std::string_view landUse;
    std::optional<RegisteredArea> registeredArea;
    const geom::Region* region = nullptr; ///< none, or empty, when nothing is drawn

    [[nodiscard]] std::string_view title() const { return code.empty() ? plot : code; }
};

/// Checks each parcel by itself.
/// - `code_malformed`; `area_mismatch`: registered against measured area, by the rule sheet; `outside_district`: a
/// place inside the parcel lies outside of the district that its record states; `implausible_place`: the parcel lies
/// where an import would say so (exchange::Surroundings).
class RecordCheck {
  public:
    RecordCheck(exchange::Surroundings around, std::unordered_map<std::int64_t, std::string> districtNames,
                const office::FabricRules& rules);

    void check(const CheckedParcel& parcel, std::vector<CheckFinding>& found) const;
    /// The district that the record states, else the one that holds a place inside; none where neither says.
    [[nodiscard]] RecordId districtOf(const CheckedParcel& parcel) const;

  private:
    void checkPlace(const CheckedParcel& parcel, geom::Point place, std::vector<CheckFinding>& found) const;

    exchange::Surroundings around_;
    geom::Box plausible_;
    std::unordered_map<std::int64_t, const exchange::Surroundings::District*> outlines_;
    std::unordered_map<std::int64_t, std::string> names_;
    const office::FabricRules& rules_;
};

} // namespace mutu::book
