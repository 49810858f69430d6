// SPDX-License-Identifier: Apache-2.0
#include "geo/store/memory/memory_transaction.h"

#include "geo/base/error.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace mutu::store {

MemoryTransaction::MemoryTransaction(MemoryBook& book)
    : book_(book) {
    if (book.isBeingWritten)
        throw Error(ErrorKind::locked, "book_locked", "another write to this book is not finished", "finish it first");
    book.isBeingWritten = true;
    stepsBack_.emplace_back([&book, ids = book.nextIds, numbers = book.nextNumbers, vacancy = book.nextVacancy] {
        book.nextIds = ids;
        book.nextNumbers = numbers;
        book.nextVacancy = vacancy;
    });
}

MemoryTransaction::~MemoryTransaction() {
    if (!committed_)
        for (auto step = stepsBack_.rbegin(); step != stepsBack_.rend(); ++step) (*step)();
    book_.isBeingWritten = false;
}

void MemoryTransaction::keepAttachment(const std::string& hash, std::string_view content) {
    if (book_.attachments.emplace(hash, content).second)
        stepsBack_.emplace_back([this, hash] { book_.attachments.erase(hash); });
}

void MemoryTransaction::reserve(land::Kind kind, RecordId id) {
    auto& last = book_.nextIds[kind];
    last = std::max(last, id.value);
}

std::int64_t MemoryTransaction::nextNumber(const std::string& series, std::int64_t atLeast) {
    auto& next = book_.nextNumbers[series];
    next = std::max(next, atLeast);
    return next++;
}

RecordId MemoryTransaction::nextId(land::Kind kind) { return RecordId{++book_.nextIds[kind]}; }

Revision MemoryTransaction::open(const change::Heading& heading) {
    change::LogEntry entry;
    entry.revision = Revision{static_cast<std::int64_t>(book_.log.size()) + 1};
    entry.heading = heading;
    book_.log.push_back(entry);
    book_.changes.emplace_back();
    stepsBack_.emplace_back([this] {
        book_.log.pop_back();
        book_.changes.pop_back();
    });
    return entry.revision;
}

void MemoryTransaction::write(const change::Change& change, std::string_view before) {
    assert(change.before || change.after);
    const auto kind = land::kindOf(change.either());
    const auto id = land::idOf(change.either());
    if (const auto* was = book_.find(kind, id))
        stepsBack_.emplace_back([this, record = *was] { book_.put(record); });
    else
        stepsBack_.emplace_back([this, kind, id] { book_.erase(kind, id); });
    if (change.after)
        book_.put(*change.after);
    else
        book_.erase(kind, id);
    keep(kind, id, before);
}

void MemoryTransaction::keep(land::Kind kind, RecordId id, std::string_view before) {
    auto& kept = book_.changes.back();
    if (before.empty() && !kept.empty()) {
        auto& run = kept.back();
        if (run.before.empty() && run.kind == kind && run.id.value + run.count == id.value) {
            ++run.count;
            return;
        }
    }
    kept.push_back({kind, id, 1, std::string(before)});
}

void MemoryTransaction::close(std::int64_t changeCount, const Digest& previous, const Digest& hash) {
    auto& entry = book_.log.back();
    entry.changeCount = changeCount;
    entry.previousHash = previous;
    entry.hash = hash;
}

void MemoryTransaction::replaceVacancies(const std::vector<RecordId>& parcels, const std::vector<land::Vacancy>& rows) {
    const auto replaceable = [this](RecordId parcel) {
        stepsBack_.emplace_back([this, parcel, old = book_.vacanciesOf(parcel)] {
            book_.eraseVacanciesOf(parcel);
            for (const auto& row : old) book_.putVacancy(row);
        });
    };
    for (const auto parcel : parcels) {
        replaceable(parcel);
        book_.eraseVacanciesOf(parcel);
    }
    for (auto row : rows) {
        if (std::find(parcels.begin(), parcels.end(), row.parcel.id) == parcels.end()) replaceable(row.parcel.id);
        row.id = RecordId{book_.nextVacancy++};
        book_.putVacancy(row);
    }
}

void MemoryTransaction::clearVacancies() {
    std::set<RecordId> parcels;
    for (const auto& [id, vacancy] : book_.vacancies()) parcels.insert(vacancy.parcel.id);
    replaceVacancies({parcels.begin(), parcels.end()}, {});
}

void MemoryTransaction::commit() {
    committed_ = true;
    stepsBack_.clear();
}

} // namespace mutu::store
