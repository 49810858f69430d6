// SPDX-License-Identifier: Apache-2.0
#include "geo/query/vacancy_question.h"

#include "geo/geom/predicates.h"

#include <algorithm>
#include <tuple>

namespace mutu::query {

namespace {

template <class Value> bool among(const std::vector<Value>& wanted, const Value& value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool reaches(const Near& near, const geom::Shape& shape) {
    const auto* region = geom::regionOf(shape);
    const double reach = near.distance.value() * 1000.0;
    return region != nullptr && geom::squaredDistance(near.place, *region) <= reach * reach;
}

} // namespace

bool answersButForPlace(const VacancyQuestion& question, const land::Vacancy& vacancy) {
    if (vacancy.pool == land::Pool::none || vacancy.from > question.asOf || vacancy.until <= question.asOf)
        return false;
    if (question.pool != land::Pool::none && vacancy.pool != question.pool) return false;
    if (!among(question.kinds, vacancy.kind) || !among(question.districts, vacancy.district.id)) return false;
    if (question.parcel && vacancy.parcel.id != *question.parcel) return false;
    const bool isFloor = vacancy.floor.hundredths() > 0;
    if (question.minFloor && (!isFloor || vacancy.floor < *question.minFloor)) return false;
    if (!isFloor && ((question.minArea && vacancy.area < *question.minArea) ||
                     (question.maxArea && vacancy.area > *question.maxArea)))
        return false;
    return true;
}

bool liesWhereAsked(const VacancyQuestion& question, const geom::Shape& outline) {
    if (question.window) {
        const auto* region = geom::regionOf(outline);
        if (region == nullptr || !geom::meets(*region, *question.window)) return false;
    }
    return !question.near || reaches(*question.near, outline);
}

bool answers(const VacancyQuestion& question, const land::Vacancy& vacancy) {
    return answersButForPlace(question, vacancy) && liesWhereAsked(question, vacancy.geometry);
}

void arrange(const VacancyQuestion& question, std::vector<VacancyRow>& rows) {
    const auto size = [](const VacancyRow& row) { return std::pair(row.vacancy.area, row.vacancy.floor); };
    std::sort(rows.begin(), rows.end(), [&](const VacancyRow& a, const VacancyRow& b) {
        if (question.order == Order::area && size(a) != size(b)) return size(a) > size(b);
        if (question.order == Order::distance && a.distance != b.distance) return a.distance < b.distance;
        if (question.order == Order::place && a.vacancy.parcel != b.vacancy.parcel)
            return a.vacancy.parcel < b.vacancy.parcel;
        // Rows made anew, after an undo say, have other ids: the answer is the same all the same.
        const auto place = [](const land::Vacancy& piece) {
            return std::tuple(piece.parcel.id, piece.building.id, piece.piece, piece.id);
        };
        return place(a.vacancy) < place(b.vacancy);
    });
    if (question.limit > 0 && rows.size() > question.limit) rows.resize(question.limit);
}

} // namespace mutu::query
