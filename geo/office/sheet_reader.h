// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/sheet_node.h"
#include "geo/office/vacancy_sheet.h"

namespace mutu::office {

/// Reads the sheet of vacancy rules; every fault is an Error{badInput, "rule_sheet_malformed"} with file and line.
class SheetReader {
  public:
    [[nodiscard]] VacancyRules::Sheet read(const SheetNode& root);

  private:
    Condition condition(const SheetNode& node);
    Condition comparison(const SheetNode& node, const std::string& text);
    LandRule landRule(const SheetNode& node);
    std::vector<PoolRule> pools(const SheetNode& node);

    VacancyRules::Sheet sheet_;
};

// The small values of a sheet.
VacancyLimits limitsFrom(const SheetNode& node);
EvidenceText evidenceFrom(const SheetNode& node);
DateWord dateFrom(const SheetNode& node, std::string_view word);
Span spanFrom(const SheetNode& node, std::string_view text);
Share shareFrom(const SheetNode& node);
RegisteredArea areaFrom(const SheetNode& node);
Metre lengthFrom(const SheetNode& node);

} // namespace mutu::office
