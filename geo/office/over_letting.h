// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/premises.h"
#include "geo/office/vacancy_sheet.h"

#include <functional>
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
/// - One right alone that is larger than its parcel is no over-letting: the finding area_mismatch compares the two.
/// - Uses are not judged: who is there beside another is seen on the spot, and `use list` shows it.
std::vector<OverLetting> overLettings(const ParcelFile& file, const Share& tolerance);

/// The floor area that a building's own record states; nothing: none, or no such building.
using StatedFloorArea = std::function<std::optional<RegisteredArea>(RecordId building)>;

/// Whether claims of one parcel could be too much, as far as they and the buildings that their parts by area name can
/// tell. False: overLettings() finds nothing.
bool mayExceed(const std::vector<Claim>& claims, const StatedFloorArea& statedAreaOf);

} // namespace mutu::office
