// SPDX-License-Identifier: Apache-2.0
#include "geo/book/vacancy_rules.h"

#include "geo/book/sheet_in_force.h"

#include <optional>
#include <utility>

namespace mutu::book {

office::VacancyRules vacancyRulesOf(const store::Store& store) {
    const auto own = sheetInForce(store, "vacancy", Date::today());
    if (!own) return office::VacancyRules::standard();
    // Every write asks; reading a sheet takes longer than most of them.
    thread_local std::optional<std::pair<std::string, office::VacancyRules>> last;
    if (!last || last->first != own->text)
        last.emplace(own->text, office::VacancyRules::read(own->text, own->name + " " + own->version));
    return last->second;
}

} // namespace mutu::book
