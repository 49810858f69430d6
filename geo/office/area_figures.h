// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/land/vacancy.h"
#include "geo/office/zoning_rules.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// Who is on a parcel, as far as its land is shared out by industry.
struct Occupant {
    RecordId enterprise;
    std::string industry;           ///< GB/T 4754 code; empty: not stated
    std::int64_t weight = 0;        ///< its part of the parcel's land in use, in proportion to the others'
    std::optional<bool> aboveScale; ///< 规上, in the newest year that it reported; absent: nothing reported
};

/// A floor: its area, and how high it is (whole millimetres; 0: not stated).
struct FloorSpace {
    RegisteredArea area;
    std::int64_t height = 0;
};

/// One parcel on the day, as the indicators need it.
struct ParcelLand {
    RegisteredArea land;
    std::string landUse;
    std::array<RegisteredArea, 4> vacant{}; ///< land of its vacant pieces by land::Pool; `none` isn't vacant
    RegisteredArea vacantFloor;
    std::vector<Occupant> occupants;
    std::vector<FloorSpace> floors;
};

/// What the land of a zone, a district or the whole comes to: sums of its parcels, exact in hundredths of a square
/// metre.
/// - land = land by industry + vacant + unheld. A parcel's vacant pieces are nobody's; the rest is shared out among its
/// occupants by their weights (largest remainder), or unheld where there is none.
/// - `byClass` has the industries as stated; "" for enterprises that state none. Identified land is that of the others.
struct AreaFigures {
    std::int64_t parcels = 0;
    RegisteredArea land;
    std::map<std::string, RegisteredArea> byClass;
    std::array<RegisteredArea, 4> vacant{}; ///< by land::Pool
    RegisteredArea unheld;
    std::map<std::string, RegisteredArea> byUse; ///< by land-use class: the land balance
    RegisteredArea floor;
    RegisteredArea countedFloor; ///< floors higher than the sheet's limit counted twice
    RegisteredArea vacantFloor;
    std::set<RecordId> enterprises;
    std::set<RecordId> aboveScale;
    std::set<RecordId> belowScale;

    void add(const ParcelLand& parcel, const ZoningRules& rules);

    [[nodiscard]] RegisteredArea vacantLand() const;
    [[nodiscard]] RegisteredArea identified() const;
    /// The land of enterprises that fall under these codes.
    [[nodiscard]] RegisteredArea landOf(std::string_view codes) const;
    /// Land by division (two digits), without that of enterprises whose industry isn't stated.
    [[nodiscard]] std::map<std::string, RegisteredArea> byDivision() const;

    // Ratios; absent where they would divide by nothing.
    /// Land of the leading industries ÷ identified land.
    [[nodiscard]] std::optional<double> leadingShare(std::string_view codes) const;
    /// (Land of the codes here ÷ identified land here) ÷ (the same of the reference area): above 1, more at home here.
    [[nodiscard]] std::optional<double> locationQuotient(std::string_view codes, const AreaFigures& reference) const;
    /// Herfindahl–Hirschman index: the sum of the squared shares of the divisions, from 1 ÷ their number to 1.
    [[nodiscard]] std::optional<double> concentration() const;
    /// Vacant land ÷ land.
    [[nodiscard]] std::optional<double> vacancyRate() const;
    /// Counted floor ÷ land.
    [[nodiscard]] std::optional<double> floorAreaRatio() const;
};

} // namespace mutu::office
