// SPDX-License-Identifier: Apache-2.0
#include "geo/store/sized.h"

#include <algorithm>

namespace mutu::store {

void visitBySize(const Store& store, const SizeQuestion& question, const VacancyVisitor& visitor) {
    if (const auto* reader = dynamic_cast<const SizeReader*>(&store)) return reader->visitBySize(question, visitor);
    query::VacancyQuestion wide;
    wide.asOf = question.asOf;
    wide.pool = question.pool;
    wide.withGeometry = false;
    (question.ofFloor ? wide.minFloor : wide.minArea) = question.least;
    auto rows = store.vacancies(wide);
    const auto isFloor = [](const query::VacancyRow& row) { return RegisteredArea() < row.vacancy.floor; };
    std::erase_if(rows, [&](const query::VacancyRow& row) { return isFloor(row) != question.ofFloor; });
    std::stable_sort(rows.begin(), rows.end(), [&](const query::VacancyRow& a, const query::VacancyRow& b) {
        return question.ofFloor ? a.vacancy.floor < b.vacancy.floor : a.vacancy.area < b.vacancy.area;
    });
    for (const auto& row : rows)
        if (!visitor(row.vacancy)) return;
}

} // namespace mutu::store
