// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"

#include <vector>

namespace mutu::office {

/// How an area is made up on one day: used + let + vacant + unusable = total + excess, exactly.
struct AreaAccount {
    RegisteredArea total;    ///< what there is
    RegisteredArea used;     ///< held or used by someone and not let: in use, being built, or awaiting its agreed start
    RegisteredArea let;      ///< let by head leases, the excess included; a sublease lies within its lease
    RegisteredArea vacant;   ///< in a pool of the vacancy sheet, let or not
    RegisteredArea unusable; ///< nobody's, and no rule of the sheet offers it; of floors: not completed yet
    RegisteredArea excess;   ///< let beyond what there is, which only imports bring (OverLetting)

    [[nodiscard]] bool balances() const { return used + let + vacant + unusable == total + excess; }
    bool operator==(const AreaAccount&) const = default;
};

/// A parcel's land and floors on one day.
/// - Land: `total` is countedArea(). A whole lease takes all of it, one of a building or floor what it states.
/// - Floors: `total` is what each building states, at least its floors together; a building that states nothing counts
/// for what is let of it. A floor or building let twice is excess even where another stands free. A whole lease takes
/// every building; a part by area that names no building lies anywhere. Floors between two uses, empty for less than
/// the sheet's span, count as used.
/// - What is let and yet vacant counts as vacant: leases keep nothing out of a pool that the sheet puts there.
struct ParcelAccount {
    AreaAccount land;
    AreaAccount floor;
};

/// The account of a parcel that is current on the day; `pieces`: its derived rows, of this day or of all days.
ParcelAccount accountOf(const ParcelFile& file, const std::vector<land::Vacancy>& pieces, Date day);

} // namespace mutu::office
