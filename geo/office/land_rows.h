// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <map>
#include <optional>
#include <vector>

namespace mutu::office {

/// The rule that answers for a piece; none when the sheet has no rule that holds.
const LandRule* ruleFor(const VacancyRules::Sheet& sheet, Facts facts);
/// A parcel's facts with those of one piece.
Facts factsOf(const ParcelDay& day, const Cut& cut, const LandPiece& piece, const VacancyLimits& limits);

/// Walks one parcel's land through time and writes a row for each stretch in which a piece is listed.
class LandRows {
  public:
    LandRows(const ParcelFile& file, const VacancyRules::Sheet& sheet)
        : file_(file)
        , sheet_(sheet)
        , time_(file, sheet) {}

    /// Appends the rows to `rows`.
    void write(std::vector<land::Vacancy>& rows);

  private:
    /// Everything an answer and its evidence depend on.
    struct Answer {
        const LandRule* rule = nullptr;
        land::Pool pool = land::Pool::none;
        bool suspectedIdle = false;
        Facts notes = 0;
        std::vector<std::size_t> hindrances; ///< which encumbrances, in order
        const land::Right* right = nullptr;
        std::array<const land::Approval*, land::Names<land::ApprovalStage>::all.size()> approvals{};
        bool operator==(const Answer&) const = default;
    };
    /// One piece as it is being followed.
    struct Track {
        std::optional<Answer> answer;
        Date since;
        RegisteredArea beyond;          ///< where on the parcel the piece begins, by stated area
        std::optional<std::size_t> row; ///< in the output: the row that still grows
    };

    void step(const ParcelDay& day, Date until, const Cut& cut, std::size_t piece, std::vector<land::Vacancy>& rows);
    void list(const ParcelDay& day, Date until, const Cut& cut, std::size_t piece, Facts facts,
              std::vector<land::Vacancy>& rows);
    [[nodiscard]] Answer answerOf(const ParcelDay& day, Facts facts) const;
    [[nodiscard]] Date beginning(const LandRule& rule, const ParcelDay& day) const;
    const Cut& cutOn(const ParcelDay& day);
    /// Goes on with another cut; what lies beyond a stated supply carries on as what it was part of.
    void follow(const Cut& cut);

    const ParcelFile& file_;
    const VacancyRules::Sheet& sheet_;
    ParcelTime time_;
    std::optional<Cut> whole_;
    std::map<const land::Right*, Cut> cuts_;
    std::map<std::pair<const land::Right*, std::vector<RegisteredArea>>, Cut> partCuts_;
    const Cut* followed_ = nullptr;
    std::vector<Track> tracks_;
};

} // namespace mutu::office
