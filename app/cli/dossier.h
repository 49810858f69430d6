// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/land/record.h"
#include "geo/query/vacancy_question.h"
#include "geo/store/store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mutu::cli {

/// Everything a book has on one parcel, with the names that its references stand for.
struct Dossier {
    land::Parcel parcel;
    std::string district;
    std::vector<land::Approval> approvals;
    std::vector<land::Right> rights;
    std::vector<land::Lease> leases;
    std::vector<land::Use> uses;
    std::vector<land::Encumbrance> encumbrances;
    std::vector<land::Building> buildings;
    std::vector<land::Floor> floors;   ///< of all the buildings, in order of building
    std::vector<land::Vacancy> pieces; ///< what is vacant on the day
    std::map<RecordId, land::Enterprise> enterprises;

    [[nodiscard]] std::string nameOf(const land::Reference<land::Kind::enterprise>& enterprise) const;
};

/// The parcels of a code, a plot number or a name, in this order of preference; a code may stand for several (a finding
/// of `check`).
std::vector<land::Parcel> parcelsCalled(const store::Store& records, const std::string& name, std::optional<Date> asOf);

Dossier dossierOf(const store::Store& records, const land::Parcel& parcel, Date day);

} // namespace mutu::cli
