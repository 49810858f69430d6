// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/premises.h"
#include "geo/office/vacancy_sheet.h"

#include <optional>
#include <vector>

namespace mutu::office {

/// On some days more is held, let or sublet of a parcel than there is.
struct OverLetting {
    Level level = Level::head;
    Excess excess;
    std::vector<Claim> claims; ///< those at the level that hold on the first day; the excess names its own by place
    Date from;
    std::optional<Date> until; ///< when the first of its claims ends
};

/// Where a parcel's rights, leases and subleases are too much: at most one a level, the earliest, of several on one day
/// the one with the greatest area.
/// - Areas count as too much when they exceed by more than `tolerance` of what there is: less is a difference of
/// surveys. What is given twice as a whole always counts.
/// - Uses are not judged: who is there beside another is seen on the spot, and `use list` shows it.
std::vector<OverLetting> overLettings(const ParcelFile& file, const Share& tolerance);

/// Whether claims of one parcel could be too much without a look at what there is: one states an area, or two that
/// share a day take the same thing. False: overLettings() finds nothing.
bool mayExceed(const std::vector<Claim>& claims);

} // namespace mutu::office
