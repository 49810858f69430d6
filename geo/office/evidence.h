// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <string>

namespace mutu::office {

/// The printed reasons for one answer, one a line: `出让合同 CS-2015-031 约定动工 2016-03-01，未动工 → 供而未用（规则
/// supplied，样例-3）`.
class Evidence {
  public:
    Evidence(const VacancyRules::Sheet& sheet, const ParcelDay& day)
        : sheet_(sheet)
        , day_(day) {
        text_.reserve(192);
    }

    /// The rule that answered, and its notes that hold.
    void addRule(const LandRule& rule, Facts facts);
    void addFlag(const Flag& flag);
    /// What of the parcel is developed, and what this piece leaves of it.
    void addCut(const Cut& cut, const LandPiece& piece);
    /// Each mortgage and seizure in force.
    void addHindrances(const std::vector<land::Encumbrance>& encumbrances);
    [[nodiscard]] std::string take() && { return std::move(text_); }

  private:
    void beginLine();
    void addConclusion(const std::string& title, const std::string& id);
    void fill(const EvidenceText& text);
    void fillPlace(int place);
    void addDate(DateWord word);

    const VacancyRules::Sheet& sheet_;
    const ParcelDay& day_;
    std::string text_;
};

/// `12345.60 ㎡（18.52 亩）`
std::string areaText(RegisteredArea area);

} // namespace mutu::office
