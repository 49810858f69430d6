// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"
#include "geo/store/spatialite/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::store {

/// The table a record stands in: that of its kind, but `parcel_past` for a parcel that is retired.
std::string_view tableOf(const land::Record& record);
/// The geometry that a record's table indexes, and its column; nothing where the kind has none.
const geom::Shape* indexedShape(const land::Record& record);
std::string_view geometryColumn(land::Kind kind);

/// `"id", "code", …`: the columns of a kind in the order of its description.
std::string columnList(land::Kind kind);
/// The record in the present row of a SELECT over columnList().
land::Record readRecord(land::Kind kind, const Statement& row);

/// One record that is filled from row after row, some fields only.
class BriefRecord {
  public:
    /// Columns that the kind doesn't have are passed over.
    BriefRecord(land::Kind kind, const std::vector<std::string_view>& wanted);

    /// `t.id, t."parcel_id", …`: what a statement over the kind's table `t` selects for it.
    [[nodiscard]] const std::string& columns() const { return columns_; }
    /// Takes the present row's id and wanted fields; the others stay as a new record has them.
    void read(const Statement& row);
    [[nodiscard]] const land::Record& record() const { return record_; }

  private:
    land::Record record_;
    std::uint64_t wanted_ = 0; ///< a bit for each field, by its place in the kind's description
    std::string columns_;
};

/// Writes records as rows, whatever their kind; what is not stated is NULL.
class RecordWriter {
  public:
    RecordWriter(Connection& connection, std::int32_t srid)
        : connection_(connection)
        , srid_(srid) {}

    void insert(const land::Record& record);
    void update(const land::Record& record);
    void erase(const land::Record& record);

  private:
    void bindFields(Statement& statement, const land::Record& record);

    Connection& connection_;
    std::int32_t srid_;
    std::vector<std::byte> blob_;
    std::vector<std::string> texts_;
};

} // namespace mutu::store
