// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace mutu::store {

/// Everything a book in memory holds, with the indexes that keep reading by reference short.
/// - `references` leads from (kind, column, id it points to) to the ids of the records that point there.
class MemoryBook {
  public:
    using Records = std::map<RecordId, land::Record>;

    Card card;
    std::vector<change::LogEntry> log;
    std::vector<std::vector<KeptChange>> changes; ///< one list a log entry
    std::map<land::Kind, std::int64_t> nextIds;
    std::int64_t nextVacancy = 1;
    std::map<std::string, std::int64_t> nextNumbers; ///< by the name of the series
    std::map<std::string, std::string> attachments; ///< by hash
    bool isBeingWritten = false;

    [[nodiscard]] const Records& records(land::Kind kind) const;
    [[nodiscard]] const land::Record* find(land::Kind kind, RecordId id) const;
    /// Puts a record in place of what stands under its kind and id.
    void put(const land::Record& record);
    void erase(land::Kind kind, RecordId id);
    /// The ids, in order, of the records whose reference `column` lies in [first, last].
    [[nodiscard]] std::vector<RecordId> pointing(land::Kind kind, std::string_view column, RecordId first,
                                                 RecordId last) const;

    [[nodiscard]] const std::map<RecordId, land::Vacancy>& vacancies() const { return vacancies_; }
    [[nodiscard]] std::vector<land::Vacancy> vacanciesOf(RecordId parcel) const;
    void putVacancy(const land::Vacancy& vacancy);
    void eraseVacanciesOf(RecordId parcel);

  private:
    void index(const land::Record& record, bool add);

    std::map<land::Kind, Records> records_;
    std::map<std::tuple<land::Kind, std::string_view, RecordId>, std::set<RecordId>> references_;
    std::map<RecordId, land::Vacancy> vacancies_;
    std::map<RecordId, std::set<RecordId>> vacanciesByParcel_;
};

} // namespace mutu::store
