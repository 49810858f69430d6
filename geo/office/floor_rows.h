// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy_sheet.h"

#include <vector>

namespace mutu::office {

/// Follows the floors of a parcel's buildings through time: a floor is vacant when its building is complete and no use
/// has covered it for the sheet's span (90 days) after the last use or the completion.
/// - A use covers a floor, a building or the whole parcel, by the narrowest it names; a use by area takes its area off
/// instead, until the same span
///   after its end. A use by area that names no building counts where the parcel has a single one.
/// - A building without recorded floors counts as one floor of its floor area; floors without an area share what the
/// others leave of the building's.
/// - Completion: the building's, else that of the right in force on the day. Nothing stated: vacant only after a use
/// that ended.
class FloorRows {
  public:
    FloorRows(const ParcelFile& file, const VacancyRules::Sheet& sheet)
        : file_(file)
        , sheet_(sheet) {}

    /// Appends the rows to `rows`.
    void write(std::vector<land::Vacancy>& rows) const;

  private:
    struct Space;
    struct Vacant;

    void writeBuilding(const land::Building& building, std::int64_t number, std::vector<land::Vacancy>& rows) const;
    [[nodiscard]] std::vector<Space> spacesOf(const land::Building& building) const;
    [[nodiscard]] std::optional<Date> completionOf(const land::Building& building, Date date) const;
    [[nodiscard]] bool concerns(const land::Use& use, const land::Building& building) const;
    [[nodiscard]] std::vector<Date> turningDays(const land::Building& building) const;
    [[nodiscard]] std::vector<Date> turningDays() const; ///< of all buildings
    /// Whether every floor of every building is vacant (建而未投, 停产空置); buildings without any area don't count.
    [[nodiscard]] bool isPlantVacant(Date date) const;
    [[nodiscard]] Vacant vacantOn(const land::Building& building, const std::vector<Space>& spaces, Date date) const;
    [[nodiscard]] std::string evidence(const land::Building& building, const Vacant& vacant) const;

    const ParcelFile& file_;
    const VacancyRules::Sheet& sheet_;
};

} // namespace mutu::office
