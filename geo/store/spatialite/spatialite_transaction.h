// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/attachments.h"
#include "geo/store/spatialite/record_rows.h"
#include "geo/store/spatialite/spatial_index.h"
#include "geo/store/spatialite/vacancy_rows.h"
#include "geo/store/store.h"

#include <map>
#include <string>
#include <vector>

namespace mutu::store {

/// One database transaction on a book file.
class SpatialiteTransaction final : public Transaction, public AttachmentKeeper {
  public:
    explicit SpatialiteTransaction(Connection& connection);
    ~SpatialiteTransaction() override;

    RecordId nextId(land::Kind kind) override;
    std::int64_t nextNumber(const std::string& series, std::int64_t atLeast) override;
    void reserve(land::Kind kind, RecordId id) override;
    void expectMany() override;
    Revision open(const change::Heading& heading) override;
    void write(const change::Change& change, std::string_view before) override;
    void close(std::int64_t changeCount, const Digest& previous, const Digest& hash) override;
    void replaceVacancies(const std::vector<RecordId>& parcels, const std::vector<land::Vacancy>& rows) override;
    void clearVacancies() override;
    void commit() override;
    void keepAttachment(const std::string& hash, std::string_view content) override;

  private:
    std::int64_t& counterOf(std::string_view name);
    SpatialIndex* indexOf(const land::Record& record);
    void keep(land::Kind kind, RecordId id, std::string_view before);
    void flushRun();
    [[nodiscard]] bool isDeferred(std::string_view table) const;
    void deferIndexes(const std::string& table);
    void restoreIndexes(const std::string& table);
    void writeCounters();

    Connection& connection_;
    std::int32_t srid_;
    RecordWriter records_;
    VacancyWriter vacancies_;
    std::map<std::string, SpatialIndex, std::less<>> indexes_;
    std::map<std::string, std::int64_t, std::less<>> counters_;
    std::map<std::string, std::vector<std::string>, std::less<>> deferred_; // table -> its indexes' SQL
    Revision revision_;
    std::int64_t sequence_ = 0;
    KeptChange run_{land::Kind::parcel, {}, 0, {}};
    bool wide_ = false; ///< the cache was widened
    bool finished_ = false;
};

} // namespace mutu::store
