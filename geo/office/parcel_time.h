// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/cut.h"
#include "geo/office/vacancy_sheet.h"

#include <array>
#include <vector>

namespace mutu::office {

/// What the records say of a whole parcel on one day.
struct ParcelDay {
    Date date;
    Facts facts = 0;
    const land::Right* right = nullptr; ///< the one in force; of several the one signed last
    std::array<const land::Approval*, land::Names<land::ApprovalStage>::all.size()>
        approvals{}; ///< in force, the earliest of each stage
    StatedDates dates;
    bool startIsDefault = false; ///< the agreed start follows from the handover

    [[nodiscard]] bool is(Word word) const { return (facts & factOf(word)) != 0; }
};

/// A parcel's file read along time: the days on which anything can change, and what holds on each.
/// - Whatever lies before every stated date begins on `dawn`.
/// - Ownership (rights of type 1 and 2) is no supply. A right is in force from its signing, else its handover, else
/// always, until it ends.
/// - An undated building stands as soon as its right has not stated that work begins later.
class ParcelTime {
  public:
    static Date dawn();

    ParcelTime(const ParcelFile& file, const VacancyRules::Sheet& sheet)
        : file_(file)
        , sheet_(sheet)
        , total_(countedArea(file.parcel)) {}

    /// `dawn` and every later day on which an answer may differ from the day before, in order.
    [[nodiscard]] std::vector<Date> turningDays() const;
    /// What holds on a day, of the part of the parcel that lies beyond a supplied or approved area (0: of the whole).
    [[nodiscard]] ParcelDay on(Date date, RegisteredArea beyond = {}) const;
    /// The areas, rising, at which the supplies and approvals in force end that state less than the parcel's area by
    /// more than the sheet's tolerance; empty where all cover the whole.
    /// - Areas of several rights add up, and of several approvals of one stage (a plan's do not: a later plan covers
    /// the same land again). What is supplied was approved first, so that a smaller approval is part of the supply.
    [[nodiscard]] std::vector<RegisteredArea> reaches(Date date) const;

  private:
    /// Nothing: the whole parcel.
    using Reach = std::optional<RegisteredArea>;
    [[nodiscard]] Reach supplyReach(Date date) const;
    [[nodiscard]] Reach approvalReach(land::ApprovalStage stage, Date date) const;
    [[nodiscard]] Reach lessThanWhole(RegisteredArea area) const;

    void readApprovals(ParcelDay& day, RegisteredArea beyond) const;
    void readRight(ParcelDay& day, RegisteredArea beyond) const;
    [[nodiscard]] bool isBuilt(const land::Right& right, Date date) const;
    [[nodiscard]] bool isBuildable() const;

    const ParcelFile& file_;
    const VacancyRules::Sheet& sheet_;
    RegisteredArea total_;
};

/// The right that supplies the parcel on a day: of several the one signed last; null when there is none.
const land::Right* rightOn(const ParcelFile& file, Date date);
/// Whether a right supplies land; ownership (type 1 and 2) does not.
bool isSupply(const land::Right& right);
/// From when a right counts: signed, else handed over; nothing stated: as long as anyone knows.
std::optional<Date> supplyDate(const land::Right& right);
/// K0: the agreed start, else the handover and the sheet's span.
std::optional<Date> agreedStart(const land::Right& right, const VacancyLimits& limits);
/// A mortgage or a seizure: the land can't be given out while it is in force.
bool isHindrance(const land::Encumbrance& encumbrance);
/// Whether [begins, ends) holds the day; what is not stated has no limit.
bool coversDay(const std::optional<Date>& begins, const std::optional<Date>& ends, Date date);

} // namespace mutu::office
