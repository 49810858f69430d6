// SPDX-License-Identifier: Apache-2.0
#include "geo/book/encumbrance_checks.h"

#include "geo/book/pointing.h"
#include "geo/book/vacancy_rules.h"
#include "geo/office/vacancy_sheet.h"
#include "geo/store/brief.h"

#include <fmt/format.h>

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
    const auto age = vacancyRulesOf(records).sheet().limits.checkAge;
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

Result<Revision> enterCheck(Book& book, const std::vector<RecordId>& parcels, Date on, change::Heading heading,
                            Intent intent) {
    const auto document = heading.document;
    return book.apply(
        std::move(heading),
        [&](store::Transaction&, change::Heading&) -> Result<std::vector<change::Change>> {
            if (document.empty())
                return Refusal{"document_missing",
                               "A look at encumbrances goes by a document",
                               {},
                               "Give its number with --document"};
            if (Date::today() < on)
                return Refusal{"check_ahead", fmt::format("{} is still to come", on.text()), on.text(),
                               "Enter the day on which the office looked"};
            std::vector<change::Change> changes;
            for (const auto id : parcels) {
                const auto parcel = recordOf<land::Parcel>(book.records(), id);
                if (!parcel)
                    return Refusal{
                        "parcel_unknown", "The book has no such parcel", {}, "mutu parcel show finds parcels"};
                auto looked = office::lookedAt(pointingAt<land::Encumbrance>(book.records(), "parcel_id", id), *parcel,
                                               on, document);
                if (!looked) return looked.refusal();
                for (auto& change : *looked) changes.push_back(std::move(change));
            }
            return changes;
        },
        intent);
}

} // namespace mutu::book
