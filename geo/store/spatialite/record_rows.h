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
