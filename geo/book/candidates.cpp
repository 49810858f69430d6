// SPDX-License-Identifier: Apache-2.0
#include "geo/book/candidates.h"

#include "geo/book/conformity.h"
#include "geo/book/pointing.h"
#include "geo/office/parcel_time.h"

#include <algorithm>

namespace mutu::book {

namespace {

bool isSeized(const store::Store& store, RecordId parcel, Date day) {
    const auto encumbrances = pointingAt<land::Encumbrance>(store, "parcel_id", parcel);
    return std::any_of(encumbrances.begin(), encumbrances.end(), [&](const land::Encumbrance& each) {
        return each.kind == land::EncumbranceKind::seizure && office::coversDay(each.beginsOn, each.endsOn, day);
    });
}

} // namespace

std::vector<office::Candidate> candidatesFor(const store::Store& store, office::Need need, Date day,
                                             const std::optional<query::Near>& near) {
    std::vector<office::Offer> offers;
    const auto zones = meantZonesOn(store, day);
    const auto ask = [&](std::optional<RegisteredArea> land, std::optional<RegisteredArea> floor) {
        query::VacancyQuestion question;
        question.asOf = day;
        question.minArea = land;
        question.minFloor = floor;
        question.near = near;
        question.order = near ? query::Order::distance : query::Order::area;
        question.withGeometry = false;
        for (auto& row : store.vacancies(question)) {
            const auto parcel = row.vacancy.parcel.id;
            if (land && row.vacancy.kind == land::VacancyKind::floorVacant) continue;
            offers.push_back(
                {std::move(row), isSeized(store, parcel, day), zones.of(need.industry, zoneOf(store, parcel, day))});
        }
    };
    if (need.land) ask(need.land, std::nullopt);
    if (need.floor) ask(std::nullopt, need.floor);
    return office::candidates(offers, need);
}

} // namespace mutu::book
