// SPDX-License-Identifier: Apache-2.0
#include "geo/book/rule_sheet.h"

#include "geo/book/vacancy_rules.h"

namespace mutu::book {

bool isDerivedByThisSheet(const store::Store& store) {
    constexpr int mostAsked = 100; // rows in no pool may keep no evidence
    const auto rules = vacancyRulesOf(store);
    const auto label = "，" + rules.name() + "-" + rules.version() + "）";
    bool isOurs = true;
    int asked = 0;
    store.visitVacancies(Date::today(), [&](const land::Vacancy& piece) {
        if (piece.evidence.empty()) return ++asked < mostAsked;
        isOurs = piece.evidence.find(label) != std::string::npos;
        return false;
    });
    return isOurs;
}

} // namespace mutu::book
