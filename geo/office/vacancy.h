// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"
#include "geo/land/vacancy.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::office {

/// Everything the book holds on one parcel.
struct ParcelFile {
    land::Parcel parcel;
    std::vector<land::Approval> approvals;
    std::vector<land::Right> rights;
    std::vector<land::Lease> leases;
    std::vector<land::Use> uses;
    std::vector<land::Encumbrance> encumbrances;
    std::vector<land::Building> buildings;
    std::vector<land::Floor> floors;
};

/// The rule sheet of vacancy (data/rules/vacancy.yaml): ordered kinds, floors, flags and pools, with their limits.
/// - Immutable after reading; may be shared between threads.
class VacancyRules {
  public:
    /// Error{badInput, "rule_sheet_malformed"} with file and line.
    static VacancyRules read(const std::string& yaml, const std::string& fileName);
    /// The sheet that ships with Mutu.
    static const VacancyRules& standard();

    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] const std::string& version() const;

    struct Sheet;
    [[nodiscard]] const Sheet& sheet() const { return *sheet_; }

  private:
    std::shared_ptr<const Sheet> sheet_;
};

/// The derived pieces of one parcel over all time: for every day, the pieces that are not simply in use, each with
/// since, evidence and the days it holds.
/// - Land is cut by the developed extent; a connected undeveloped piece is a row of its own, its area scaled to
/// registered area where there is one.
/// - A supply or approval that states less than the parcel leaves the rest a piece of its own, judged by the records
/// that reach beyond it; where it lies is not known, so it has the parcel's outline.
/// - Floors: one row per building and stretch of time in which it has vacant floors.
/// - A parcel without any record answers nothing.
std::vector<land::Vacancy> vacancies(const ParcelFile& file, const VacancyRules& rules);

} // namespace mutu::office
