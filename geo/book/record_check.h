// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/fabric_finding.h"
#include "geo/exchange/surroundings.h"
#include "geo/fabric/boundary_index.h"
#include "geo/office/fabric_rules.h"
#include "geo/store/outlines.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace mutu::book {

/// Checks each parcel by itself.
/// - `code_malformed`; `area_mismatch`: registered against measured area, by the rule sheet; `outside_district`: a
/// place inside the parcel lies outside of the district that its record states; `implausible_place`: the parcel lies
/// where an import would say so (exchange::Surroundings).
/// - A district's outline of very many vertices is asked as quickly as a short one. Asking is safe from several
/// threads.
class RecordCheck {
  public:
    RecordCheck(const exchange::Surroundings& around, std::unordered_map<std::int64_t, std::string> districtNames,
                const office::FabricRules& rules);

    RecordCheck(const RecordCheck&) = delete;
    RecordCheck& operator=(const RecordCheck&) = delete;

    void check(const store::ParcelOutline& parcel, std::vector<CheckFinding>& found) const;
    /// The district that the record states, else the one that holds a place inside; none where neither says.
    [[nodiscard]] RecordId districtOf(const store::ParcelOutline& parcel) const;

  private:
    void checkPlace(const store::ParcelOutline& parcel, geom::Point place, std::vector<CheckFinding>& found) const;

    geom::Box plausible_;
    fabric::Coverage outlines_; ///< the districts'
    fabric::BoundaryIndex index_;
    std::unordered_map<std::int64_t, std::string> names_;
    const office::FabricRules& rules_;
};

} // namespace mutu::book
