// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/query/record_question.h"
#include "geo/store/spatialite/connection.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mutu::store {

/// The tables a question looks into: retired parcels only when a day or an id asks for them.
std::vector<std::string> tablesOf(const query::RecordQuestion& question);

/// The ids of a question, each once, ascending.
std::vector<RecordId> sortedIds(const query::RecordQuestion& question);

/// The statement that yields the rows among which the answers to a question are, in order of id, by an index where one
/// serves; query::answers() then decides exactly.
class RecordSelection {
  public:
    /// `columns`: what is selected of the table `t`, the id first. Precondition: the question names no ids.
    RecordSelection(const query::RecordQuestion& question, const std::string& columns);

    [[nodiscard]] const std::string& sql() const { return sql_; }
    /// Precondition: the statement is prepared from sql() and outlived by this object.
    void bindTo(Statement& statement) const;

  private:
    std::string sql_;
    std::vector<std::variant<std::int64_t, double, std::string>> values_;
};

} // namespace mutu::store
