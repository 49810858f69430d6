// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/book/book.h"
#include "geo/query/vacancy_question.h"

namespace mutu::cli {

/// Puts neighbouring vacant pieces together until they reach the question's smallest area, and prints the sets, the
/// most compact first; the question's limit counts sets.
/// - JSON: `{"as_of", "exhaustive", "found", "sets": [{"plots": […], "vacant_m2", "vacant_mu", "shared_boundary_m",
/// "compactness"}]}`; GeoJSON: a feature a set.
void answerAssemblies(const book::Book& book, query::VacancyQuestion question, const Settings& settings);

} // namespace mutu::cli
