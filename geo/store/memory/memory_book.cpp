// SPDX-License-Identifier: Apache-2.0
#include "geo/store/memory/memory_book.h"

#include <algorithm>

namespace mutu::store {

const MemoryBook::Records& MemoryBook::records(land::Kind kind) const {
    static const Records none;
    const auto found = records_.find(kind);
    return found == records_.end() ? none : found->second;
}

const land::Record* MemoryBook::find(land::Kind kind, RecordId id) const {
    const auto& all = records(kind);
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

void MemoryBook::put(const land::Record& record) {
    const auto kind = land::kindOf(record);
    erase(kind, land::idOf(record));
    records_[kind].insert_or_assign(land::idOf(record), record);
    index(record, true);
}

void MemoryBook::erase(land::Kind kind, RecordId id) {
    const auto* record = find(kind, id);
    if (record == nullptr) return;
    index(*record, false);
    records_[kind].erase(id);
}

void MemoryBook::index(const land::Record& record, bool add) {
    std::visit(
        [&]<class Type>(const Type& r) {
            land::forEachField<Type>([&](const auto& field) {
                if constexpr (requires { (r.*field.member).id; }) {
                    auto& pointing = references_[{land::Description<Type>::kind, field.column, (r.*field.member).id}];
                    if (add)
                        pointing.insert(r.id);
                    else
                        pointing.erase(r.id);
                }
            });
        },
        record);
}

std::vector<RecordId> MemoryBook::pointing(land::Kind kind, std::string_view column, RecordId first,
                                           RecordId last) const {
    std::vector<RecordId> ids;
    for (auto at = references_.lower_bound({kind, column, first});
         at != references_.end() && at->first <= std::tuple(kind, column, last); ++at)
        ids.insert(ids.end(), at->second.begin(), at->second.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<land::Vacancy> MemoryBook::vacanciesOf(RecordId parcel) const {
    std::vector<land::Vacancy> rows;
    const auto ids = vacanciesByParcel_.find(parcel);
    if (ids == vacanciesByParcel_.end()) return rows;
    for (const auto id : ids->second) rows.push_back(vacancies_.at(id));
    return rows;
}

void MemoryBook::putVacancy(const land::Vacancy& vacancy) {
    vacancies_.insert_or_assign(vacancy.id, vacancy);
    vacanciesByParcel_[vacancy.parcel.id].insert(vacancy.id);
}

void MemoryBook::eraseVacanciesOf(RecordId parcel) {
    const auto ids = vacanciesByParcel_.find(parcel);
    if (ids == vacanciesByParcel_.end()) return;
    for (const auto id : ids->second) vacancies_.erase(id);
    vacanciesByParcel_.erase(ids);
}

} // namespace mutu::store
