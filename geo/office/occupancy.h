// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// How the map colours a parcel on a day: `used`, `pending`, `building`, `supplied`, `partly`, `reserve`, `approved`,
/// `planned`, `idle`, `other`.
/// - `pieces`: the parcel's derived rows (vacancies()), of any day. `idle` when one of them is suspected idle; else the
/// kind of the largest piece;
///   without a piece `used` or `other`, by the rules.
std::string_view occupancy(const ParcelFile& file, const std::vector<land::Vacancy>& pieces, const VacancyRules& rules,
                           Date date);

/// How the caller finds an enterprise; null when there is none of that id.
using EnterpriseLookup = std::function<const land::Enterprise*(RecordId)>;

/// Whose the parcel is on a day, for its industry and its label: the user's of the whole, else of the most floor or
/// land, else the holder's of the right signed last; null when nobody is named.
const land::Enterprise* occupierOn(const ParcelFile& file, Date date, const EnterpriseLookup& enterprises);
/// The occupier's industry, empty when it is unknown.
std::string industryOn(const ParcelFile& file, Date date, const EnterpriseLookup& enterprises);

} // namespace mutu::office
