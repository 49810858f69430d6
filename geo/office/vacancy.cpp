// SPDX-License-Identifier: Apache-2.0
#include "geo/office/vacancy.h"

#include "geo/office/floor_rows.h"
#include "geo/office/land_rows.h"

namespace mutu::office {

std::vector<land::Vacancy> vacancies(const ParcelFile& file, const VacancyRules& rules) {
    std::vector<land::Vacancy> rows;
    // Ownership parcels say whose the land is; what is on it is said by the parcels of use.
    if (file.parcel.stratum == land::Stratum::ownership) return rows;
    rows.reserve(8); // a usual life: planned, approved, cleared, pending, building, used
    if (!file.approvals.empty() || !file.rights.empty()) LandRows(file, rules.sheet()).write(rows);
    if (!file.buildings.empty()) FloorRows(file, rules.sheet()).write(rows);
    return rows;
}

} // namespace mutu::office
