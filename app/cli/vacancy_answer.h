// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/book/book.h"
#include "geo/query/vacancy_question.h"

namespace mutu::cli {

/// Asks the book and prints the pieces in the format of the settings, with their totals.
/// - JSON: `{"as_of", "plots": […], "total": {"count", "vacant_mu", "vacant_m2", "factory_m2"}}`; totals are summed in
/// whole hundredths of a square metre.
/// - GeoJSON: a FeatureCollection in the book's CRS, which it names; x east, y north.
/// - No piece: an empty list, or for people a sentence that says where else to look.
void answerVacancies(const book::Book& book, query::VacancyQuestion question, const Settings& settings);

} // namespace mutu::cli
