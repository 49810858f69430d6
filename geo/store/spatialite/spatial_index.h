// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/geom/shape.h"
#include "geo/store/spatialite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mutu::store {

/// A rectangle in the index: single precision metres, rounded outward; in an index with time also the days on which it
/// holds, from <= d < until, counted from 1970.
struct IndexBox {
    std::int64_t id;
    float minX, maxX, minY, maxY;
    float from = 0;
    float until = 0;
};

/// The days on which what is indexed holds: from <= d < until.
struct IndexDays {
    Date from;
    Date until;
};

/// Two dimensions as SpatiaLite registers them, or time as a third: whoever asks by place alone needn't know.
enum class IndexKind : unsigned char { place, placeAndTime };

IndexBox indexBox(std::int64_t id, const geom::Box& box);

/// The R*Tree of one table's geometry.
class SpatialIndex {
  public:
    SpatialIndex(Connection& connection, std::string_view table, std::string_view column,
                 IndexKind kind = IndexKind::place);

    /// From now on boxes are gathered, and the tree is packed at flush(); only for a tree that is empty.
    void gather() { gathering_ = true; }
    /// Throws the tree away and gathers a new one.
    void renew();
    void insert(std::int64_t id, const geom::Shape& shape, const IndexDays& days = {});
    void erase(std::int64_t id);
    /// Packs what was gathered.
    void flush();

  private:
    Connection& connection_;
    std::string name_;
    std::string insertSql_;
    std::string eraseSql_;
    IndexKind kind_;
    bool gathering_ = false;
    std::vector<IndexBox> gathered_;
};

/// The exact box of all geometries of an indexed table (column `geometry`), read from the tree's root and the few
/// records at its sides.
geom::Box indexedExtent(Connection& connection, std::string_view table);

/// Fills the empty R*Tree virtual table `name` by the sort-tile-recursive method (Leutenegger, López, Edgington 1997),
/// straight into its node tables: ten times faster than row by row, and better packed. The tree may be changed in the
/// ordinary way afterwards.
void packTree(Connection& connection, const std::string& name, IndexKind kind, std::vector<IndexBox> boxes);

} // namespace mutu::store
