// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"
#include "geo/store/store.h"

namespace mutu::book {

/// The rules of vacancy by which the book derives: those that the office put in force last, else the ones that come
/// with the program.
/// - They hold for every day of the derived rows alike: a sheet is judged by what it says, not by when it came.
office::VacancyRules vacancyRulesOf(const store::Store& store);

} // namespace mutu::book
