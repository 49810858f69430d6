// SPDX-License-Identifier: Apache-2.0
#include "geo/book/encumbrance_checks.h"

#include "geo/book/pointing.h"
#include "geo/office/vacancy_sheet.h"
#include "geo/store/brief.h"

#include <unordered_map>

namespace mutu::book {

namespace {

using Encumbrances = std::vector<land::Encumbrance>;

/// Beyond this one pass over all encumbrances is quicker than a question for each parcel.
constexpr std::size_t many = 2000;

std::unordered_map<std::int64_t, Encumbrances> allByParcel(const store::Store& records) {
    std::unordered_map<std::int64_t, Encumbrances> found;
    store::visitBriefly(records, {.kind = land::Kind::encumbrance}, {"parcel_id", "checked_on"},
                        [&](const land::Record& record) {
                            const auto& each = std::get<land::Encumbrance>(record);
                            if (each.parcel) found[each.parcel.id.value].push_back(each);
                            return true;
                        });
    return found;
}

} // namespace

std::vector<office::EncumbranceCheck> encumbranceChecks(const store::Store& records,
                                                        const std::vector<RecordId>& parcels, Date day) {
    const auto age = office::VacancyRules::standard().sheet().limits.checkAge;
    std::unordered_map<std::int64_t, Encumbrances> known;
    if (parcels.size() >= many) known = allByParcel(records);
    std::vector<office::EncumbranceCheck> checks;
    checks.reserve(parcels.size());
    for (const auto parcel : parcels) {
        const auto own =
            parcels.size() >= many ? known[parcel.value] : pointingAt<land::Encumbrance>(records, "parcel_id", parcel);
        checks.push_back(office::encumbranceCheck(own, day, age));
    }
    return checks;
}

} // namespace mutu::book
