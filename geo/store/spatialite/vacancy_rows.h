// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/query/vacancy_question.h"
#include "geo/store/sized.h"
#include "geo/store/spatialite/connection.h"
#include "geo/store/spatialite/spatial_index.h"
#include "geo/store/store.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace mutu::store {

/// Writes the derived pieces and keeps the sums of days and months in step with them.
class VacancyWriter {
  public:
    VacancyWriter(Connection& connection, std::int32_t srid, std::int64_t nextId);

    [[nodiscard]] SpatialIndex& index() { return index_; }
    [[nodiscard]] std::int64_t nextId() const { return nextId_; }
    void eraseOf(RecordId parcel);
    void insert(const land::Vacancy& vacancy);
    /// Forgets what was counted and gathers for an empty tree: the table was emptied. Rows are numbered from where this
    /// writer began.
    void clear();
    /// Adds what was gathered for the sums; call before the transaction ends.
    void flush();

  private:
    struct Part {
        std::int32_t day;
        std::int64_t district;
        land::VacancyKind kind;
        land::Pool pool;
        friend auto operator<=>(const Part&, const Part&) = default;
    };
    struct PartHash {
        std::size_t operator()(const Part& part) const;
    };
    struct Sum {
        std::int64_t count = 0;
        std::int64_t area = 0;
        std::int64_t floor = 0;
    };
    using Sums = std::map<Part, Sum>;
    void count(const land::Vacancy& vacancy, int sign);
    void add(const std::string& sql, const Sums& sums, std::size_t dateSize);

    Connection& connection_;
    std::int32_t srid_;
    std::int64_t firstId_;
    std::int64_t nextId_;
    SpatialIndex index_;
    std::unordered_map<Part, Sum, PartHash> sums_; ///< of days; a large book has hundreds of thousands
    std::vector<std::byte> blob_;
};

/// The rows of a vacancy question, ready for officers: candidates through the best index, then the question's exact
/// meaning.
std::vector<query::VacancyRow> readVacancies(Connection& connection, const query::VacancyQuestion& question);
void visitRowsBySize(Connection& connection, const SizeQuestion& question, const VacancyVisitor& visitor);
void visitVacancyRows(Connection& connection, Date asOf, const VacancyVisitor& visitor);
std::vector<query::VacancyTotal> readTotals(Connection& connection, Date asOf);

} // namespace mutu::store
